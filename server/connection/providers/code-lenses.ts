import type { CancellationToken, CodeLens } from "vscode-languageserver";
import type { FeatureSettings } from "../../features/shared/feature-settings.ts";
import type { ReadDocument } from "../../features/shared/read-document.ts";
import type { DocumentParams, Provider, ProviderHost } from "../provider.ts";
import { refreshOnSettingsChange, requestRefresh } from "../request-refresh.ts";

const importCodeLenses = () => import("../../features/code-lenses/code-lenses.ts");

export const codeLensProvider: Provider = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true } }),
  register(host) {
    const { connection, requests } = host;
    const versions = createVersionsLensFinder(host);
    connection.onRequest(
      "textDocument/codeLens",
      requests.createHandler("textDocument/codeLens", async (document, _: DocumentParams, settings, token) => {
        const { provideCodeLenses } = await importCodeLenses();
        return [...(await versions(document, settings, token)), ...provideCodeLenses(document, settings)];
      }),
    );
    const resolve = requests.createHandler("codeLens/resolve", async (document, { lens }: LensParams, settings) =>
      (await importCodeLenses()).resolveCodeLens(lens, document, settings),
    );
    connection.onCodeLensResolve(async (lens, token) => {
      const uri = String(lens.data?.uri ?? "");
      // If the document was closed meanwhile, the lens stays unresolved.
      return (await resolve({ textDocument: { uri }, lens }, token)) ?? lens;
    });
    refreshOnSettingsChange("codeLens", host);
  },
};

interface LensParams {
  readonly textDocument: { readonly uri: string };
  readonly lens: CodeLens;
}

/**
 * Finding versions needs other files. An editor that supports refresh gets the other lenses at once and requests again
 * when the files are read; other editors wait.
 */
function createVersionsLensFinder(host: ProviderHost) {
  const { folder, session } = host;
  let following = false;
  return async (document: ReadDocument, settings: FeatureSettings, token: CancellationToken): Promise<CodeLens[]> => {
    if (settings.hints?.codeLens.versions === false) return [];
    const texts = await folder.loadTexts();
    const refreshes = session()?.client.refreshes.codeLens === true;
    if (refreshes && !following) {
      following = true;
      texts.onDidChange(() => requestRefresh("codeLens", host));
    }
    const files = refreshes ? texts.getKnown() : await texts.loadAll(token);
    if (!files || files.length === 0) return [];
    const { createVersionsLens } = await import("../../features/code-lenses/versions-lens.ts");
    const { createTextFile, findVersions } = await import("../../features/versions/versions.ts");
    const lens = createVersionsLens(findVersions(createTextFile(document), files), document, settings);
    return lens ? [lens] : [];
  };
}
