/** Runs the rules over a tree: profiles, severities of the settings, suppressions. The only place that knows them all. */

import type { CompiledPack } from "../../grammar/languages/pack.ts";
import { finish, type Steps } from "../../grammar/steps.ts";
import { firstIndex } from "../../grammar/text/first-index.ts";
import type { DocumentTree, Suppression } from "../../grammar/tree/tree.ts";
import { RULES } from "./all.ts";
import { changeBetween } from "./incremental/change.ts";
import { type Found, findAgain, findingAnew, type OnFault, type Work } from "./incremental/found.ts";
import { misreadingOf } from "./linguistics/misreading.ts";
import { idle, silence } from "./linguistics/suppressions.ts";
import { unruledLanguage } from "./linguistics/unruled-language.ts";
import type { Rule, RuledFinding, Severity, Spaces } from "./rule.ts";

export type { OnFault } from "./incremental/found.ts";
export type { RuledFinding } from "./rule.ts";

export type RuleLevel = Severity | "off";

export interface RuleSettings {
  /** Level by rule id; absent: the rule's own. */
  readonly levels?: Readonly<Record<string, RuleLevel>>;
  /** The spaces that fixes set; absent: those of the document. */
  readonly spaces?: Spaces | undefined;
}

/** What one version of a text leaves for the next: what did not hang on the change is not looked for again. */
export class LastFindings {
  known: Known | null = null;
}

interface Known {
  readonly tree: DocumentTree;
  readonly settings: RuleSettings;
  readonly rules: readonly Rule[];
  readonly misread: boolean;
  readonly found: readonly Found[];
}

/** What rules are run over. */
export interface ReadText {
  readonly tree: DocumentTree;
  readonly pack: CompiledPack;
  readonly conceptIds: readonly string[];
}

/** The same findings whatever version came before. */
export function runRules(
  read: ReadText,
  settings: RuleSettings = {},
  onFault: OnFault = () => {},
  rules: readonly Rule[] = RULES,
  last = new LastFindings(),
): RuledFinding[] {
  return finish(runningRules(read, settings, onFault, last, rules));
}

/** The same in steps. */
export function* runningRules(
  read: ReadText,
  settings: RuleSettings,
  onFault: OnFault,
  last: LastFindings,
  rules: readonly Rule[] = RULES,
): Steps<RuledFinding[]> {
  const before = last.known;
  last.known = null;
  if (unruledLanguage(read.tree)) return [];
  const { tree, pack } = read;
  // Marks, numbers and openers all hang on letters and signs, and a scanner's are no drafter's faults.
  const misread = misreadingOf(tree, pack) !== null;
  const work = workWith(read, settings, onFault, misread);
  const same = before?.settings === settings && before.rules === rules && before.misread === misread;
  const change = same ? changeBetween(before.tree, tree, pack) : null;
  const found =
    before && change
      ? findAgain(before.found, change, work)
      : yield* findingAnew(runningOf(rules, settings, pack), work);
  last.known = { tree, settings, rules, misread, found };

  const all = found.flatMap(({ findings }) => findings.map(({ finding }) => finding));
  const { kept, used } = silence(withoutDoubles(all), tree);
  return inOrder(kept.concat(tree.suppressions.length === 0 ? [] : idleOf(read, used, settings, rules)));
}

/** The rules that settings and language let run. */
export function runningOf(rules: readonly Rule[], settings: RuleSettings, pack: CompiledPack): readonly Rule[] {
  return rules.filter(rule => levelOf(rule, settings) !== "off" && rule.appliesTo?.(pack) !== false);
}

/** `misread`: the text comes from a scanner, and no finding is more than information. */
export function workWith(read: ReadText, settings: RuleSettings, onFault: OnFault, misread: boolean): Work {
  return {
    context: { ...read, spaces: settings.spaces },
    onFault,
    made: (finding, rule) => {
      const own = finding.severity ?? rule.severity;
      const level = settings.levels?.[rule.id] as Severity | undefined;
      return { ...finding, rule, severity: level ?? (misread ? mildest(own) : own) };
    },
  };
}

/** In the order of the text. */
export function inOrder(findings: RuledFinding[]): RuledFinding[] {
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

function levelOf({ id, severity }: Rule, { levels }: RuleSettings): RuleLevel {
  return levels?.[id] ?? severity;
}

/** Leaves out what another rule, whose finding begins inside, says better of the same place. */
function withoutDoubles(found: readonly RuledFinding[]): readonly RuledFinding[] {
  const stronger = new Set(found.flatMap(({ rule }) => rule.yieldsTo ?? []));
  const said = found.filter(({ rule }) => stronger.has(rule.id)).sort((a, b) => a.start - b.start);
  if (said.length === 0) return found;
  return found.filter(({ rule: { yieldsTo }, start, end }) => {
    if (!yieldsTo) return true;
    for (
      let at = firstIndex(said, one => one.start >= start);
      at < said.length && (said[at] as RuledFinding).start < end;
      at++
    ) {
      if (yieldsTo.includes((said[at] as RuledFinding).rule.id)) return false;
    }
    return true;
  });
}

/** At most information. */
function mildest(severity: Severity): Severity {
  return severity === "hint" ? "hint" : "information";
}

/** The rule about suppressions cannot see what they silenced, so it is run here, last. */
function idleOf(
  { tree, pack }: ReadText,
  used: ReadonlyMap<Suppression, ReadonlySet<string>>,
  settings: RuleSettings,
  rules: readonly Rule[],
): RuledFinding[] {
  const rule = rules.find(one => one.id === "unused-suppression");
  const level = settings.levels?.["unused-suppression"] ?? rule?.severity ?? "off";
  if (!rule || level === "off") return [];
  const running = runningOf(rules, settings, pack);
  const silent = new Set(rules.filter(one => !running.includes(one)).map(({ id }) => id));
  const known = [...new Set([...RULES, ...rules].map(({ id }) => id))];
  const { suppressions, text } = tree;
  return suppressions
    .flatMap(one => [...idle(one, used.get(one) ?? NONE, silent, known, text)])
    .map(finding => ({ ...finding, rule, severity: level }));
}

const NONE: ReadonlySet<string> = new Set();
