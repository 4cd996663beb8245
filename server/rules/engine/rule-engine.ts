/**
 * Runs rules over one version of a document after another. It sees what each rule reads (`observed-tree.ts`): what a
 * rule has found stays while nothing that it read has changed, and only moves with the text. Findings are the same as
 * from nothing.
 */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Steps } from "../../../grammar/text/steps.ts";
import type { DocumentTree, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext, RuledFinding } from "../rule.ts";
import { DerivedValues } from "./derived-values.ts";
import { ObservedParagraph, ObservedTree } from "./observed-tree.ts";
import { BEYOND, ReadLog } from "./read-log.ts";
import { shiftFinding } from "./shift-finding.ts";
import { compareTrees, type TreeChange } from "./tree-change.ts";

/** Called when a rule throws: it is a bug of the rule, and the others go on. */
export type OnFault = (rule: string, error: unknown) => void;

/** What rules work with besides the tree. */
export interface RuleEnvironment extends Pick<RuleContext, "conceptIds" | "spaces"> {
  readonly onFault: OnFault;
  /** What becomes of what a rule finds. */
  readonly createRuledFinding: (finding: Finding, rule: Rule) => RuledFinding;
}

/** What one rule has found in a version. */
export interface RuleResult {
  readonly rule: Rule;
  /** In the order of `at`. */
  readonly findings: readonly PlacedFinding[];
  readonly log: ReadLog;
  readonly failed: boolean;
}

export interface PlacedFinding {
  /** Index of the paragraph or of the instrument that was checked; -1 for rules about the whole text. */
  readonly at: number;
  readonly finding: RuledFinding;
}

/** A rule, what is left to check, and what is kept of what it found before. */
interface Run {
  readonly rule: Rule;
  /**
   * Paragraphs or instruments, by what the rule is about; a rule about the whole text runs where `from` is not `end`.
   */
  readonly from: number;
  readonly end: number;
  readonly kept: readonly PlacedFinding[];
  readonly findings: PlacedFinding[];
  readonly log: ReadLog;
  failed: boolean;
}

interface Version {
  readonly tree: DocumentTree;
  readonly observed: ObservedTree;
  readonly paragraphs: readonly ObservedParagraph[];
}

export class RuleEngine {
  readonly #values = new DerivedValues();
  #version: Version | null = null;
  #change: TreeChange | null = null;
  #results: readonly RuleResult[] | null = null;

  /** Goes on to a version of the document. */
  advance(tree: DocumentTree, pack: CompiledPack): void {
    const before = this.#version;
    this.#change = before && compareTrees(before.tree, tree, pack);
    this.#version =
      this.#change && before ? advanceVersion(before, this.#change, this.#values) : createVersion(tree, this.#values);
    this.#values.advance(this.#version.observed, this.#change);
    if (!this.#change) this.#results = null;
  }

  /** Computes something from the present version as rules see it. */
  compute<T>(compute: (tree: DocumentTree) => T): T {
    return compute((this.#version as Version).observed);
  }

  /** Forgets all results, after a change of rules or settings. */
  forgetResults(): void {
    this.#results = null;
  }

  /** What the rules find in the present version, in steps, each as long as they take for a paragraph. */
  *check(rules: readonly Rule[], pack: CompiledPack, environment: RuleEnvironment): Steps<readonly RuleResult[]> {
    const runs = this.#results
      ? this.#results.map(result => this.#continue(result))
      : rules.map(rule => this.#begin(rule, 0, Number.POSITIVE_INFINITY, []));
    this.#results = null;
    const { tree, observed, paragraphs } = this.#version as Version;
    const { conceptIds, spaces } = environment;
    const getNeighbour = (one: Paragraph, step: number) =>
      paragraphs[(one as ObservedParagraph).getIndexBeside(step)] ?? null;
    const instrumentCount = tree.instruments.length;
    const context: RuleContext = { tree: observed, pack, conceptIds, spaces, instrumentCount, getNeighbour };
    const [ofDocument, ofInstruments, ofParagraphs] = groupByScope(runs);
    for (const instrument of observed.instruments) {
      const isApplicable = ({ rule: { profiles } }: Run) => !profiles || profiles.includes(instrument.profile);
      for (const { run, check } of ofInstruments) {
        if (!isInRun(instrument.index, run) || !isApplicable(run)) continue;
        this.#check(run, instrument.index, environment, () => check(instrument, context));
        yield;
      }
      // Each paragraph by all rules: what they share of it is at hand.
      const here = ofParagraphs.filter(({ run }) => isApplicable(run));
      const from = Math.min(...here.map(({ run }) => run.from));
      const end = Math.max(...here.map(({ run }) => run.end));
      for (const { index: at } of (tree.instruments[instrument.index] as Instrument).paragraphs) {
        if (at < from || at >= end) continue;
        const paragraph = paragraphs[at] as ObservedParagraph;
        const near = [paragraphs[at - 1], paragraph, paragraphs[at + 1]];
        for (const one of near) if (one) one.clause.isNear = true;
        for (const { run, check } of here) {
          if (isInRun(at, run)) this.#check(run, at, environment, () => check(paragraph, instrument, context));
        }
        for (const one of near) if (one) one.clause.isNear = false;
        yield;
      }
    }
    // What these search for in each paragraph has mostly been searched for by then, a paragraph a step.
    for (const { run, check } of ofDocument) {
      if (run.from >= run.end) continue;
      this.#check(run, -1, environment, () => check(context));
      yield;
    }
    this.#results = runs.map(({ rule, kept, findings, log, failed }) => ({
      rule,
      findings: mergeFindings(kept, findings),
      log,
      failed,
    }));
    return this.#results;
  }

  #check(run: Run, at: number, { onFault, createRuledFinding }: RuleEnvironment, check: () => Iterable<Finding>): void {
    if (run.failed) return;
    const outer = this.#values.log;
    this.#values.log = run.log;
    try {
      for (const finding of check()) run.findings.push({ at, finding: createRuledFinding(finding, run.rule) });
    } catch (error) {
      run.failed = true;
      onFault(run.rule.id, error);
    } finally {
      this.#values.log = outer;
    }
  }

  #begin(rule: Rule, from: number, end: number, kept: readonly PlacedFinding[], log?: ReadLog): Run {
    return { rule, from, end, kept, findings: [], log: log ?? new ReadLog(rule.scope === "paragraph"), failed: false };
  }

  /** What is left to check after a change. */
  #continue({ rule, findings, log, failed }: RuleResult): Run {
    const change = this.#change as TreeChange;
    const restart = () => this.#begin(rule, 0, Number.POSITIVE_INFINITY, []);
    const sources = failed ? null : this.#values.findChangedSources(log, change);
    if (sources === null) return restart();
    const isRead = this.#values.isParagraphChanged(log, change);
    const isChanged = isRead || sources.length > 0;
    if (isChanged && (rule.scope === "document" || log.has(BEYOND))) return restart();
    if (isRead && rule.scope === "paragraph") return restart();
    if (!isChanged && rule.scope !== "paragraph") {
      const kept = moveFindings(findings, change, 0, 0);
      if (kept) return this.#begin(rule, 0, 0, kept, log);
      if (rule.scope === "document") return restart();
    }
    const about = rule.scope === "paragraph" ? findTouchedParagraphs : findTouchedInstruments;
    const { from, beforeEnd, end } = about(change, sources);
    const untouched = findings.filter(({ at }) => at < from || at >= beforeEnd);
    const kept = moveFindings(untouched, change, beforeEnd, end - beforeEnd);
    return kept ? this.#begin(rule, from, end, kept, log) : restart();
  }
}

type CheckedScope = Exclude<Rule["scope"], "folder">;
type CheckOf<S extends CheckedScope> = Extract<Rule, { readonly scope: S }>["check"];

interface ScopedRun<S extends CheckedScope> {
  readonly run: Run;
  readonly check: CheckOf<S>;
}

/** The rules about the whole text, about instruments and about paragraphs. */
function groupByScope(
  runs: readonly Run[],
): [ScopedRun<"document">[], ScopedRun<"instrument">[], ScopedRun<"paragraph">[]] {
  const ofScope = <S extends CheckedScope>(scope: S): ScopedRun<S>[] =>
    runs.flatMap(run => (run.rule.scope === scope ? [{ run, check: run.rule.check as CheckOf<S> }] : []));
  return [ofScope("document"), ofScope("instrument"), ofScope("paragraph")];
}

function createVersion(tree: DocumentTree, values: DerivedValues): Version {
  const paragraphs = tree.paragraphs.map(one => new ObservedParagraph(values, one));
  return { tree, paragraphs, observed: new ObservedTree(values, tree, paragraphs) };
}

function advanceVersion(before: Version, change: TreeChange, values: DerivedValues): Version {
  const { after, from, beforeEnd, afterEnd, isAlike } = change;
  const now = after.paragraphs;
  if (isAlike) {
    for (let at = from; at < now.length; at++) before.paragraphs[at]?.moveTo(now[at] as Paragraph);
    before.observed.moveTo(after);
    return { ...before, tree: after };
  }
  const paragraphs = before.paragraphs.slice(0, from);
  for (const one of now.slice(from, afterEnd)) paragraphs.push(new ObservedParagraph(values, one));
  for (const one of before.paragraphs.slice(beforeEnd)) {
    one.moveTo(now[paragraphs.length] as Paragraph);
    paragraphs.push(one);
  }
  return { tree: after, paragraphs, observed: new ObservedTree(values, after, paragraphs) };
}

interface TouchedRange {
  readonly from: number;
  readonly beforeEnd: number;
  readonly end: number;
}

/** Changed paragraphs and those beside them, at which a rule may look, too; and all of some instruments. */
function findTouchedParagraphs(change: TreeChange, instruments: readonly number[]): TouchedRange {
  const listRanges = (tree: DocumentTree) => instruments.map(index => tree.instruments[index]?.paragraphs ?? []);
  const [before, after] = [listRanges(change.before), listRanges(change.after)];
  const listEnds = (ranges: typeof before) => ranges.map(all => (all.at(-1)?.index ?? -1) + 1);
  return {
    from: Math.max(0, Math.min(change.from - 1, ...after.map(([first]) => first?.index ?? 0))),
    beforeEnd: Math.max(change.beforeEnd + 1, ...listEnds(before)),
    end: Math.max(change.afterEnd + 1, ...listEnds(after)),
  };
}

/** The instruments of these paragraphs, and some others. */
function findTouchedInstruments({ instruments: { from, end } }: TreeChange, others: readonly number[]): TouchedRange {
  const last = Math.max(end, ...others.map(one => one + 1));
  return { from: Math.min(from, ...others), beforeEnd: last, end: last };
}

/** Findings of the version before as they stand now; null when one of them stands in what was changed. */
function moveFindings(
  findings: readonly PlacedFinding[],
  { span }: TreeChange,
  end: number,
  indexShift: number,
): PlacedFinding[] | null {
  const moved: PlacedFinding[] = [];
  for (const one of findings) {
    const finding = shiftFinding(one.finding, span);
    if (finding === null) return null;
    const at = one.at >= end ? one.at + indexShift : one.at;
    moved.push(finding === one.finding && at === one.at ? one : { at, finding });
  }
  return moved;
}

function mergeFindings(kept: readonly PlacedFinding[], found: readonly PlacedFinding[]): readonly PlacedFinding[] {
  if (found.length === 0) return kept;
  return kept.length === 0 ? found : [...kept, ...found].sort((a, b) => a.at - b.at);
}

function isInRun(index: number, { from, end }: Run): boolean {
  return index >= from && index < end;
}
