/** What is shown of an open document, told once for each version, whoever asks and however often. */
import type { Diagnostic } from "vscode-languageserver-types";
import { diagnosticsAgain, type Told } from "../features/diagnostics-again.ts";
import type { ReadDocument } from "../features/read-document.ts";
import type { Found } from "./found.ts";
import type { OpenDocument } from "./open-document.ts";
import { resultId } from "./result-id.ts";

const last = new WeakMap<OpenDocument, Shown>();

/** Another document stands for another version of the text, or for other settings. */
export function shownOf({ open, document, settings }: Found): Shown {
  const before = last.get(open);
  if (before?.document === document && before.writing === open.writing) return before;
  const told = diagnosticsAgain(document, settings, open.writing, before?.told ?? null);
  const shown = new Shown(document, open.writing, told);
  last.set(open, shown);
  return shown;
}

export class Shown {
  readonly document: ReadDocument;
  readonly writing: number | null;
  readonly told: Told;
  #resultId: string | null = null;

  constructor(document: ReadDocument, writing: number | null, told: Told) {
    this.document = document;
    this.writing = writing;
    this.told = told;
  }

  get diagnostics(): readonly Diagnostic[] {
    return this.told.diagnostics;
  }

  /** Of use to those alone who ask. */
  get resultId(): string {
    this.#resultId ??= resultId(this.diagnostics);
    return this.#resultId;
  }
}
