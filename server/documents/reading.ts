/** One version of a document as features see it. Rules run on first use: completion needs none of them. */
import type { Analysis } from "../../grammar/analyse.ts";
import { packFor } from "../../grammar/languages/registry.ts";
import type { ReadDocument } from "../features/read-document.ts";
import { LastFindings, type OnFault, type RuledFinding, runRules } from "../rules/run.ts";
import type { ReadingSettings } from "./inspection.ts";
import { inspect, ruled } from "./inspection.ts";
import type { LiveText } from "./live-text.ts";
import { compareFindings } from "./self-check.ts";

export class Reading implements ReadDocument {
  readonly positions: LiveText;
  readonly analysis: Analysis;
  readonly #settings: ReadingSettings;
  readonly #onFault: OnFault;
  /** What was found in the version before. */
  readonly #last: LastFindings;
  #findings: readonly RuledFinding[] | null;

  /** `findings` where they are known already. */
  constructor(
    positions: LiveText,
    analysis: Analysis,
    settings: ReadingSettings,
    onFault: OnFault,
    last = new LastFindings(),
    findings: readonly RuledFinding[] | null = null,
  ) {
    this.positions = positions;
    this.analysis = analysis;
    this.#settings = settings;
    this.#onFault = onFault;
    this.#last = last;
    this.#findings = findings;
  }

  get pack() {
    return packFor(this.analysis.language);
  }

  get findings(): readonly RuledFinding[] {
    this.#findings ??= this.#found();
    return this.#findings;
  }

  #found(): readonly RuledFinding[] {
    const found = runRules(ruled(this.analysis), this.#settings, this.#onFault, undefined, this.#last);
    if (this.#settings.selfCheck) compareFindings(found, this.analysis, this.#settings, this.#onFault);
    return found;
  }

  findingsIn(text: string): readonly RuledFinding[] {
    return inspect(text, this.#settings, undefined, this.#onFault).findings;
  }
}
