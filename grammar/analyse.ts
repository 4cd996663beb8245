/** The grammar's entry: a text in, a tree out. Pure: what the next version reuses is part of the result. */
import { type Difference, findDifference } from "./blocks/difference.ts";
import { type RescannedBlocks, rescan, type ScannedBlocks, scan } from "./blocks/rescan.ts";
import type { Block } from "./blocks/scan.ts";
import { readSuppression } from "./blocks/suppressions.ts";
import { type ClauseReader, createClauseGrammar } from "./clause/clause.ts";
import { createPhrases } from "./clause/phrases.ts";
import { type AnalysedBlock, type BuiltDocument, buildDocument } from "./document/build.ts";
import { createEvidenceReader, type EvidenceReader } from "./document/evidence.ts";
import { type BlockReading, isSameReading, rebuildDocument } from "./document/rebuild.ts";
import { type DetectedLanguage, detectLanguage, takeSample } from "./languages/detect.ts";
import { listLanguageCodes } from "./languages/language-codes.ts";
import { memoizePerPack } from "./languages/memoize.ts";
import type { CompiledPack } from "./languages/pack.ts";
import { isProfile } from "./languages/profiles.ts";
import { getConcepts, getPack } from "./languages/registry.ts";
import { createMemo } from "./memo/memo.ts";
import { findFirstIndex } from "./text/first-index.ts";
import { finishSteps, type Steps } from "./text/steps.ts";
import type { Clause, DocumentTree, Suppression } from "./tree/tree.ts";

export interface AnalyseOptions {
  /** Language code, where the front matter has none; absent or unknown: detected from the text. */
  readonly language?: string | undefined;
  /** What the text is read as where its front matter does not say it. */
  readonly profile?: string | undefined;
  /** Reads the front matter between its fences; YAML is no business of the grammar. */
  readonly readFrontMatter?: (source: string) => Readonly<Record<string, string>>;
}

export interface Analysis extends DocumentTree {
  /** The detected language, when neither front matter nor options name it. */
  readonly detected: DetectedLanguage | null;
}

/** The tree of one version of a text, and what the next version need not read again. */
export interface AnalysedVersion {
  readonly tree: Analysis;
  readonly scanned: ScannedBlocks;
  readonly front: FrontMatterBlock | null;
  readonly languageSample: LanguageSample | null;
  /** By block; null for those that are no paragraphs. */
  readonly reads: readonly (BlockReading | null)[];
  readonly built: BuiltDocument;
}

interface FrontMatterBlock {
  readonly block: Block;
  readonly values: Readonly<Record<string, string>>;
}

/** The language that a sample of the text shows. */
interface LanguageSample {
  readonly sample: string;
  readonly detected: DetectedLanguage;
}

interface Grammar {
  readonly parseClause: ClauseReader;
  readonly readEvidence: EvidenceReader;
}

/** A parser takes milliseconds to build and is used for every block. */
const getGrammar = memoizePerPack((pack: CompiledPack): Grammar => {
  const phrases = createPhrases(pack);
  const conceptIds = getConcepts().map(({ id }) => id);
  return {
    parseClause: createClauseGrammar(pack, phrases, conceptIds),
    readEvidence: createEvidenceReader(pack, phrases),
  };
});

/** One paragraph by itself, as it is read inside a text. */
export function readClause(text: string, pack: CompiledPack): Clause {
  return getGrammar(pack).parseClause(text);
}

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
  const difference = before && findDifference(before.tree.text, text);
  const scanned = before && difference ? rescan(before.scanned, difference, text) : scan(text);
  const front = findFrontMatter(scanned.blocks[0], options, before);
  const known = listLanguageCodes();
  const given = [front?.values.lang, options.language].find(code => code !== undefined && known.includes(code));
  const languageSample = given === undefined ? sampleLanguage(text, front?.block.end ?? 0, before) : null;
  const language = given ?? (languageSample as LanguageSample).detected.code;

  yield;
  // In another language every block is another clause.
  const same = before?.tree.language === language ? before : null;
  const reads = yield* readBlocks(scanned, same, getGrammar(getPack(language)));
  const built =
    (same && difference && rebuild(scanned, reads, same, difference)) ??
    (yield* build(scanned.blocks, reads, same?.built));
  const forced = [front?.values.profile, options.profile].find(isProfile);
  const instruments = forced
    ? built.instruments.map(one => ({ ...one, profile: forced, memo: createMemo() }))
    : built.instruments;
  const tree: Analysis = {
    text,
    language,
    detected: languageSample?.detected ?? null,
    profile: instruments[0]?.profile ?? forced ?? "ga",
    frontMatter: front ? { start: front.block.start, end: front.block.end, values: front.values } : null,
    suppressions: findSuppressions(scanned.blocks),
    instruments,
    paragraphs: built.paragraphs,
    memo: createMemo(),
  };
  return { tree, scanned, front, languageSample, reads, built };
}

function findSuppressions(blocks: readonly Block[]): Suppression[] {
  const found: Suppression[] = [];
  for (const block of blocks) {
    const suppression = block.kind === "comment" ? readSuppression(block) : null;
    if (suppression) found.push(suppression);
  }
  return found;
}

function findFrontMatter(
  block: Block | undefined,
  { readFrontMatter }: AnalyseOptions,
  before: AnalysedVersion | null,
): FrontMatterBlock | null {
  if (block?.kind !== "front-matter") return null;
  if (before?.front?.block.text === block.text) return { block, values: before.front.values };
  return { block, values: readFrontMatter?.(getFrontMatterSource(block)) ?? {} };
}

function getFrontMatterSource(front: Block): string {
  return front.text.replace(/^---[^\n\r]*[\n\r]+/, "").replace(/(?<![\n\r])[\n\r]*---$/, "");
}

function sampleLanguage(text: string, bodyStart: number, before: AnalysedVersion | null): LanguageSample {
  const sample = takeSample(text, bodyStart);
  if (before?.languageSample?.sample === sample) return before.languageSample;
  return { sample, detected: detectLanguage(sample) };
}

/** What is read of each block: as before outside the difference, and inside it where a block has the same text. */
function* readBlocks(
  { blocks, from, beforeEnd, afterEnd }: RescannedBlocks,
  before: AnalysedVersion | null,
  grammar: Grammar,
): Steps<readonly (BlockReading | null)[]> {
  const reads: (BlockReading | null)[] = before ? before.reads.slice(0, from) : [];
  const known: KnownReads = new Map();
  for (let at = from; before && at < beforeEnd; at++) {
    const read = before.reads[at];
    const block = before.scanned.blocks[at] as Block;
    if (read) getReads(block, known).set(block.text, read);
  }
  for (let at = reads.length; at < (before ? afterEnd : blocks.length); at++) {
    reads.push(readBlock(blocks[at] as Block, known, grammar));
    yield;
  }
  return before ? reads.concat(before.reads.slice(beforeEnd)) : reads;
}

/** What was read of each text, by the kind of its block. */
type KnownReads = Map<Block["kind"], Map<string, BlockReading>>;

function readBlock(block: Block, known: KnownReads, { parseClause, readEvidence }: Grammar): BlockReading | null {
  if (!isParagraph(block)) return null;
  const reads = getReads(block, known);
  let read = reads.get(block.text);
  if (!read) {
    const clause = parseClause(block.text);
    read = { clause, evidence: readEvidence(block, clause) };
    reads.set(block.text, read);
  }
  return read;
}

function isParagraph({ kind }: Block): boolean {
  return kind !== "front-matter" && kind !== "comment";
}

function getReads({ kind }: Block, known: KnownReads): Map<string, BlockReading> {
  let reads = known.get(kind);
  if (!reads) {
    reads = new Map();
    known.set(kind, reads);
  }
  return reads;
}

function build(
  blocks: readonly Block[],
  reads: readonly (BlockReading | null)[],
  before?: BuiltDocument,
): Steps<BuiltDocument> {
  const analysed: AnalysedBlock[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const read = reads[at];
    if (read) analysed.push({ block: blocks[at] as Block, clause: read.clause, evidence: read.evidence });
  }
  return buildDocument(analysed, before);
}

/** Where each block of the difference reads like the one in its place, all paragraphs stay what they are; else null. */
function rebuild(
  { blocks, from, beforeEnd, afterEnd }: RescannedBlocks,
  reads: readonly (BlockReading | null)[],
  before: AnalysedVersion,
  difference: Difference,
): BuiltDocument | null {
  if (beforeEnd !== afterEnd) return null;
  for (let at = from; at < afterEnd; at++) {
    if (!isSameReading(before.reads[at] ?? null, reads[at] ?? null)) return null;
  }
  const reread = blocks.slice(from, afterEnd).flatMap((block, at) => {
    const read = reads[from + at];
    return read ? [{ block, clause: read.clause }] : [];
  });
  const offset = before.scanned.blocks[from]?.start ?? Number.POSITIVE_INFINITY;
  const first = findFirstIndex(before.built.paragraphs, ({ start }) => start >= offset);
  return rebuildDocument(before.built, first, reread, difference.afterEnd - difference.beforeEnd);
}
