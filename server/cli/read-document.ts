/** A text of the command line as features see it. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { packFor } from "../../grammar/languages/registry.ts";
import { clientOf } from "../connection/client.ts";
import { type InspectionSettings, inspect } from "../documents/inspection.ts";
import type { ReadDocument } from "../features/read-document.ts";
import type { FeatureSettings } from "../features/shared/feature-settings.ts";
import type { OnFault } from "../rules/run.ts";
import type { MessageLanguage } from "./texts.ts";

export interface FileDocument extends ReadDocument {
  readonly positions: TextDocument;
}

export function readDocument(file: string, text: string, settings: InspectionSettings, onFault: OnFault): FileDocument {
  const { analysis, findings } = inspect(text, settings, undefined, onFault);
  return {
    positions: TextDocument.create(file, "un-declaration", 0, text),
    analysis,
    pack: packFor(analysis.language),
    findings,
    findingsIn: other => inspect(other, settings).findings,
  };
}

/** A terminal is no editor and can do nothing that one does. */
export function featureSettings(messages: MessageLanguage): FeatureSettings {
  const { abilities } = clientOf({ processId: null, rootUri: null, capabilities: {} });
  return { messages, client: abilities };
}
