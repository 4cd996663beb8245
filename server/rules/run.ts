/**
 * Runs the rules over a document: profiles, severities of the settings, suppressions. The only module that knows all of
 * them.
 */

import type { CompiledPack } from "../../grammar/languages/pack.ts";
import { findFirstIndex } from "../../grammar/text/first-index.ts";
import { finishSteps, type Steps } from "../../grammar/text/steps.ts";
import type { DocumentTree, Paragraph, Suppression } from "../../grammar/tree/tree.ts";
import { RULES } from "./all.ts";
import { appliesToLanguage } from "./applies-to.ts";
import { type ReadLog, WHOLE } from "./engine/read-log.ts";
import { type OnFault, RuleEngine, type RuleEnvironment } from "./engine/rule-engine.ts";
import { bindFix } from "./fixes/apply-fixes.ts";
import { findMisreading, isAmongMisreadings, type Misreading } from "./linguistics/misreading.ts";
import { applySuppressions, findSuppressionFaults } from "./linguistics/suppressions.ts";
import { findUnruledLanguage } from "./linguistics/unruled-language.ts";
import type { Finding, Rule, RuleContext, RuledFinding, Severity, Spaces } from "./rule.ts";

export type { OnFault } from "./engine/rule-engine.ts";
export type { RuledFinding } from "./rule.ts";

export type RuleLevel = Severity | "off";

export interface RuleSettings {
  /** Level by rule id; absent: the rule's own. */
  readonly levels?: Readonly<Record<string, RuleLevel>>;
  /** The spaces that fixes set; absent: those of the document. */
  readonly spaces?: Spaces | undefined;
}

/** What rules are run over. */
export interface RuleInput {
  readonly tree: DocumentTree;
  readonly pack: CompiledPack;
  readonly conceptIds: readonly string[];
}

/** What the rules find in a text, in the order of the text. */
export function runRules(
  read: RuleInput,
  settings: RuleSettings = {},
  onFault: OnFault = () => {},
  rules: readonly Rule[] = RULES,
): RuledFinding[] {
  return finishSteps(new Checker(settings, onFault, rules).check(read));
}

/** What the rules about single paragraphs find in one of a text, whatever the settings say; without memory of before. */
export function* checkParagraph(
  paragraph: Paragraph,
  { tree, pack, conceptIds }: RuleInput,
  onFault: OnFault,
  rules: readonly Rule[] = RULES,
): Iterable<{ readonly rule: Rule; readonly finding: Finding }> {
  const instrument = tree.instruments[paragraph.instrument];
  if (!instrument) return;
  const context: RuleContext = {
    tree,
    pack,
    conceptIds,
    instrumentCount: tree.instruments.length,
    getNeighbour: ({ index }, places) => tree.paragraphs[index + places] ?? null,
  };
  for (const rule of rules) {
    if (rule.scope !== "paragraph" || rule.profiles?.includes(instrument.profile) === false) continue;
    if (!appliesToLanguage(rule, pack)) continue;
    try {
      for (const finding of rule.check(paragraph, instrument, context)) yield { rule, finding };
    } catch (error) {
      onFault(rule.id, error);
    }
  }
}

/** Checks one version of a document after another; what is found is the same as from nothing. */
export class Checker {
  readonly #settings: RuleSettings;
  readonly #onFault: OnFault;
  readonly #rules: readonly Rule[];
  readonly #engine = new RuleEngine();
  #pack: CompiledPack | null = null;
  #misreading: Misreading["kind"] | null = null;

  constructor(settings: RuleSettings, onFault: OnFault, rules: readonly Rule[] = RULES) {
    this.#settings = settings;
    this.#onFault = onFault;
    this.#rules = rules;
  }

  /** In steps, each as long as the rules take for a paragraph. */
  *check(read: RuleInput): Steps<RuledFinding[]> {
    const { tree, pack } = read;
    if (findUnruledLanguage(tree)) return [];
    const environment = this.#advance(read);
    const rules = selectRunningRules(this.#rules, this.#settings, pack);
    const results = yield* this.#engine.check(rules, pack, environment);
    const isScan = this.#misreading === "scan";
    const all = results.flatMap(({ findings }) =>
      findings
        .map(({ finding }) => finding)
        .filter(({ rule, start, end }) => !(isScan && rule.needsLetters && isAmongMisreadings(tree.text, start, end))),
    );
    const { kept, used } = applySuppressions(removeDoubles(all), tree);
    const unused = tree.suppressions.length === 0 ? [] : checkSuppressions(read, used, this.#settings, this.#rules);
    return sortFindings(kept.concat(unused));
  }

  /**
   * Checks the beginning of a text whose rest is not read yet. Runs only rules about a paragraph, and drops the
   * findings of those that read more than the instrument: they need the whole text.
   */
  checkBeginning(read: RuleInput): RuledFinding[] {
    const { tree, pack } = read;
    if (findUnruledLanguage(tree)) return [];
    const rules = selectRunningRules(this.#rules, this.#settings, pack).filter(({ scope }) => scope === "paragraph");
    const environment = this.#advance(read);
    const results = finishSteps(this.#engine.check(rules, pack, environment));
    // In a scanned text severities depend on the whole.
    if (this.#misreading !== null) return [];
    const sure = tree.paragraphs.length - UNSURE;
    const found = results
      .filter(({ log }) => !hasReadText(log))
      .flatMap(({ findings }) => findings.filter(({ at }) => at < sure).map(({ finding }) => finding));
    return sortFindings(applySuppressions(found, tree).kept);
  }

  /** Goes on to a version of the document. */
  #advance({ tree, pack, conceptIds }: RuleInput): RuleEnvironment {
    const engine = this.#engine;
    engine.advance(tree, pack);
    // Marks, numbers and openers all depend on letters and signs, and a scanner's are no drafter's faults.
    const misreading = engine.compute(observed => findMisreading(observed, pack))?.kind ?? null;
    if (misreading !== this.#misreading || pack !== this.#pack) engine.forgetResults();
    this.#misreading = misreading;
    this.#pack = pack;
    return {
      conceptIds,
      spaces: this.#settings.spaces,
      onFault: this.#onFault,
      createRuledFinding: (finding, rule) =>
        createRuledFinding(finding, rule, tree, this.#settings, misreading !== null),
    };
  }
}

/** The last paragraphs of the beginning may continue, or change their kind, when the rest is read. */
const UNSURE = 3;

function hasReadText({ values }: ReadLog): boolean {
  return [...values].some(({ source, log }) => source === WHOLE || hasReadText(log));
}

/** The rules about a text alone that are not switched off and apply to the language. */
function selectRunningRules(rules: readonly Rule[], settings: RuleSettings, pack: CompiledPack): readonly Rule[] {
  return rules.filter(
    rule => rule.scope !== "folder" && getLevel(rule, settings) !== "off" && appliesToLanguage(rule, pack),
  );
}

/** What a feature has found for a rule of the folder. */
export interface FolderFinding {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** Findings of rules of the folder under the settings, without those that a comment of the text suppresses. */
export function settleFindings(
  found: readonly FolderFinding[],
  tree: DocumentTree,
  settings: RuleSettings,
): RuledFinding[] {
  const running = found.filter(({ rule }) => getLevel(rule, settings) !== "off");
  const settled = running.map(({ rule, finding }) => createRuledFinding(finding, rule, tree, settings, false));
  return applySuppressions(settled, tree).kept;
}

/** Findings of several sources as one list, in the order of the text. */
export function mergeFindings(
  found: readonly RuledFinding[],
  further: readonly RuledFinding[],
): readonly RuledFinding[] {
  return further.length === 0 ? found : sortFindings([...found, ...further]);
}

/** A finding under the settings. What a scanner misread is no more than information. */
function createRuledFinding(
  finding: Finding,
  rule: Rule,
  tree: DocumentTree,
  { levels }: RuleSettings,
  isMisread: boolean,
): RuledFinding {
  const own = finding.severity ?? rule.severity;
  const level = levels?.[rule.id] as Severity | undefined;
  const { fixes, ...rest } = finding;
  const settled = { ...rest, rule, severity: level ?? (isMisread ? softenSeverity(own) : own) };
  return fixes ? { ...settled, fixes: fixes.map(fix => bindFix(fix, tree)) } : settled;
}

/** In the order of the text. */
function sortFindings(findings: RuledFinding[]): RuledFinding[] {
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

function getLevel({ id, severity }: Rule, { levels }: RuleSettings): RuleLevel {
  return levels?.[id] ?? severity;
}

/** In characters; what spans more is about the paragraph rather than its words. */
const LONGEST_WORDS = 40;

/** Removes findings inside which one of a rule that they yield to begins, or whose words such a one is about, too. */
function removeDoubles(found: readonly RuledFinding[]): readonly RuledFinding[] {
  const stronger = new Set(found.flatMap(({ rule }) => rule.yieldsTo ?? []));
  const better = found.filter(({ rule }) => stronger.has(rule.id)).sort((a, b) => a.start - b.start);
  if (better.length === 0) return found;
  const longest = Math.max(...better.map(({ start, end }) => end - start).filter(length => length <= LONGEST_WORDS), 0);
  return found.filter(({ rule: { yieldsTo }, start, end }) => {
    if (!yieldsTo) return true;
    for (
      let at = findFirstIndex(better, one => one.start >= start - longest);
      at < better.length && (better[at] as RuledFinding).start < end;
      at++
    ) {
      const one = better[at] as RuledFinding;
      const isInside = one.start >= start || (one.end > start && one.end - one.start <= LONGEST_WORDS);
      if (isInside && yieldsTo.includes(one.rule.id)) return false;
    }
    return true;
  });
}

/** At most information. */
function softenSeverity(severity: Severity): Severity {
  return severity === "hint" ? "hint" : "information";
}

/** Runs the rule about unused suppressions, which needs what the others suppressed. */
function checkSuppressions(
  { tree, pack }: RuleInput,
  used: ReadonlyMap<Suppression, ReadonlySet<string>>,
  settings: RuleSettings,
  rules: readonly Rule[],
): RuledFinding[] {
  const rule = rules.find(one => one.id === "unused-suppression");
  const level = settings.levels?.["unused-suppression"] ?? rule?.severity ?? "off";
  if (!rule || level === "off") return [];
  const running = selectRunningRules(rules, settings, pack);
  const silent = new Set(rules.filter(one => !running.includes(one)).map(({ id }) => id));
  const known = [...new Set([...RULES, ...rules].map(({ id }) => id))];
  const { suppressions, text } = tree;
  return suppressions
    .flatMap(one => [...findSuppressionFaults(one, used.get(one) ?? NONE, silent, known, text)])
    .map(finding => ({ ...createRuledFinding(finding, rule, tree, {}, false), severity: level }));
}

const NONE: ReadonlySet<string> = new Set();
