/** Runs the rules over a tree: profiles, severities of the settings, suppressions. The only place that knows them all. */
import type { CompiledPack } from "../../grammar/languages/pack.ts";
import type { DocumentTree, Suppression } from "../../grammar/tree/tree.ts";
import { RULES } from "./all.ts";
import type { Finding, Rule, RuleContext, Severity, Spaces } from "./rule.ts";
import { misreadingOf } from "./support/misread.ts";
import { idle, silence } from "./support/suppressions.ts";
import { unruledLanguage } from "./support/unruled-language.ts";

export type RuleLevel = Severity | "off";

export interface RuleSettings {
  /** Level by rule id; absent: the rule's own. */
  readonly levels?: Readonly<Record<string, RuleLevel>>;
  /** The spaces that fixes set; absent: those of the document. */
  readonly spaces?: Spaces | undefined;
}

export interface RuledFinding extends Finding {
  readonly rule: Rule;
  readonly severity: Severity;
}

/** Called when a rule throws: it is a bug of the rule, and the others go on. */
export type OnFault = (rule: string, error: unknown) => void;

export function runRules(
  read: { readonly tree: DocumentTree; readonly pack: CompiledPack; readonly conceptIds: readonly string[] },
  settings: RuleSettings = {},
  onFault: OnFault = () => {},
  rules: readonly Rule[] = RULES,
): RuledFinding[] {
  if (unruledLanguage(read.tree)) return [];
  const context: RuleContext = { ...read, spaces: settings.spaces };
  const silent = new Set<string>();
  // Marks, numbers and openers all hang on letters and signs, and a scanner's are no drafter's faults.
  const misread = misreadingOf(context.tree, context.pack) !== null;
  const running: Running[] = [];
  for (const rule of rules) {
    const level = settings.levels?.[rule.id] ?? rule.severity;
    if (level === "off" || rule.appliesTo?.(context.pack) === false) silent.add(rule.id);
    else running.push({ rule, findings: [], failed: false });
  }
  checkAll(running, context, onFault);
  const found = running.flatMap(({ rule, findings }) => {
    const level = settings.levels?.[rule.id] as Severity | undefined;
    return findings.map((finding): RuledFinding => {
      const own = finding.severity ?? rule.severity;
      return { ...finding, rule, severity: level ?? (misread ? mildest(own) : own) };
    });
  });
  const { kept, used } = silence(withoutDoubles(found), context.tree);
  return kept
    .concat(idleOf(context.tree, used, silent, settings, rules))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Leaves out what another rule, whose finding begins inside, says better of the same place. */
function withoutDoubles(found: readonly RuledFinding[]): readonly RuledFinding[] {
  const stronger = new Set(found.flatMap(({ rule }) => rule.yieldsTo ?? []));
  const said = found.filter(({ rule }) => stronger.has(rule.id)).sort((a, b) => a.start - b.start);
  if (said.length === 0) return found;
  return found.filter(({ rule: { yieldsTo }, start, end }) => {
    if (!yieldsTo) return true;
    for (let at = firstFrom(said, start); at < said.length && (said[at] as RuledFinding).start < end; at++) {
      if (yieldsTo.includes((said[at] as RuledFinding).rule.id)) return false;
    }
    return true;
  });
}

function firstFrom(sorted: readonly RuledFinding[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] as RuledFinding).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** At most information. */
function mildest(severity: Severity): Severity {
  return severity === "hint" ? "hint" : "information";
}

interface Running {
  readonly rule: Rule;
  readonly findings: Finding[];
  /** It threw, and is asked no more. */
  failed: boolean;
}

/** Paragraph by paragraph, and each through all rules: what they share of a paragraph is at hand. */
function checkAll(running: readonly Running[], context: RuleContext, onFault: OnFault): void {
  for (const one of running) look(one, "document", onFault, context);
  for (const instrument of context.tree.instruments) {
    const here = running.filter(({ rule: { profiles } }) => !profiles || profiles.includes(instrument.profile));
    for (const one of here) look(one, "instrument", onFault, instrument, context);
    const each = here.filter(({ rule }) => rule.scope === "paragraph");
    for (const paragraph of instrument.paragraphs) {
      for (const one of each) look(one, "paragraph", onFault, paragraph, instrument, context);
    }
  }
}

/** What a rule of a scope says of what it is given. */
function look<S extends Rule["scope"]>(one: Running, scope: S, onFault: OnFault, ...given: Given<S>): void {
  const { rule, findings } = one;
  if (one.failed || rule.scope !== scope) return;
  try {
    for (const finding of (rule.check as (...given: Given<S>) => Iterable<Finding>)(...given)) findings.push(finding);
  } catch (error) {
    one.failed = true;
    onFault(rule.id, error);
  }
}

type Given<S extends Rule["scope"]> = Parameters<Extract<Rule, { readonly scope: S }>["check"]>;

/** The rule about suppressions cannot see what they silenced, so it is run here, last. */
function idleOf(
  { suppressions, text }: DocumentTree,
  used: ReadonlyMap<Suppression, ReadonlySet<string>>,
  silent: ReadonlySet<string>,
  settings: RuleSettings,
  rules: readonly Rule[],
): RuledFinding[] {
  const rule = rules.find(one => one.id === "unused-suppression");
  const level = settings.levels?.["unused-suppression"] ?? rule?.severity ?? "off";
  if (!rule || level === "off" || suppressions.length === 0) return [];
  const known = [...new Set([...RULES, ...rules].map(({ id }) => id))];
  return suppressions
    .flatMap(one => [...idle(one, used.get(one) ?? NONE, silent, known, text)])
    .map(finding => ({ ...finding, rule, severity: level }));
}

const NONE: ReadonlySet<string> = new Set();
