import type { CancellationToken, CodeLens } from "vscode-languageserver";
import type { ReadDocument } from "../../features/read-document.ts";
import type { FeatureSettings } from "../../features/shared/feature-settings.ts";
import type { Answering, DocumentParams, Provider } from "../provider.ts";
import { refresh, refreshWhenConfigured } from "../refresh.ts";

const feature = () => import("../../features/code-lenses/code-lenses.ts");

export const codeLensProvider: Provider = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  listen(answering) {
    const { connection, requests } = answering;
    const versions = versionsLenses(answering);
    connection.onRequest(
      "textDocument/codeLens",
      requests.handler("textDocument/codeLens", async (document, _: DocumentParams, settings, token) => {
        const { provideCodeLenses } = await feature();
        return [...(await versions(document, settings, token)), ...provideCodeLenses(document, settings)];
      }),
    );
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

/**
 * Which versions there are takes reading other files. An editor that can be told has the other lenses at once and asks
 * again when that is known; others wait.
 */
function versionsLenses(answering: Answering) {
  const { folder, session } = answering;
  let following = false;
  return async (document: ReadDocument, settings: FeatureSettings, token: CancellationToken): Promise<CodeLens[]> => {
    if (settings.shown?.codeLens.versions === false) return [];
    const texts = await folder.texts();
    const refreshes = session()?.client.refreshes.codeLens === true;
    if (refreshes && !following) {
      following = true;
      texts.onNews(() => refresh("codeLens", answering));
    }
    const files = refreshes ? texts.now() : await texts.all(token);
    if (!files || files.length === 0) return [];
    const { createVersionsLens } = await import("../../features/code-lenses/versions-lens.ts");
    const { createTextFile, findVersions } = await import("../../features/versions/versions.ts");
    const lens = createVersionsLens(findVersions(createTextFile(document), files), document, settings);
    return lens ? [lens] : [];
  };
}
