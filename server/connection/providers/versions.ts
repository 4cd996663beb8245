/** Where the clause at the cursor stands in the versions of the text in other languages. */
import type { ReadDocument } from "../../features/read-document.ts";
import { VERSIONS, type VersionPlace, type VersionsAnswer, type VersionsParams } from "../../protocol/versions.ts";
import { said } from "../../rules/support/said.ts";
import { shownWork, type Work } from "../progress.ts";
import type { Answering, Provider } from "../provider.ts";
import { SERVER_TEXTS } from "../texts.ts";

export const versionsProvider: Provider = {
  listen(answering) {
    const { connection, requests } = answering;
    const answer = requests.handler<VersionsParams, unknown>(VERSIONS, (document, params, { messages }, token) => {
      const title = said(SERVER_TEXTS.reading, messages);
      return shownWork(connection, title, token, work => versions(document, params, answering, work));
    });
    connection.onRequest(VERSIONS, answer);
  },
};

async function versions(
  document: ReadDocument,
  { position }: VersionsParams,
  { folder }: Answering,
  { token, step }: Work,
): Promise<VersionsAnswer | null> {
  const [files, texts] = [await folder.get(), await folder.texts()];
  const { textFile, versionsOf } = await import("../../features/versions/groups.ts");
  const { clauseAt, nameOfClause, placeThere } = await import("../../features/versions/place.ts");
  const { languageName } = await import("../../features/versions/language-name.ts");
  const all = await texts.all(token, step);
  if (!all) return null;
  const clause = clauseAt(document, document.positions.offsetAt(position));
  const found: VersionPlace[] = [];
  for (const { uri, identity } of versionsOf(textFile(document), all)) {
    const other = await files.document(uri, token);
    if (token.isCancellationRequested) return null;
    // Deleted since.
    if (!other) continue;
    found.push({ uri, language: languageName(identity.language), ...placeThere(clause, document, other) });
  }
  return { clause: clause ? nameOfClause(clause) : "", versions: found };
}
