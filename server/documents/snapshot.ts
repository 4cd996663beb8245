/** One version of a document as features see it. Each part is computed once, on demand. */
import type { Diagnostic } from "vscode-languageserver-types";
import type { Analysis } from "../../grammar/analyse.ts";
import type { CompiledPack } from "../../grammar/languages/pack.ts";
import { getPack } from "../../grammar/languages/registry.ts";
import { createMemo, type Memoized } from "../../grammar/memo/memo.ts";
import { provideDiagnostics } from "../features/diagnostics/diagnostics.ts";
import type { EarlierVersion } from "../features/shared/earlier-version.ts";
import type { FeatureSettings } from "../features/shared/feature-settings.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import { findTermFaults } from "../features/terms/terms.ts";
import type { TextTerms } from "../features/terms/text-terms.ts";
import type { CheckedText } from "../rules/fixes/confirm-fix.ts";
import { mergeFindings, type OnFault, type RuledFinding } from "../rules/run.ts";
import { createExcerptAround, getFirstScreen, isLong } from "./excerpt.ts";
import { inspect } from "./inspection.ts";
import { createResultId } from "./result-id.ts";
import type { StepwiseTask } from "./stepwise-task.ts";
import { TextVersion } from "./text-version.ts";
import { type ExcerptKind, type ReadingSettings, VersionChain, type VersionResults } from "./version-chain.ts";

/** What an answer needs of a document: the tree, or also what the rules find. */
export type SnapshotPart = "tree" | "findings";

/** Diagnostics as they are sent. */
export class PublishedDiagnostics {
  readonly diagnostics: readonly Diagnostic[];
  #resultId: string | null = null;

  constructor(diagnostics: readonly Diagnostic[]) {
    this.diagnostics = diagnostics;
  }

  /** Needed only by editors that pull diagnostics. */
  get resultId(): string {
    this.#resultId ??= createResultId(this.diagnostics);
    return this.#resultId;
  }
}

export class Snapshot implements ReadDocument, Memoized {
  readonly memo = createMemo();
  readonly positions: TextVersion;
  /** The offset after the last typed letter while a person is writing; else null. */
  readonly writing: number | null;
  readonly earlier: EarlierVersion | null;
  readonly terms: TextTerms | null;
  readonly #results: VersionResults;
  readonly #settings: ReadingSettings;
  readonly #onFault: OnFault;
  #findings: readonly RuledFinding[] | null = null;
  #beginning: Snapshot | null = null;
  #published: { readonly settings: FeatureSettings; readonly diagnostics: PublishedDiagnostics } | null = null;

  constructor(
    positions: TextVersion,
    writing: number | null,
    results: VersionResults,
    settings: ReadingSettings,
    onFault: OnFault,
    earlier: EarlierVersion | null = null,
    terms: TextTerms | null = null,
  ) {
    this.earlier = earlier;
    this.terms = terms;
    this.positions = positions;
    this.writing = writing;
    this.#results = results;
    this.#settings = settings;
    this.#onFault = onFault;
  }

  /** A text that no editor has open, as a single version. */
  static of(
    uri: string,
    text: string,
    settings: ReadingSettings,
    onFault: OnFault,
    terms: TextTerms | null = null,
  ): Snapshot {
    const version = TextVersion.of(uri, "un-declaration", 0, text);
    return new Snapshot(version, null, new VersionChain(settings, onFault).add(text), settings, onFault, null, terms);
  }

  get analysis(): Analysis {
    return this.#results.tree.finish().tree;
  }

  get pack(): CompiledPack {
    return getPack(this.analysis.language);
  }

  /** What the rules find, and what the glossaries of the folder tell. */
  get findings(): readonly RuledFinding[] {
    const { terms, writing } = this;
    const found = this.#results.findings.finish();
    this.#findings ??= terms
      ? mergeFindings(found, findTermFaults(this, terms, this.#settings, writing !== null))
      : found;
    return this.#findings;
  }

  /** The findings, if they are known already. */
  get checkedFindings(): readonly RuledFinding[] | null {
    return this.#results.findings.isDone ? this.findings : null;
  }

  inspectText(text: string): CheckedText {
    return inspect(text, this.#settings, this.#onFault);
  }

  /** Whether it takes time to read, since it is long and no version before it was read. */
  get isUnreadAndLong(): boolean {
    return isLong(this.positions.text) && !this.#results.tree.isDone && !this.#results.hasReadVersion();
  }

  /** Whether it takes time to check, since it is long and no version before it was checked. */
  get isUncheckedAndLong(): boolean {
    return isLong(this.positions.text) && !this.#results.findings.isDone && !this.#results.hasCheckedVersion();
  }

  get chain(): VersionChain {
    return this.#results.chain;
  }

  /** The task that computes a part, to be run in slices. */
  getTask(part: SnapshotPart): StepwiseTask<unknown> {
    return this.#results[part];
  }

  /** What the editor shows; depends also on where a person is writing. */
  getDiagnostics(settings: FeatureSettings): PublishedDiagnostics {
    const { messages, client } = settings;
    const before = this.#published;
    if (before?.settings.messages === messages && before.settings.client === client) return before.diagnostics;
    const diagnostics = new PublishedDiagnostics(provideDiagnostics(this, settings, this.writing));
    this.#published = { settings, diagnostics };
    return diagnostics;
  }

  /** The same version when writing has ended. */
  withoutWriting(): Snapshot {
    return this.#copy(null, this.terms);
  }

  /** The same version with other glossaries, or another version of the original. */
  withTerms(terms: TextTerms | null): Snapshot {
    return this.#copy(this.writing, terms);
  }

  #copy(writing: number | null, terms: TextTerms | null): Snapshot {
    const { positions, earlier } = this;
    return new Snapshot(positions, writing, this.#results, this.#settings, this.#onFault, earlier, terms);
  }

  /** The first screen of a long text, checked as far as that can be before the rest is read. */
  getBeginning(): Snapshot {
    this.#beginning ??= this.#createExcerpt("beginning", getFirstScreen(this.positions.text));
    return this.#beginning;
  }

  /** What stands around an offset of a long text, read but not checked. */
  createExcerptAround(offset: number): Snapshot {
    return this.#createExcerpt("surroundings", createExcerptAround(this.positions.text, offset));
  }

  #createExcerpt(kind: ExcerptKind, text: string): Snapshot {
    const results = this.chain.addExcerpt(kind, text);
    // An excerpt is compared with no original, whose rest it would seem to lack.
    const terms = this.terms && { ...this.terms, original: null };
    return new Snapshot(this.positions, this.writing, results, this.#settings, this.#onFault, null, terms);
  }
}
