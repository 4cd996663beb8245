/**
 * The versions of one document under the same settings. The results of a version are computed once, on demand, and
 * incrementally from the latest version before it. A version never changes.
 */
import { type AnalysedVersion, type Analysis, analyseInSteps } from "../../grammar/analyse.ts";
import type { CompiledPack } from "../../grammar/languages/pack.ts";
import { getConcepts, getPack } from "../../grammar/languages/registry.ts";
import { once } from "../../grammar/text/once.ts";
import type { Steps } from "../../grammar/text/steps.ts";
import { readFrontMatter } from "../front-matter/read.ts";
import { Checker, type OnFault, type RuledFinding, type RuleInput, type RuleSettings } from "../rules/run.ts";
import { verifyFindings, verifyTree } from "./self-check.ts";
import { StepwiseTask } from "./stepwise-task.ts";

export interface ReadingSettings extends RuleSettings {
  readonly language?: string | undefined;
  readonly profile?: string | undefined;
  /** Compares each incremental result with a fresh one. */
  readonly selfCheck?: boolean;
}

/** One version: its tree, then what the rules find in it. */
export interface VersionResults {
  readonly chain: VersionChain;
  readonly tree: StepwiseTask<AnalysedVersion>;
  readonly findings: StepwiseTask<readonly RuledFinding[]>;
  /** Whether some version is already read, or checked, so that this one takes little time. */
  readonly hasReadVersion: () => boolean;
  readonly hasCheckedVersion: () => boolean;
}

export type ExcerptKind = "beginning" | "surroundings";

interface Excerpt {
  readonly text: string;
  readonly chain: VersionChain;
  readonly results: VersionResults;
}

export class VersionChain {
  readonly #settings: ReadingSettings;
  readonly #onFault: OnFault;
  readonly #checker: Checker;
  #count = 0;
  #hasRead = false;
  #hasChecked = false;
  /** What was read of the latest versions before the whole was. */
  readonly #excerpts = new Map<ExcerptKind, Excerpt>();
  /** The latest version of which the tree was begun. */
  #analysed: { readonly number: number; readonly task: StepwiseTask<AnalysedVersion> } | null = null;
  /** The latest version that the rules have looked at. */
  #checked: { readonly number: number; readonly task: StepwiseTask<readonly RuledFinding[]> } | null = null;

  constructor(settings: ReadingSettings, onFault: OnFault) {
    this.#settings = settings;
    this.#onFault = onFault;
    this.#checker = new Checker(settings, onFault);
  }

  add(text: string): VersionResults {
    const number = this.#count++;
    const tree: VersionResults["tree"] = new StepwiseTask(() => this.#analyse(text, number, tree));
    const findings: VersionResults["findings"] = new StepwiseTask(() => this.#check(tree, number, findings));
    return {
      chain: this,
      tree,
      findings,
      hasReadVersion: () => this.#hasRead,
      hasCheckedVersion: () => this.#hasChecked,
    };
  }

  /**
   * A part of a text whose whole is not read yet. The beginning is checked as far as that can be before the rest is read,
   * surroundings are not. While a version has the same part, what was computed of it stays.
   */
  addExcerpt(kind: ExcerptKind, text: string): VersionResults {
    const last = this.#excerpts.get(kind);
    if (last?.text === text) return last.results;
    const chain = last?.chain ?? new VersionChain(this.#settings, this.#onFault);
    const excerpt = chain.add(text);
    const findings: VersionResults["findings"] = new StepwiseTask(() => chain.#checkExcerpt(kind, excerpt.tree));
    const results = { ...excerpt, chain: this, findings };
    this.#excerpts.set(kind, { text, chain, results });
    return results;
  }

  *#checkExcerpt(kind: ExcerptKind, tree: VersionResults["tree"]): Steps<readonly RuledFinding[]> {
    while (!tree.step()) yield;
    return kind === "beginning" ? this.#checker.checkBeginning(createRuleInput(tree.finish().tree)) : [];
  }

  *#analyse(text: string, number: number, task: StepwiseTask<AnalysedVersion>): Steps<AnalysedVersion> {
    const before = this.#analysed;
    if (!before || before.number < number) this.#analysed = { number, task };
    const { language, profile, selfCheck } = this.#settings;
    const options = { language, profile, readFrontMatter };
    while (before && !before.task.step()) yield;
    const version = yield* analyseInSteps(text, options, before?.task.finish() ?? null);
    this.#hasRead = true;
    if (selfCheck) verifyTree(version.tree, options, this.#onFault);
    return version;
  }

  *#check(
    tree: StepwiseTask<AnalysedVersion>,
    number: number,
    task: StepwiseTask<readonly RuledFinding[]>,
  ): Steps<readonly RuledFinding[]> {
    while (!tree.step()) yield;
    const read = createRuleInput(tree.finish().tree);
    const before = this.#checked;
    // The checker only goes forward; an earlier version is checked by a new one.
    if (before && before.number > number) return yield* new Checker(this.#settings, this.#onFault).check(read);
    this.#checked = { number, task };
    while (before && !before.task.step()) yield;
    const findings = yield* this.#checker.check(read);
    this.#hasChecked = true;
    this.#excerpts.clear();
    if (this.#settings.selfCheck) verifyFindings(findings, read, this.#settings, this.#onFault);
    return findings;
  }
}

/** What rules are run over. */
export function createRuleInput(tree: Analysis, pack: CompiledPack = getPack(tree.language)): RuleInput {
  return { tree, pack, conceptIds: getConceptIds() };
}

const getConceptIds = once(() => getConcepts().map(({ id }) => id));
