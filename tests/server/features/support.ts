/** Documents for tests of features: read as the language server reads them, without a connection. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit, WorkspaceEdit } from "vscode-languageserver-types";
import { getPack } from "../../../grammar/languages/registry.ts";
import { type InspectionSettings, inspect } from "../../../server/documents/inspection.ts";
import type { FeatureSettings } from "../../../server/features/shared/feature-settings.ts";
import type { ReadDocument } from "../../../server/features/shared/read-document.ts";
import { readCursor } from "../../fixtures/marks.ts";
import { listSamples } from "../../fixtures/samples.ts";

export const URI = "file:///test.undecl";

export const FRENCH: FeatureSettings = {
  messages: "fr",
  client: {
    hierarchicalSymbols: true,
    relatedInformation: true,
    diagnosticTags: true,
    documentChanges: true,
    insertReplace: true,
    snippets: true,
    snippetEdits: true,
    markdown: { hover: true, completion: true },
    signatures: { markdown: true, labelOffsets: true },
    locationLinks: true,
    codeDescriptions: true,
    rulePages: "preambule-rule:",
    folding: { most: null, kinds: null, collapsedText: true },
    commands: {
      showReferences: "preambule.showReferences",
      showStatistics: "preambule.showStatistics",
      goToVersion: "preambule.goToVersion",
    },
    lazyEdits: true,
    disabledActions: true,
  },
};

export const ENGLISH: FeatureSettings = { ...FRENCH, messages: "en" };

/** An editor that says nothing of what it can do. */
export const PLAIN: FeatureSettings = {
  messages: "fr",
  client: {
    hierarchicalSymbols: false,
    relatedInformation: false,
    diagnosticTags: false,
    documentChanges: false,
    insertReplace: false,
    snippets: false,
    snippetEdits: false,
    markdown: { hover: false, completion: false },
    signatures: { markdown: false, labelOffsets: false },
    locationLinks: false,
    codeDescriptions: false,
    rulePages: null,
    folding: { most: null, kinds: null, collapsedText: false },
    commands: { showReferences: null, showStatistics: null, goToVersion: null },
    lazyEdits: false,
    disabledActions: false,
  },
};

export interface TestDocument extends ReadDocument {
  readonly positions: TextDocument;
}

export function readText(text: string, settings: InspectionSettings = {}, uri = URI): TestDocument {
  const { analysis, findings } = inspect(text, settings);
  const positions = TextDocument.create(uri, "un-declaration", 7, text);
  const inspectText = (other: string) => inspect(other, settings);
  return { positions, analysis, pack: getPack(analysis.language), findings, inspectText };
}

export function atCursor(source: string): { readonly document: TestDocument; readonly offset: number } {
  const { text, cursor } = readCursor(source);
  return { document: readText(text), offset: cursor };
}

export function sample(path: string): string {
  return readFileSync(join(import.meta.dirname, "../../../samples", path), "utf8");
}

export const SAMPLES = listSamples();

/** The text after an edit, whichever way the editor takes edits; what stands ready to be overwritten is in `[…]`. */
export function applied(
  edit: WorkspaceEdit | undefined,
  { positions: { uri, version }, analysis }: ReadDocument,
): string {
  const positions = TextDocument.create(uri, "un-declaration", version, analysis.text);
  const change = edit?.documentChanges?.[0];
  const edits = change && "edits" in change ? change.edits : (edit?.changes?.[positions.uri] ?? []);
  const plain = (value: string) => value.replace(/\$\{1:([^}]*)\}/, "[$1]").replace(/\\([\\$}])/g, "$1");
  const texts = edits.map(
    (one): TextEdit => ("snippet" in one ? { range: one.range, newText: plain(one.snippet.value) } : (one as TextEdit)),
  );
  return TextDocument.applyEdits(positions, texts);
}

/** A short resolution around what a test is about. */
export function resolution(...paragraphs: readonly string[]): string {
  return `${["L'Assemblée générale,", ...paragraphs].join("\n\n")}\n`;
}
