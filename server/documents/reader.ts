/**
 * Reads an open document, each version once; only blocks that changed are parsed. Grammar and rules are the greater part
 * of the server: this module is loaded once the editor has its answer to `initialize`.
 */
import type { TextDocument } from "vscode-languageserver-textdocument";
import { type Analysis, LastVersion } from "../../grammar/analyse.ts";
import { concepts, packFor } from "../../grammar/languages/registry.ts";
import type { ReadDocument } from "../features/read-document.ts";
import { LastFindings, type OnFault, type RuledFinding, runRules } from "../rules/run.ts";
import { type InspectionSettings, inspect, read } from "./inspection.ts";
import type { OpenDocument } from "./open-document.ts";

export interface ReadingSettings extends InspectionSettings {
  /** Compares each reading with one from nothing. */
  readonly selfCheck?: boolean;
}

const readers = new WeakMap<OpenDocument, Reader>();

/** Null for a text that is too long. */
export function readOpen(open: OpenDocument, settings: ReadingSettings, onFault: OnFault): ReadDocument | null {
  const reader = readers.get(open) ?? new Reader(open);
  readers.set(open, reader);
  return reader.read(settings, onFault);
}

export class Reader {
  readonly #open: OpenDocument;
  readonly #before: LastVersion;
  readonly #found = new LastFindings();
  #last: { readonly revision: number; readonly settings: ReadingSettings; readonly document: ReadDocument } | null =
    null;

  constructor(open: OpenDocument, before = new LastVersion()) {
    this.#open = open;
    this.#before = before;
  }

  read(settings: ReadingSettings, onFault: OnFault): ReadDocument | null {
    const { text, tooLong, revision } = this.#open;
    if (tooLong) return null;
    if (this.#last?.revision !== revision || this.#last.settings !== settings) {
      const analysis = read(text.getText(), settings, this.#before);
      if (settings.selfCheck) compare(analysis, text, settings, onFault);
      this.#last = { revision, settings, document: new Reading(text, analysis, settings, onFault, this.#found) };
    }
    return this.#last.document;
  }
}

/** What was read with the help of the version before must be what is read from nothing. */
function compare(analysis: Analysis, text: TextDocument, settings: ReadingSettings, onFault: OnFault): void {
  const fresh = read(text.getText(), settings);
  if (JSON.stringify(fresh) !== JSON.stringify(analysis)) {
    onFault("self-check", new Error(`version ${text.version} was read otherwise than from nothing`));
  }
}

function compareFindings(found: readonly RuledFinding[], fresh: readonly RuledFinding[], onFault: OnFault): void {
  const shown = (findings: readonly RuledFinding[]) =>
    JSON.stringify(findings.map(({ rule, ...rest }) => ({ rule: rule.id, ...rest })));
  if (shown(found) !== shown(fresh)) onFault("self-check", new Error("findings are others than from nothing"));
}

/** Rules run on first use: completion needs none of them. */
class Reading implements ReadDocument {
  readonly positions: TextDocument;
  readonly analysis: Analysis;
  readonly #settings: ReadingSettings;
  readonly #onFault: OnFault;
  /** What was found in the version before. */
  readonly #last: LastFindings;
  #findings: readonly RuledFinding[] | null = null;

  constructor(
    positions: TextDocument,
    analysis: Analysis,
    settings: ReadingSettings,
    onFault: OnFault,
    last: LastFindings,
  ) {
    this.positions = positions;
    this.analysis = analysis;
    this.#settings = settings;
    this.#onFault = onFault;
    this.#last = last;
  }

  get pack() {
    return packFor(this.analysis.language);
  }

  get findings(): readonly RuledFinding[] {
    this.#findings ??= this.#found();
    return this.#findings;
  }

  #found(): readonly RuledFinding[] {
    const read = { tree: this.analysis, pack: this.pack, conceptIds: concepts().map(concept => concept.id) };
    const found = runRules(read, this.#settings, this.#onFault, undefined, this.#last);
    if (this.#settings.selfCheck) compareFindings(found, runRules(read, this.#settings), this.#onFault);
    return found;
  }

  findingsIn(text: string): readonly RuledFinding[] {
    return inspect(text, this.#settings, undefined, this.#onFault).findings;
  }
}
