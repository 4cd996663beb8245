/** Symbols of all files, open or not. A file is read at the first request and again after it has changed. */
import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from "vscode-languageserver";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Provider, ProviderHost } from "../provider.ts";
import { runWithProgress } from "../run-with-progress.ts";
import { SERVER_TEXTS } from "../server-texts.ts";

/** The number of files whose symbols are sent together as a partial result. */
const PORTION = 20;

type Answer = WorkspaceSymbol[] | ResponseError<void>;
type Partial = ResultProgressReporter<WorkspaceSymbol[]> | undefined;

export const workspaceSymbolProvider: Provider = {
  // Symbols have their location from the start, so there is nothing to resolve.
  capabilities: () => ({ workspaceSymbolProvider: true }),
  register(host) {
    const { connection, requests } = host;
    const answer = (params: WorkspaceSymbolParams, token: CancellationToken, _: unknown, partial: Partial) =>
      findSymbols(host, params, token, partial);
    connection.onWorkspaceSymbol(
      requests.createHandlerWithFallback<Parameters<typeof answer>, Answer>("workspace/symbol", answer, () => []),
    );
  },
};

async function findSymbols(
  { connection, folder, session }: ProviderHost,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
  partial: Partial,
): Promise<Answer> {
  const { selectBest, matchSymbols } = await import("../../features/workspace-symbols/workspace-symbols.ts");
  const files = await folder.load();
  const messages = (await session()?.settings.getGeneral())?.messages ?? "en";
  const title = formatMessage(SERVER_TEXTS.reading, messages);
  let found: ReturnType<typeof matchSymbols> = [];
  await runWithProgress(connection, title, token, async work => {
    let read = 0;
    for await (const { uri, data } of files.readFiles("symbols", work.token, work.report)) {
      found.push(...matchSymbols(query, uri, data));
      if (!partial || ++read % PORTION !== 0) continue;
      partial.report(selectBest(found));
      found = [];
    }
  });
  // If only the reading was cancelled, by its button, the answer is what was found so far.
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
  return selectBest(found);
}
