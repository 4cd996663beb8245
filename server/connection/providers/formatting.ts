import type { DocumentOnTypeFormattingParams, DocumentRangeFormattingParams } from "vscode-languageserver";
import { TYPED_TRIGGERS } from "../../features/formatting/triggers.ts";
import { toSpan } from "../../features/shared/read-document.ts";
import { createDocumentProvider } from "../provider.ts";

const importFormatting = () => import("../../features/formatting/formatting.ts");

export const formattingProvider = createDocumentProvider(
  {
    "textDocument/formatting": async (document, _, settings) =>
      (await importFormatting()).formatDocument(document, settings),
    "textDocument/rangeFormatting": async (document, { range }: DocumentRangeFormattingParams, settings) =>
      (await importFormatting()).formatRange(document, toSpan(range, document), settings),
    "textDocument/onTypeFormatting": async (document, { position, ch }: DocumentOnTypeFormattingParams, settings) =>
      (await importFormatting()).formatOnType(document, document.positions.offsetAt(position), ch, settings),
  },
  () => ({
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentOnTypeFormattingProvider: {
      firstTriggerCharacter: TYPED_TRIGGERS[0],
      moreTriggerCharacter: TYPED_TRIGGERS.slice(1),
    },
  }),
);
