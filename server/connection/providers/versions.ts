/** The versions of a text in other languages: where the clause at the cursor stands there, and where they part. */
import type { ReadDocument } from "../../features/read-document.ts";
import type { TextFile } from "../../features/versions/versions.ts";
import {
  COMPARE_VERSIONS,
  type ComparedVersion,
  type CompareVersionsParams,
  VERSIONS,
  type VersionPlace,
  type VersionsAnswer,
  type VersionsParams,
} from "../../protocol/versions.ts";
import { said } from "../../rules/messages/format-message.ts";
import { shownWork, type Work } from "../progress.ts";
import { type Answer, type Answering, type DocumentParams, documentProvider, type Provider } from "../provider.ts";
import { SERVER_TEXTS } from "../texts.ts";

const naming = () => import("../../features/shared/language-name.ts");

export const versionsProvider: Provider = {
  listen(answering) {
    documentProvider({
      [VERSIONS]: withVersions<VersionsParams, VersionsAnswer>(answering, async (document, versions, { position }) => {
        const { findClauseAt, findVersionPosition } = await import("../../features/versions/version-position.ts");
        const { nameParagraph } = await import("../../features/shared/paragraph-name.ts");
        const { nameLanguageInItself } = await naming();
        const clause = findClauseAt(document, document.positions.offsetAt(position));
        const places = versions.map(({ file, text }): VersionPlace => {
          const language = nameLanguageInItself(file.identity.language);
          return { uri: file.uri, language, ...findVersionPosition(clause, document, text) };
        });
        return { clause: clause ? nameParagraph(clause) : "", versions: places };
      }),
      [COMPARE_VERSIONS]: withVersions<CompareVersionsParams, readonly ComparedVersion[]>(
        answering,
        async (document, versions) => {
          const { compareVersions } = await import("../../features/versions/differences.ts");
          const { nameLanguageInItself } = await naming();
          return versions.map(({ file, text }) => {
            return {
              uri: file.uri,
              language: nameLanguageInItself(file.identity.language),
              ...compareVersions(document, text),
            };
          });
        },
      ),
    }).listen(answering);
  },
};

interface ReadVersion {
  readonly file: TextFile;
  readonly text: ReadDocument;
}

/** An answer that takes the versions of the document, which are looked for among all files and read. */
function withVersions<P extends DocumentParams, R>(
  { connection, folder }: Answering,
  answer: (document: ReadDocument, versions: readonly ReadVersion[], params: P) => Promise<R>,
): Answer<P, R | null> {
  const read = async (document: ReadDocument, { token, step }: Work): Promise<readonly ReadVersion[] | null> => {
    const [files, texts] = [await folder.get(), await folder.texts()];
    const { createTextFile, findVersions } = await import("../../features/versions/versions.ts");
    const all = await texts.all(token, step);
    if (!all) return null;
    const versions: ReadVersion[] = [];
    for (const file of findVersions(createTextFile(document), all)) {
      const text = await files.document(file.uri, token);
      if (token.isCancellationRequested) return null;
      // Null when it was deleted since.
      if (text) versions.push({ file, text });
    }
    return versions;
  };
  return async (document, params, { messages }, token) => {
    const title = said(SERVER_TEXTS.reading, messages);
    const versions = await shownWork(connection, title, token, work => read(document, work));
    return versions && (await answer(document, versions, params));
  };
}
