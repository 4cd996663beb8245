/** The versions of a text in other languages: finds the clause at the cursor in them, and compares them. */

import { LONGEST_TEXT } from "../../documents/document-service.ts";
import type { FeatureSettings } from "../../features/shared/feature-settings.ts";
import type { ReadDocument } from "../../features/shared/read-document.ts";
import type { TextFile } from "../../features/versions/versions.ts";
import {
  CLAUSE_HASHES,
  type ClauseHashesParams,
  SIDE_BY_SIDE,
  type SideBySideParams,
} from "../../protocol/side-by-side.ts";
import {
  COMPARE_VERSIONS,
  type ComparedVersion,
  type CompareVersionsParams,
  VERSIONS,
  type VersionPlace,
  type VersionsAnswer,
  type VersionsParams,
} from "../../protocol/versions.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { createDocumentProvider, type DocumentParams, type Provider, type ProviderHost } from "../provider.ts";
import type { DocumentHandler } from "../requests.ts";
import { type ProgressContext, runWithProgress } from "../run-with-progress.ts";
import { SERVER_TEXTS } from "../server-texts.ts";

const importLanguageNames = () => import("../../features/shared/language-name.ts");

export const versionsProvider: Provider = {
  register(host) {
    createDocumentProvider({
      [VERSIONS]: createVersionsAnswer<VersionsParams, VersionsAnswer>(
        host,
        async (document, versions, { position }) => {
          const { findClauseAt, findVersionPosition } = await import("../../features/versions/version-position.ts");
          const { nameParagraph } = await import("../../features/shared/paragraph-name.ts");
          const { nameLanguageInItself } = await importLanguageNames();
          const clause = findClauseAt(document, document.positions.offsetAt(position));
          const places = versions.map(({ file, text }): VersionPlace => {
            const language = nameLanguageInItself(file.identity.language);
            return { uri: file.uri, language, ...findVersionPosition(clause, document, text) };
          });
          const { isTranslation } = await import("../../features/versions/find-original.ts");
          return {
            clause: clause ? nameParagraph(clause) : "",
            isTranslation: isTranslation(
              document,
              versions.map(({ file }) => file),
            ),
            versions: places,
          };
        },
      ),
      [COMPARE_VERSIONS]: createVersionsAnswer<CompareVersionsParams, readonly ComparedVersion[]>(
        host,
        async (document, versions, _params, { messages }) => {
          const { compareVersions } = await import("../../features/versions/differences.ts");
          const { nameLanguageInItself } = await importLanguageNames();
          const compared = versions.map(({ file, text }) => {
            return {
              uri: file.uri,
              language: nameLanguageInItself(file.identity.language),
              ...compareVersions(document, text, messages),
            };
          });
          // What is only named alike is no version.
          return compared.filter(({ same, differences }) => same > 0 || differences.length > 0);
        },
      ),
      [SIDE_BY_SIDE]: async (original: ReadDocument, { version }: SideBySideParams, _settings, token) => {
        const files = await host.folder.load();
        const other = await files.readDocument(version.uri, token);
        const { listClausePairs } = await import("../../features/versions/clause-pairs.ts");
        return other && listClausePairs(original, other);
      },
      [CLAUSE_HASHES]: async ({ pack }: ReadDocument, { text }: ClauseHashesParams) => {
        if (text.length > LONGEST_TEXT) return [];
        const { listClauseHashes } = await import("../../features/versions/clause-hashes.ts");
        return listClauseHashes(text, pack.code);
      },
    }).register(host);
  },
};

interface ReadVersion {
  readonly file: TextFile;
  readonly text: ReadDocument;
}

/** An answer that gets the versions of the document: finds them among all files and reads them. */
function createVersionsAnswer<P extends DocumentParams, R>(
  { connection, folder }: ProviderHost,
  answer: (
    document: ReadDocument,
    versions: readonly ReadVersion[],
    params: P,
    settings: Pick<FeatureSettings, "messages">,
  ) => Promise<R>,
): DocumentHandler<P, R | null> {
  const read = async (
    document: ReadDocument,
    { token, report }: ProgressContext,
  ): Promise<readonly ReadVersion[] | null> => {
    const [files, texts] = [await folder.load(), await folder.loadTexts()];
    const { createTextFile, findVersions } = await import("../../features/versions/versions.ts");
    const all = await texts.loadAll(token, report);
    if (!all) return null;
    const versions: ReadVersion[] = [];
    for (const file of findVersions(createTextFile(document), all)) {
      const text = await files.readDocument(file.uri, token);
      if (token.isCancellationRequested) return null;
      // Null if the file was deleted since.
      if (text) versions.push({ file, text });
    }
    return versions;
  };
  return async (document, params, { messages }, token) => {
    const title = formatMessage(SERVER_TEXTS.reading, messages);
    const versions = await runWithProgress(connection, title, token, work => read(document, work));
    return versions && (await answer(document, versions, params, { messages }));
  };
}
