/** The grammar's entry: a text in, a tree out. Pure: what one version leaves for the next is in what it returns. */
import { type Difference, differenceOf } from "./blocks/difference.ts";
import { type Rescanned, rescan, type Scanned, scan } from "./blocks/rescan.ts";
import type { Block } from "./blocks/scan.ts";
import { suppressionOf } from "./blocks/suppressions.ts";
import { type ClauseReader, createClauseGrammar } from "./clause/clause.ts";
import { createPhrases } from "./clause/phrases.ts";
import { type Analysed, type BuiltDocument, buildDocument } from "./document/build.ts";
import { createEvidenceReader, type EvidenceReader } from "./document/evidence.ts";
import { type Read, readsAlike, rebuildDocument } from "./document/rebuild.ts";
import { type DetectedLanguage, detectLanguage, takeSample } from "./languages/detect.ts";
import { memoizePerPack } from "./languages/memoize.ts";
import type { CompiledPack } from "./languages/pack.ts";
import { getConcepts, getPack, listLanguageCodes } from "./languages/registry.ts";
import { createMemo } from "./memo/memo.ts";
import { finishSteps, type Steps } from "./steps.ts";
import { findFirstIndex } from "./text/first-index.ts";
import { type DocumentTree, PROFILES, type Profile, type Suppression } from "./tree/tree.ts";

export interface AnalyseOptions {
  /** Language code, where the front matter has none; absent or unknown: told from the text. */
  readonly language?: string | undefined;
  /** What the text is read as where its front matter does not say it. */
  readonly profile?: string | undefined;
  /** Reads the front matter between its fences; YAML is no business of the grammar. */
  readonly readFrontMatter?: (source: string) => Readonly<Record<string, string>>;
}

export interface Analysis extends DocumentTree {
  /** How the language was told, when nothing says it. */
  readonly detected: DetectedLanguage | null;
}

/** The tree of one version of a text, and what the next version need not read again. */
export interface AnalysedVersion {
  readonly tree: Analysis;
  readonly scanned: Scanned;
  readonly front: Front | null;
  readonly sampled: Sampled | null;
  /** By block; null for those that are no paragraphs. */
  readonly reads: readonly (Read | null)[];
  readonly built: BuiltDocument;
}

interface Front {
  readonly block: Block;
  readonly values: Readonly<Record<string, string>>;
}

/** The language that a sample of the text shows. */
interface Sampled {
  readonly sample: string;
  readonly detected: DetectedLanguage;
}

interface Grammar {
  readonly parseClause: ClauseReader;
  readonly evidenceOf: EvidenceReader;
}

/** A parser takes milliseconds to build and is used for every block. */
const grammarFor = memoizePerPack((pack: CompiledPack): Grammar => {
  const phrases = createPhrases(pack);
  const conceptIds = getConcepts().map(({ id }) => id);
  return {
    parseClause: createClauseGrammar(pack, phrases, conceptIds),
    evidenceOf: createEvidenceReader(pack, phrases),
  };
});

/** Never throws on any text; equal texts and options give equal trees. */
export function analyse(text: string, options: AnalyseOptions = {}): Analysis {
  return analyseVersion(text, options).tree;
}

/** The same tree, whatever version came before. */
export function analyseVersion(
  text: string,
  options: AnalyseOptions,
  before: AnalysedVersion | null = null,
): AnalysedVersion {
  return finishSteps(analyseInSteps(text, options, before));
}

/** The same in steps, each as long as it takes to read a paragraph. */
export function* analyseInSteps(
  text: string,
  options: AnalyseOptions,
  before: AnalysedVersion | null,
): Steps<AnalysedVersion> {
  const difference = before && differenceOf(before.tree.text, text);
  const scanned = before && difference ? rescan(before.scanned, difference, text) : scan(text);
  const front = readFront(scanned.blocks[0], options, before);
  const known = listLanguageCodes();
  const said = [front?.values.lang, options.language].find(code => code !== undefined && known.includes(code));
  const sampled = said === undefined ? sampleLanguage(text, front?.block.end ?? 0, before) : null;
  const language = said ?? (sampled as Sampled).detected.code;

  // In another language every block is another clause.
  const same = before?.tree.language === language ? before : null;
  const reads = yield* readBlocks(scanned, same, grammarFor(getPack(language)));
  const built =
    (same && difference && rebuild(scanned, reads, same, difference)) ?? build(scanned.blocks, reads, same?.built);
  const forced = [front?.values.profile, options.profile].find((name): name is Profile =>
    PROFILES.includes(name as Profile),
  );
  const instruments = forced
    ? built.instruments.map(one => ({ ...one, profile: forced, memo: createMemo() }))
    : built.instruments;
  const tree: Analysis = {
    text,
    language,
    detected: sampled?.detected ?? null,
    profile: instruments[0]?.profile ?? forced ?? "ga",
    frontMatter: front ? { start: front.block.start, end: front.block.end, values: front.values } : null,
    suppressions: suppressionsIn(scanned.blocks),
    instruments,
    paragraphs: built.paragraphs,
    memo: createMemo(),
  };
  return { tree, scanned, front, sampled, reads, built };
}

function suppressionsIn(blocks: readonly Block[]): Suppression[] {
  const found: Suppression[] = [];
  for (const block of blocks) {
    const suppression = block.kind === "comment" ? suppressionOf(block) : null;
    if (suppression) found.push(suppression);
  }
  return found;
}

function readFront(
  block: Block | undefined,
  { readFrontMatter }: AnalyseOptions,
  before: AnalysedVersion | null,
): Front | null {
  if (block?.kind !== "front-matter") return null;
  if (before?.front?.block.text === block.text) return { block, values: before.front.values };
  return { block, values: readFrontMatter?.(frontMatterSource(block)) ?? {} };
}

function frontMatterSource(front: Block): string {
  return front.text.replace(/^---[^\n\r]*[\n\r]+/, "").replace(/(?<![\n\r])[\n\r]*---$/, "");
}

function sampleLanguage(text: string, bodyStart: number, before: AnalysedVersion | null): Sampled {
  const sample = takeSample(text, bodyStart);
  if (before?.sampled?.sample === sample) return before.sampled;
  return { sample, detected: detectLanguage(sample) };
}

/** What is read of each block: as before outside the difference, and inside it where a block has the same text. */
function* readBlocks(
  { blocks, from, beforeEnd, afterEnd }: Rescanned,
  before: AnalysedVersion | null,
  grammar: Grammar,
): Steps<readonly (Read | null)[]> {
  const reads: (Read | null)[] = before ? before.reads.slice(0, from) : [];
  const known: KnownReads = new Map();
  for (let at = from; before && at < beforeEnd; at++) {
    const read = before.reads[at];
    const block = before.scanned.blocks[at] as Block;
    if (read) getReadsOf(block, known).set(block.text, read);
  }
  for (let at = reads.length; at < (before ? afterEnd : blocks.length); at++) {
    reads.push(readBlock(blocks[at] as Block, known, grammar));
    yield;
  }
  return before ? reads.concat(before.reads.slice(beforeEnd)) : reads;
}

/** What was read of each text, by the kind of its block. */
type KnownReads = Map<Block["kind"], Map<string, Read>>;

function readBlock(block: Block, known: KnownReads, { parseClause, evidenceOf }: Grammar): Read | null {
  if (!isParagraph(block)) return null;
  const reads = getReadsOf(block, known);
  let read = reads.get(block.text);
  if (!read) {
    const clause = parseClause(block.text);
    read = { clause, evidence: evidenceOf(block, clause) };
    reads.set(block.text, read);
  }
  return read;
}

function isParagraph({ kind }: Block): boolean {
  return kind !== "front-matter" && kind !== "comment";
}

function getReadsOf({ kind }: Block, known: KnownReads): Map<string, Read> {
  let reads = known.get(kind);
  if (!reads) {
    reads = new Map();
    known.set(kind, reads);
  }
  return reads;
}

function build(blocks: readonly Block[], reads: readonly (Read | null)[], before?: BuiltDocument): BuiltDocument {
  const analysed: Analysed[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const read = reads[at];
    if (read) analysed.push({ block: blocks[at] as Block, clause: read.clause, evidence: read.evidence });
  }
  return buildDocument(analysed, before);
}

/** Where each block of the difference reads like the one in its place, all paragraphs stay what they are; else null. */
function rebuild(
  { blocks, from, beforeEnd, afterEnd }: Rescanned,
  reads: readonly (Read | null)[],
  before: AnalysedVersion,
  difference: Difference,
): BuiltDocument | null {
  if (beforeEnd !== afterEnd) return null;
  for (let at = from; at < afterEnd; at++) {
    if (!readsAlike(before.reads[at] ?? null, reads[at] ?? null)) return null;
  }
  const reread = blocks.slice(from, afterEnd).flatMap((block, at) => {
    const read = reads[from + at];
    return read ? [{ block, clause: read.clause }] : [];
  });
  const offset = before.scanned.blocks[from]?.start ?? Number.POSITIVE_INFINITY;
  const first = findFirstIndex(before.built.paragraphs, ({ start }) => start >= offset);
  return rebuildDocument(before.built, first, reread, difference.afterEnd - difference.beforeEnd);
}
