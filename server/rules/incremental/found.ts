/** What each rule finds: anew, or with the help of what it found in the version before. */
import { finish, type Steps } from "../../../grammar/steps.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import type { Finding, Rule, RuleContext, RuledFinding } from "../rule.ts";
import type { Change } from "./change.ts";
import { type Fact, listen, type Source, succeeding } from "./facts.ts";
import { sameValue } from "./same-value.ts";
import { shifted } from "./shift.ts";

/** Called when a rule throws: it is a bug of the rule, and the others go on. */
export type OnFault = (rule: string, error: unknown) => void;

/** What one rule has found, and what that hangs on besides what the rule says that it reads. */
export interface Found {
  readonly rule: Rule;
  /** In the order in which they were found. */
  readonly findings: readonly Placed[];
  /** Facts that it asked for, with the index of their instrument, or `TEXT`. */
  readonly asked: Asked;
  readonly failed: boolean;
}

/** Whether some of the facts that a rule asked for are of the whole text. */
export function asksOfText({ asked }: Pick<Found, "asked">): boolean {
  return [...asked.values()].some(sources => sources.has(TEXT));
}

interface Placed {
  /** Index of the paragraph that was looked at; `TEXT` for rules that look at more. */
  readonly at: number;
  readonly finding: RuledFinding;
}

type Asked = Map<Fact, Set<number>>;

const TEXT = -1;

/** What rules work with. */
export interface Work {
  readonly context: RuleContext;
  readonly onFault: OnFault;
  /** What becomes of what a rule says. */
  readonly made: (finding: Finding, rule: Rule) => RuledFinding;
}

/** A rule at work: what it looks at, and what is kept of what it found before. */
interface Running extends Found {
  readonly findings: Placed[];
  /** Nothing need be looked at. */
  readonly done: boolean;
  /** Paragraphs to look at, from index to index; rules that look at more than one look at the whole text. */
  readonly from: number;
  readonly end: number;
  readonly kept: readonly Placed[];
  failed: boolean;
}

/** In steps, each as long as the rules take for a paragraph. */
export function findingAnew(rules: readonly Rule[], work: Work): Steps<Found[]> {
  return running(
    rules.map(rule => anew(rule, work)),
    work,
  );
}

/** The same findings as anew. `before` is what the same rules found in the text before the change. */
export function findAgain(before: readonly Found[], change: Change, work: Work): Found[] {
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

function anew(rule: Rule, { context }: Work): Running {
  const end = context.tree.body.paragraphCount;
  return { rule, findings: [], kept: [], done: false, from: 0, end, asked: new Map(), failed: false };
}

/** What is left to look at when the rest is as before; null when all must be looked at. */
function again(found: Found, change: Change, changed: IsChanged): Running | null {
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
  const end = Math.min(change.after.body.paragraphCount, change.afterEnd + 1);
  const untouched = findings.filter(({ at }) => at < from || at >= beforeEnd);
  const kept = movedBy(change, untouched, change.afterEnd - change.beforeEnd, beforeEnd);
  return kept && { rule, findings: [], kept, done: false, from, end, asked, failed };
}

function movedBy(change: Change, findings: readonly Placed[], indexShift: number, end = 0): Placed[] | null {
  const all: Placed[] = [];
  for (const one of findings) {
    const { at, finding } = one;
    const now = shifted(finding, change.span);
    if (now === null) return null;
    const index = at >= end && at !== TEXT ? at + indexShift : at;
    all.push(now === finding && index === at ? one : { at: index, finding: now });
  }
  return all;
}

type IsChanged = (asked: Asked) => boolean;

/** Tells whether a fact that was asked for says something else now. Those of an instrument hang on its paragraphs. */
function factsThatChanged(before: readonly Found[], change: Change, { context }: Work): IsChanged {
  const changed = new Set<Fact>();
  const seen = new Map<Fact, Set<number>>();
  const sources = [TEXT, ...change.instruments];
  for (const { asked } of before) {
    for (const [fact, of] of asked) {
      for (const at of sources) {
        if (!of.has(at) || changed.has(fact) || seen.get(fact)?.has(at)) continue;
        note(seen, fact, at);
        const [then, now] = [sourceAt(change.before, at), sourceAt(change.after, at)];
        if (!sameValue(fact(then, context.pack), fact(now, context.pack), change)) changed.add(fact);
      }
    }
  }
  return asked => changed.size > 0 && [...asked.keys()].some(fact => changed.has(fact));
}

function sourceAt(tree: RuleContext["tree"], at: number): Source {
  return at === TEXT ? tree : (tree.body.instrument(at) as Instrument);
}

function note(asked: Asked, fact: Fact, at: number): void {
  const sources = asked.get(fact);
  if (sources) sources.add(at);
  else asked.set(fact, new Set([at]));
}

function* running(all: readonly Running[], work: Work): Steps<Found[]> {
  const left = all.filter(({ done }) => !done);
  for (const one of left) if (one.rule.scope === "document") look(one, "document", TEXT, work, work.context);
  yield* lookAtInstruments(left, work);
  return all.map(({ rule, findings, kept, asked, failed }) => {
    if (kept.length === 0 || findings.length === 0) return { rule, findings: [...kept, ...findings], asked, failed };
    return { rule, findings: [...kept, ...findings].sort((a, b) => a.at - b.at), asked, failed };
  });
}

/** Paragraph by paragraph, and each through all rules: what they share of a paragraph is at hand. */
function* lookAtInstruments(left: readonly Running[], work: Work): Steps<void> {
  const { context } = work;
  const { body } = context.tree;
  const each = left.filter(({ rule }) => rule.scope === "paragraph");
  const end = Math.max(0, ...each.map(one => one.end));
  let at = Math.min(end, ...each.map(one => one.from));
  const ofInstruments = left.some(({ rule }) => rule.scope === "instrument");
  let [first, last] = [0, body.instrumentCount - 1];
  if (!ofInstruments) {
    first = body.paragraph(at)?.instrument ?? 0;
    last = at < end ? (body.paragraph(end - 1)?.instrument ?? -1) : -1;
  }
  for (let index = first; index <= last; index++) {
    const instrument = body.instrument(index) as Instrument;
    const here = left.filter(({ rule: { profiles } }) => !profiles || profiles.includes(instrument.profile));
    for (const one of here) {
      if (one.rule.scope === "instrument") look(one, "instrument", TEXT, work, instrument, context);
    }
    for (; at < end; at++) {
      const paragraph = body.paragraph(at) as Paragraph;
      if (paragraph.instrument !== index) break;
      for (const one of here) {
        if (one.rule.scope !== "paragraph" || at < one.from || at >= one.end) continue;
        look(one, "paragraph", at, work, paragraph, instrument, context);
      }
      yield;
    }
  }
}

type Given<S extends Rule["scope"]> = Parameters<Extract<Rule, { readonly scope: S }>["check"]>;

/** What a rule of a scope says of what it is given. */
function look<S extends Rule["scope"]>(
  one: Running,
  _scope: S,
  at: number,
  { made, onFault, context }: Work,
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
