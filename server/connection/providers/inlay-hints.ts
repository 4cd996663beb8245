import type { InlayHintParams } from "vscode-languageserver";
import { toSpan } from "../../features/shared/read-document.ts";
import { createDocumentProvider, type Provider } from "../provider.ts";
import { refreshOnSettingsChange } from "../request-refresh.ts";

const onDocument = createDocumentProvider(
  {
    "textDocument/inlayHint": async (document, { range }: InlayHintParams, settings) => {
      const { provideInlayHints } = await import("../../features/inlay-hints/inlay-hints.ts");
      return provideInlayHints(document, toSpan(range, document), settings);
    },
  },
  () => ({ inlayHintProvider: true }),
);

export const inlayHintProvider: Provider = {
  ...onDocument,
  register(host) {
    onDocument.register(host);
    refreshOnSettingsChange("inlayHint", host);
  },
};
