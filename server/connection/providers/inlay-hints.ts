import type { InlayHintParams } from "vscode-languageserver";
import { toSpan } from "../../features/shared/read-document.ts";
import { documentProvider, type Provider } from "../provider.ts";
import { refreshOnSettingsChange } from "../request-refresh.ts";

const onDocument = documentProvider(
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
  listen(answering) {
    onDocument.listen(answering);
    refreshOnSettingsChange("inlayHint", answering);
  },
};
