/** The grammar's front door: a text in, a tree out. Pure but for the cache that a caller keeps between versions. */
import { type Block, scanBlocks } from "./blocks/scan.ts";
import { suppressionOf } from "./blocks/suppressions.ts";
import { createClauseGrammar, type ParseClause } from "./clause/clause.ts";
import { phrasesOf } from "./clause/phrases.ts";
import { type Analysed, buildDocument } from "./document/build.ts";
import { createEvidence, type EvidenceOf } from "./document/evidence.ts";
import { type Detected, detectLanguage } from "./languages/detect.ts";
import { concepts, languageCodes, packFor } from "./languages/registry.ts";
import { type DocumentTree, PROFILES, type Profile } from "./tree/tree.ts";

export interface AnalyseOptions {
  /** Language code, where the front matter has none; absent or unknown: told from the text. */
  readonly language?: string | undefined;
  /** What the text is read as where its front matter does not say it. */
  readonly profile?: string | undefined;
  /** Reads the front matter between its fences; YAML is no business of the grammar. */
  readonly readFrontMatter?: (source: string) => Readonly<Record<string, string>>;
}

/** What one version of a document leaves for the next: the analysis of its blocks, by language and text. */
export class BlockCache {
  language = "";
  blocks = new Map<string, Omit<Analysed, "block">>();
}

interface Grammar {
  readonly parseClause: ParseClause;
  readonly evidenceOf: EvidenceOf;
}

const grammars = new Map<string, Grammar>();

/** Built once per language: a parser takes milliseconds to build and is used for every block. */
function grammarFor(code: string): Grammar {
  let grammar = grammars.get(code);
  if (!grammar) {
    const pack = packFor(code);
    const phrases = phrasesOf(pack);
    const parseClause = createClauseGrammar(
      pack,
      phrases,
      concepts().map(concept => concept.id),
    );
    grammar = { parseClause, evidenceOf: createEvidence(pack, phrases) };
    grammars.set(code, grammar);
  }
  return grammar;
}

export interface Analysis extends DocumentTree {
  /** How the language was told, when nothing says it. */
  readonly detected: Detected | null;
}

/** Never throws on any text; equal texts and options give equal trees, whatever the cache holds. */
export function analyse(text: string, options: AnalyseOptions = {}, cache = new BlockCache()): Analysis {
  const blocks = scanBlocks(text);
  const front = blocks[0]?.kind === "front-matter" ? blocks[0] : null;
  const values = front && options.readFrontMatter ? options.readFrontMatter(frontMatterSource(front)) : {};
  const known = languageCodes();
  const said = [values["lang"], options.language].find(code => code !== undefined && known.includes(code));
  const detected = said ? null : detectLanguage(front ? text.slice(front.end) : text, known.map(packFor));
  const language = said ?? (detected as Detected).code;
  const { parseClause, evidenceOf } = grammarFor(language);

  const before = cache.language === language ? cache.blocks : new Map<string, Omit<Analysed, "block">>();
  const now = new Map<string, Omit<Analysed, "block">>();
  const analysed: Analysed[] = [];
  for (const block of blocks) {
    if (block.kind === "front-matter" || block.kind === "comment") continue;
    const key = `${block.kind[0]}${block.text}`;
    let analysis = now.get(key) ?? before.get(key);
    if (!analysis) {
      const clause = parseClause(block.text);
      analysis = { clause, evidence: evidenceOf(block, clause) };
    }
    now.set(key, analysis);
    analysed.push({ block, ...analysis });
  }
  cache.language = language;
  cache.blocks = now;

  const built = buildDocument(analysed);
  const forced = [values["profile"], options.profile].find((name): name is Profile =>
    PROFILES.includes(name as Profile),
  );
  const instruments = forced ? built.instruments.map(one => ({ ...one, profile: forced })) : built.instruments;
  return {
    text,
    language,
    detected,
    profile: forced ?? instruments[0]?.profile ?? "ga",
    frontMatter: front ? { start: front.start, end: front.end, values } : null,
    suppressions: blocks.flatMap(block => (block.kind === "comment" ? (suppressionOf(block) ?? []) : [])),
    instruments,
    paragraphs: built.paragraphs,
  };
}

function frontMatterSource(front: Block): string {
  return front.text.replace(/^---[^\n\r]*[\n\r]+/, "").replace(/(?<![\n\r])[\n\r]*---$/, "");
}
