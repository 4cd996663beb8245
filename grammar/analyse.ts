/** The grammar's front door: a text in, a tree out. Pure but for what a caller keeps of the version before. */

import { type Difference, differenceOf } from "./blocks/difference.ts";
import { Pages } from "./blocks/pages.ts";
import type { Source } from "./blocks/pieced-text.ts";
import { type Rescanned, rescan, type Scanned, scan } from "./blocks/rescan.ts";
import type { Block } from "./blocks/scan.ts";
import { suppressionOf } from "./blocks/suppressions.ts";
import { createClauseGrammar, type ParseClause } from "./clause/clause.ts";
import { phrasesOf } from "./clause/phrases.ts";
import { type Analysed, type BuiltDocument, buildDocument } from "./document/build.ts";
import { createEvidence, type EvidenceOf } from "./document/evidence.ts";
import { type Read, readsAlike, rebuilt } from "./document/rebuild.ts";
import { type Detected, detectLanguage, sampleOf } from "./languages/detect.ts";
import { concepts, languageCodes, packFor } from "./languages/registry.ts";
import { createMemo } from "./memo/memo.ts";
import { finish, type Steps } from "./steps.ts";
import { type DocumentTree, PROFILES, type Profile, type Suppression } from "./tree/tree.ts";

export interface AnalyseOptions {
  /** Language code, where the front matter has none; absent or unknown: told from the text. */
  readonly language?: string | undefined;
  /** What the text is read as where its front matter does not say it. */
  readonly profile?: string | undefined;
  /** Reads the front matter between its fences; YAML is no business of the grammar. */
  readonly readFrontMatter?: (source: string) => Readonly<Record<string, string>>;
}

/** What one version of a document leaves for the next; what is the same in both is not read again. */
export class LastVersion {
  known: Known | null = null;
}

interface Known {
  readonly text: Source;
  readonly scanned: Scanned;
  readonly front: Front | null;
  readonly told: Told | null;
  readonly language: string;
  /** By block; null for those that are no paragraphs. */
  readonly reads: Pages<Read | null>;
  readonly built: BuiltDocument;
  readonly tree: DocumentTree;
}

interface Front {
  readonly block: Block;
  readonly values: Readonly<Record<string, string>>;
}

interface Told {
  readonly sample: string;
  readonly detected: Detected;
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

/** Never throws on any text; equal texts and options give equal trees, whatever version came before. */
export function analyse(text: Source, options: AnalyseOptions = {}, last = new LastVersion()): Analysis {
  return finish(analysing(text, options, last));
}

/** The same in steps, each as long as it takes to read a paragraph. */
export function* analysing(
  text: Source,
  options: AnalyseOptions = {},
  last: LastVersion = new LastVersion(),
): Steps<Analysis> {
  const before = last.known;
  const difference = before && differenceOf(before.text, text);
  const scanned = before && difference ? rescan(before.scanned, difference, text) : scan(text);
  const front = frontMatter(scanned.blocks.at(0), options, before);
  const known = languageCodes();
  const said = [front?.values.lang, options.language].find(code => code !== undefined && known.includes(code));
  const told = said === undefined ? languageOf(text, front?.block.end ?? 0, before) : null;
  const language = said ?? (told as Told).detected.code;

  // In another language every block is another clause.
  const same = before?.language === language ? before : null;
  const reads = yield* readBlocks(scanned, same, grammarFor(language));
  const again = same && difference ? buildAgain(scanned, reads, same, difference) : null;
  const built = again?.built ?? buildAnew(scanned.blocks.all(), reads.all(), same?.built);

  const forced = [front?.values.profile, options.profile].find((name): name is Profile =>
    PROFILES.includes(name as Profile),
  );
  const body = forced ? built.body.readAs(forced) : built.body;
  const tree: Analysis = {
    get text() {
      return text.toString();
    },
    source: text,
    language,
    detected: told?.detected ?? null,
    profile: body.instrumentKinds[0]?.profile ?? forced ?? "ga",
    frontMatter: front ? { start: front.block.start, end: front.block.end, values: front.values } : null,
    suppressions: suppressionsIn(scanned),
    get instruments() {
      return body.instruments;
    },
    get paragraphs() {
      return body.paragraphs;
    },
    body,
    memo: createMemo(),
  };
  last.known = { text, scanned, front, told, language, reads, built, tree };
  if (before) {
    if (again) steps.set(tree, { before: before.tree, difference: again.difference, from: again.from, end: again.end });
    // Else each version would keep alive the one before.
    steps.delete(before.tree);
  }
  return tree;
}

/** From one version to the next, where every paragraph stays what it is. */
export interface Step {
  readonly before: DocumentTree;
  readonly difference: Difference;
  /** Only the paragraphs from index to index have other words. */
  readonly from: number;
  readonly end: number;
}

const steps = new WeakMap<DocumentTree, Step>();

/** Null when a version is not the next one, or more has changed than the words of some paragraphs. */
export function stepSince(before: DocumentTree, after: DocumentTree): Step | null {
  const step = steps.get(after);
  return step?.before === before ? step : null;
}

function suppressionsIn({ blocks, hasComments }: Scanned): Suppression[] {
  const found: Suppression[] = [];
  for (const block of hasComments ? blocks.all() : []) {
    const suppression = block.kind === "comment" ? suppressionOf(block) : null;
    if (suppression) found.push(suppression);
  }
  return found;
}

function frontMatter(
  block: Block | undefined,
  { readFrontMatter }: AnalyseOptions,
  before: Known | null,
): Front | null {
  if (block?.kind !== "front-matter") return null;
  if (before?.front?.block.text === block.text) return { block, values: before.front.values };
  return { block, values: readFrontMatter?.(frontMatterSource(block)) ?? {} };
}

function frontMatterSource(front: Block): string {
  return front.text.replace(/^---[^\n\r]*[\n\r]+/, "").replace(/(?<![\n\r])[\n\r]*---$/, "");
}

function languageOf(text: Source, bodyStart: number, before: Known | null): Told {
  const sample = sampleOf(text, bodyStart);
  if (before?.told?.sample === sample) return before.told;
  return { sample, detected: detectLanguage(sample) };
}

/** What is read of each block: as before outside the difference, and inside it where a block has the same text. */
function* readBlocks(scanned: Rescanned, before: Known | null, grammar: Grammar): Steps<Pages<Read | null>> {
  const { blocks, beforeEnd } = scanned;
  const from = before ? scanned.from : 0;
  const end = before ? scanned.afterEnd : blocks.length;
  const reads: (Read | null)[] = [];
  const byText = new Map<string, Read>();
  for (let at = from; before && at < beforeEnd; at++) {
    const read = before.reads.at(at);
    if (read) byText.set(keyOf(before.scanned.blocks.at(at) as Block), read);
  }
  for (let at = from; at < end; at++) {
    reads.push(readBlock(blocks.at(at) as Block, byText, grammar));
    yield;
  }
  return before ? before.reads.replaced(from, beforeEnd, reads) : Pages.of(reads);
}

function readBlock(block: Block, byText: Map<string, Read>, { parseClause, evidenceOf }: Grammar): Read | null {
  if (!isParagraph(block)) return null;
  const key = keyOf(block);
  let read = byText.get(key);
  if (!read) {
    const clause = parseClause(block.text);
    read = { clause, evidence: evidenceOf(block, clause) };
    byText.set(key, read);
  }
  return read;
}

function isParagraph({ kind }: Block): boolean {
  return kind !== "front-matter" && kind !== "comment";
}

function keyOf({ kind, text }: Block): string {
  return `${kind[0]}${text}`;
}

function buildAnew(blocks: readonly Block[], reads: readonly (Read | null)[], before?: BuiltDocument): BuiltDocument {
  const analysed: Analysed[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const read = reads[at];
    if (read) analysed.push({ block: blocks[at] as Block, clause: read.clause, evidence: read.evidence });
  }
  return buildDocument(analysed, before);
}

/** Where each block of the difference reads like the one in its place, all paragraphs stay what they are; else null. */
function buildAgain(
  { blocks, from, beforeEnd, afterEnd }: Rescanned,
  reads: Pages<Read | null>,
  before: Known,
  difference: Difference,
): (Omit<Step, "before"> & { readonly built: BuiltDocument }) | null {
  if (beforeEnd !== afterEnd) return null;
  for (let at = from; at < afterEnd; at++)
    if (!readsAlike(before.reads.at(at) ?? null, reads.at(at) ?? null)) return null;
  const reread = blocks.slice(from, afterEnd).flatMap((block, at) => {
    const read = reads.at(from + at);
    return read ? [{ block, clause: read.clause }] : [];
  });
  const first = before.built.body.firstFrom(before.scanned.blocks.startOf(from));
  const built = rebuilt(before.built, first, reread, difference.afterEnd - difference.beforeEnd);
  return { built, difference, from: first, end: first + reread.length };
}
