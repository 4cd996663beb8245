/** What each rule finds: anew, or with the help of what it found in the version before. */
import { firstIndex } from "../../../grammar/blocks/first-index.ts";
import { finish, type Steps } from "../../../grammar/steps.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";
import type { Change } from "./change.ts";
import { type Fact, listen, type Source, succeeding } from "./facts.ts";
import { sameValue } from "./same-value.ts";
import { shifted } from "./shift.ts";

/** Called when a rule throws: it is a bug of the rule, and the others go on. */
export type OnFault = (rule: string, error: unknown) => void;

/** What one rule has found, and what that hangs on besides what the rule says that it reads. */
export interface Found<F extends Finding> {
  readonly rule: Rule;
  /** In the order in which they were found. */
  readonly findings: readonly Placed<F>[];
  /** Facts that it asked for, with the index of their instrument, or `TEXT`. */
  readonly asked: Asked;
  /** Some of these are of the whole text. */
  readonly asksOfText: boolean;
  readonly failed: boolean;
}

interface Placed<F extends Finding> {
  /** Index of the paragraph that was looked at; `TEXT` for rules that look at more. */
  readonly at: number;
  readonly finding: F;
}

type Asked = Map<Fact, Set<number>>;

const TEXT = -1;

/** What rules work with. */
export interface Work<F extends Finding> {
  readonly context: RuleContext;
  readonly onFault: OnFault;
  /** What becomes of what a rule says. */
  readonly made: (finding: Finding, rule: Rule) => F;
}

/** A rule at work: what it looks at, and what is kept of what it found before. */
interface Running<F extends Finding> extends Omit<Found<F>, "asksOfText"> {
  readonly findings: Placed<F>[];
  /** Nothing need be looked at. */
  readonly done: boolean;
  /** Paragraphs to look at, from index to index; rules that look at more than one look at the whole text. */
  readonly from: number;
  readonly end: number;
  readonly kept: readonly Placed<F>[];
  failed: boolean;
}

/** In steps, each as long as the rules take for a paragraph. */
export function findingAnew<F extends Finding>(rules: readonly Rule[], work: Work<F>): Steps<Found<F>[]> {
  return running(
    rules.map(rule => anew(rule, work)),
    work,
  );
}

/** The same findings as anew. `before` is what the same rules found in the text before the change. */
export function findAgain<F extends Finding>(before: readonly Found<F>[], change: Change, work: Work<F>): Found<F>[] {
  return succeeding(change, () => {
    const changed = factsThatChanged(before, change, work);
    return finish(
      running(
        before.map(found => again(found, change, changed) ?? anew(found.rule, work)),
        work,
      ),
    );
  });
}

function anew<F extends Finding>(rule: Rule, { context }: Work<F>): Running<F> {
  const end = context.tree.paragraphs.length;
  return { rule, findings: [], kept: [], done: false, from: 0, end, asked: new Map(), failed: false };
}

/** What is left to look at when the rest is as before; null when all must be looked at. */
function again<F extends Finding>(found: Found<F>, change: Change, changed: IsChanged): Running<F> | null {
  const { rule, findings, asked, failed } = found;
  if (failed || changed(asked)) return null;
  if (rule.scope !== "paragraph") {
    if (!rule.reads || !change.isUnread(rule.reads)) return null;
    const kept = movedBy(change, findings, 0);
    return kept && { rule, findings: [], kept, done: true, from: 0, end: 0, asked, failed };
  }
  // A rule may look at the paragraphs beside its own.
  const from = Math.max(0, change.from - 1);
  const beforeEnd = change.beforeEnd + 1;
  const end = Math.min(change.after.paragraphs.length, change.afterEnd + 1);
  const untouched = findings.filter(({ at }) => at < from || at >= beforeEnd);
  const kept = movedBy(change, untouched, change.afterEnd - change.beforeEnd, beforeEnd);
  return kept && { rule, findings: [], kept, done: false, from, end, asked, failed };
}

function movedBy<F extends Finding>(
  change: Change,
  findings: readonly Placed<F>[],
  indexShift: number,
  end = 0,
): Placed<F>[] | null {
  const all: Placed<F>[] = [];
  for (const { at, finding } of findings) {
    const now = shifted(finding, change.span);
    if (now === null) return null;
    all.push({ at: at >= end && at !== TEXT ? at + indexShift : at, finding: now });
  }
  return all;
}

type IsChanged = (asked: Asked) => boolean;

/** Tells whether a fact that was asked for says something else now. */
function factsThatChanged<F extends Finding>(
  before: readonly Found<F>[],
  change: Change,
  { context }: Work<F>,
): IsChanged {
  const changed = new Set<Fact>();
  const seen = new Map<Fact, Set<number>>();
  for (const [fact, sources] of before.flatMap(({ asked }) => [...asked])) {
    for (const at of sources) {
      if (changed.has(fact) || seen.get(fact)?.has(at)) continue;
      note(seen, fact, at);
      const [then, now] = [sourceAt(change.before, at), sourceAt(change.after, at)];
      if (!sameValue(fact(then, context.pack), fact(now, context.pack), change)) changed.add(fact);
    }
  }
  return asked => changed.size > 0 && [...asked.keys()].some(fact => changed.has(fact));
}

function sourceAt(tree: RuleContext["tree"], at: number): Source {
  return at === TEXT ? tree : (tree.instruments[at] as Instrument);
}

function note(asked: Asked, fact: Fact, at: number): void {
  const sources = asked.get(fact);
  if (sources) sources.add(at);
  else asked.set(fact, new Set([at]));
}

function* running<F extends Finding>(all: readonly Running<F>[], work: Work<F>): Steps<Found<F>[]> {
  const left = all.filter(({ done }) => !done);
  for (const one of left) if (one.rule.scope === "document") look(one, "document", TEXT, work, work.context);
  for (const instrument of work.context.tree.instruments) yield* lookAtInstrument(left, instrument, work);
  return all.map(({ rule, findings, kept, asked, failed }) => {
    const found = kept.length === 0 ? findings : [...kept, ...findings];
    if (kept.length > 0 && findings.length > 0) found.sort((a, b) => a.at - b.at);
    const asksOfText = [...asked.values()].some(sources => sources.has(TEXT));
    return { rule, findings: found, asked, asksOfText, failed };
  });
}

/** Paragraph by paragraph, and each through all rules: what they share of a paragraph is at hand. */
function* lookAtInstrument<F extends Finding>(
  running: readonly Running<F>[],
  instrument: Instrument,
  work: Work<F>,
): Steps<void> {
  const { context } = work;
  const here = running.filter(({ rule: { profiles } }) => !profiles || profiles.includes(instrument.profile));
  for (const one of here) if (one.rule.scope === "instrument") look(one, "instrument", TEXT, work, instrument, context);
  const each = here.filter(({ rule }) => rule.scope === "paragraph");
  const { paragraphs } = instrument;
  const last = Math.max(0, ...each.map(({ end }) => end));
  const first = Math.min(last, ...each.map(({ from }) => from));
  for (let at = firstIndex(paragraphs, one => one.index >= first); at < paragraphs.length; at++) {
    const paragraph = paragraphs[at] as Paragraph;
    const { index } = paragraph;
    if (index >= last) break;
    for (const one of each) {
      if (index >= one.from && index < one.end) look(one, "paragraph", index, work, paragraph, instrument, context);
    }
    yield;
  }
}

type Given<S extends Rule["scope"]> = Parameters<Extract<Rule, { readonly scope: S }>["check"]>;

/** What a rule of a scope says of what it is given. */
function look<F extends Finding, S extends Rule["scope"]>(
  one: Running<F>,
  _scope: S,
  at: number,
  { made, onFault, context }: Work<F>,
  ...given: Given<S>
): void {
  const { rule, findings, asked } = one;
  if (one.failed) return;
  const before = listen((fact, source) =>
    note(asked, fact, source === context.tree ? TEXT : (source as Instrument).index),
  );
  try {
    const check = rule.check as (...given: Given<S>) => Iterable<Finding>;
    for (const finding of check(...given)) findings.push({ at, finding: made(finding, rule) });
  } catch (error) {
    one.failed = true;
    onFault(rule.id, error);
  } finally {
    listen(before);
  }
}
