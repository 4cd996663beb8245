/** Reads a text of the command line into the document that features take. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { getPack } from "../../grammar/languages/registry.ts";
import { type InspectionSettings, inspect } from "../documents/inspection.ts";
import { type FeatureSettings, type MessageLanguage, NO_CAPABILITIES } from "../features/shared/feature-settings.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import type { OnFault } from "../rules/run.ts";

export interface FileDocument extends ReadDocument {
  readonly positions: TextDocument;
}

export function readDocument(file: string, text: string, settings: InspectionSettings, onFault: OnFault): FileDocument {
  const { analysis, findings } = inspect(text, settings, onFault);
  return {
    positions: TextDocument.create(file, "un-declaration", 0, text),
    analysis,
    pack: getPack(analysis.language),
    findings,
    inspectText: other => inspect(other, settings),
  };
}

/** Settings for features whose result is printed: a terminal has no capabilities. */
export function createTerminalSettings(messages: MessageLanguage): FeatureSettings {
  return { messages, client: NO_CAPABILITIES };
}
