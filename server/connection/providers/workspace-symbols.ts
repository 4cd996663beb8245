/** Symbols of all files, open or not; read when somebody first asks, and from then on only when they change. */
import {
  type CancellationToken,
  LSPErrorCodes,
  ResponseError,
  type ResultProgressReporter,
  type WorkspaceSymbol,
  type WorkspaceSymbolParams,
} from "vscode-languageserver";
import { said } from "../../rules/messages/format-message.ts";
import { shownWork } from "../progress.ts";
import type { Answering, Provider } from "../provider.ts";
import { SERVER_TEXTS } from "../texts.ts";

/** Files whose symbols go out at a time, to an editor that takes a part of the answer before the rest. */
const PORTION = 20;

type Answer = WorkspaceSymbol[] | ResponseError<void>;
type Partial = ResultProgressReporter<WorkspaceSymbol[]> | undefined;

export const workspaceSymbolProvider: Provider = {
  // Places are known as soon as names are, so that there is nothing to resolve.
  capabilities: () => ({ workspaceSymbolProvider: true }),
  listen(answering) {
    const { connection, requests } = answering;
    const answer = (params: WorkspaceSymbolParams, token: CancellationToken, _: unknown, partial: Partial) =>
      symbols(answering, params, token, partial);
    connection.onWorkspaceSymbol(
      requests.plain<Parameters<typeof answer>, Answer>("workspace/symbol", answer, () => []),
    );
  },
};

async function symbols(
  { connection, folder, session }: Answering,
  { query }: WorkspaceSymbolParams,
  token: CancellationToken,
  partial: Partial,
): Promise<Answer> {
  const { selectBest, matchSymbols } = await import("../../features/workspace-symbols/workspace-symbols.ts");
  const files = await folder.get();
  const messages = (await session()?.settings.general())?.messages ?? "en";
  const title = said(SERVER_TEXTS.reading, messages);
  let found: ReturnType<typeof matchSymbols> = [];
  await shownWork(connection, title, token, async work => {
    let read = 0;
    for await (const { uri, known } of files.files("symbols", work.token, work.step)) {
      found.push(...matchSymbols(query, uri, known));
      if (!partial || ++read % PORTION !== 0) continue;
      partial.report(selectBest(found));
      found = [];
    }
  });
  // Whoever gives up the reading alone has what was found so far.
  if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, "cancelled");
  return selectBest(found);
}
