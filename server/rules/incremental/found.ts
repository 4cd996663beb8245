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
  /** Index of the paragraph or instrument that was looked at; `TEXT` for rules about the whole text. */
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
  /** Paragraphs or instruments to look at, by what the rule is about, from index to index. */
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
  const { paragraphCount, instrumentCount } = context.tree.body;
  const end = rule.scope === "instrument" ? instrumentCount : paragraphCount;
  return { rule, findings: [], kept: [], done: false, from: 0, end, asked: new Map(), failed: false };
}

/** What is left to look at when the rest is as before; null when all must be looked at. */
function again(found: Found, change: Change, changed: IsChanged): Running | null {
  const { rule, findings, asked, failed } = found;
  if (failed || changed(asked)) return null;
  if (rule.scope !== "paragraph" && rule.reads && change.isUnread(rule.reads)) {
    const kept = movedBy(change, findings, 0);
    if (kept) return { rule, findings: [], kept, done: true, from: 0, end: 0, asked, failed };
  }
  if (rule.scope === "document") return null;
  const { from, beforeEnd, end } = rule.scope === "paragraph" ? paragraphsAbout(change) : instrumentsAbout(change);
  const untouched = findings.filter(({ at }) => at < from || at >= beforeEnd);
  const kept = movedBy(change, untouched, end - beforeEnd, beforeEnd);
  return kept && { rule, findings: [], kept, done: false, from, end, asked, failed };
}

/** From index to index, and to which index before. */
interface Touched {
  readonly from: number;
  readonly beforeEnd: number;
  readonly end: number;
}

/** A rule may look at the paragraphs beside its own. */
function paragraphsAbout({ from, beforeEnd, afterEnd }: Change): Touched {
  return { from: Math.max(0, from - 1), beforeEnd: beforeEnd + 1, end: afterEnd + 1 };
}

/** The instruments that these paragraphs belong to. */
function instrumentsAbout(change: Change): Touched {
  const { from, end } = paragraphsAbout(change);
  const { body } = change.after;
  const last = (body.paragraph(end - 1) ?? body.paragraph(body.paragraphCount - 1))?.instrument ?? -1;
  // There are as many as before, and each is what it was.
  return { from: Math.max(0, body.paragraph(from)?.instrument ?? last), beforeEnd: last + 1, end: last + 1 };
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
    if (findings.length === 0 || kept.length === 0) {
      return { rule, findings: findings.length === 0 ? kept : findings, asked, failed };
    }
    return { rule, findings: [...kept, ...findings].sort((a, b) => a.at - b.at), asked, failed };
  });
}

/** Paragraph by paragraph, and each through all rules: what they share of a paragraph is at hand. */
function* lookAtInstruments(left: readonly Running[], work: Work): Steps<void> {
  const { context } = work;
  const { body } = context.tree;
  const [ofInstruments, ofParagraphs] = [reach(left, "instrument"), reach(left, "paragraph")];
  let at = ofParagraphs.from;
  const end = Math.min(ofParagraphs.end, body.paragraphCount);
  const [first, last] = [body.paragraph(at), body.paragraph(end - 1)];
  const from = Math.min(ofInstruments.from, first?.instrument ?? Number.POSITIVE_INFINITY);
  const to = Math.max(ofInstruments.end, at < end && last ? last.instrument + 1 : 0);
  for (let index = from; index < to; index++) {
    const instrument = body.instrument(index) as Instrument;
    const here = left.filter(({ rule: { profiles } }) => !profiles || profiles.includes(instrument.profile));
    for (const one of here) {
      if (one.rule.scope === "instrument" && isIn(index, one))
        look(one, "instrument", index, work, instrument, context);
    }
    for (; at < end; at++) {
      const paragraph = body.paragraph(at) as Paragraph;
      if (paragraph.instrument !== index) break;
      for (const one of here) {
        if (isIn(at, one) && concerns(one, paragraph, work)) {
          look(one, "paragraph", at, work, paragraph, instrument, context);
        }
      }
      yield;
    }
  }
}

/** From the first to the last index that a rule of a scope looks at. */
function reach(running: readonly Running[], scope: Rule["scope"]): Pick<Running, "from" | "end"> {
  const of = running.filter(({ rule }) => rule.scope === scope);
  const end = Math.max(0, ...of.map(one => one.end));
  return { from: Math.min(end, ...of.map(one => one.from)), end };
}

function isIn(index: number, { from, end }: Running): boolean {
  return index >= from && index < end;
}

type Given<S extends Rule["scope"]> = Parameters<Extract<Rule, { readonly scope: S }>["check"]>;

/** Whether a rule may find anything in a paragraph. */
function concerns(one: Running, paragraph: Paragraph, work: Work): boolean {
  const { rule } = one;
  if (rule.scope !== "paragraph" || one.failed) return false;
  try {
    return rule.concerns?.(paragraph, work.context.pack) ?? true;
  } catch (error) {
    fail(one, error, work);
    return false;
  }
}

/** What a rule of a scope says of what it is given. */
function look<S extends Rule["scope"]>(one: Running, _scope: S, at: number, work: Work, ...given: Given<S>): void {
  const { rule, findings, asked } = one;
  const { made, context } = work;
  if (one.failed) return;
  const before = listen((fact, source) =>
    note(asked, fact, source === context.tree ? TEXT : (source as Instrument).index),
  );
  try {
    const check = rule.check as (...given: Given<S>) => Iterable<Finding>;
    for (const finding of check(...given)) findings.push({ at, finding: made(finding, rule) });
  } catch (error) {
    fail(one, error, work);
  } finally {
    listen(before);
  }
}

function fail(one: Running, error: unknown, { onFault }: Work): void {
  one.failed = true;
  onFault(one.rule.id, error);
}
