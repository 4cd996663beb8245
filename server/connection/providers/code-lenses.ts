import type { CodeLens } from "vscode-languageserver";
import { documentProvider, type Provider } from "../provider.ts";
import { refreshWhenConfigured } from "../refresh.ts";

const feature = () => import("../../features/code-lenses.ts");

const onDocument = documentProvider(
  {
    "textDocument/codeLens": async (document, _, settings) => (await feature()).codeLenses(document, settings),
  },
  () => ({ codeLensProvider: { resolveProvider: true } }),
);

export const codeLensProvider: Provider = {
  ...onDocument,
  listen(answering) {
    onDocument.listen(answering);
    const { connection, requests } = answering;
    const resolve = requests.handler("codeLens/resolve", async (document, { lens }: Resolved, settings) =>
      (await feature()).resolveCodeLens(lens, document, settings),
    );
    connection.onCodeLensResolve(async (lens, token) => {
      const uri = String(lens.data?.uri ?? "");
      // A lens of a document that was closed meanwhile says nothing.
      return (await resolve({ textDocument: { uri }, lens }, token)) ?? lens;
    });
    refreshWhenConfigured("codeLens", answering);
  },
};

interface Resolved {
  readonly textDocument: { readonly uri: string };
  readonly lens: CodeLens;
}
