/** The lens above a title that names the other languages of the text. */
import type { CodeLens } from "vscode-languageserver-types";
import type { VersionsFrom } from "../../protocol/versions.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { DEFAULT_HINTS, type FeatureSettings } from "../shared/feature-settings.ts";
import { nameLanguageInItself } from "../shared/language-name.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import type { TextFile } from "../versions/versions.ts";
import { LENS_TEXTS } from "./texts.ts";

/** « Autres langues : English · Español »; null where there is no other version, or the setting is off. */
export function createVersionsLens(
  versions: readonly TextFile[],
  { analysis, positions }: ReadDocument,
  { messages, client, hints = DEFAULT_HINTS }: FeatureSettings,
): CodeLens | null {
  const first = analysis.instruments.find(({ title }) => title.length > 0)?.title[0] ?? analysis.paragraphs[0];
  if (!hints.codeLens.versions || versions.length === 0 || !first) return null;
  // Two drafts in one language are one language.
  const languages = [...new Set(versions.map(({ identity }) => nameLanguageInItself(identity.language)))].join(" · ");
  const start = positions.positionAt(first.start);
  const from: VersionsFrom = { uri: positions.uri, position: start };
  const command = client.commands.goToVersion;
  return {
    range: { start, end: start },
    command: {
      title: formatMessage(LENS_TEXTS.versions, messages, { languages }),
      command: command ?? "",
      ...(command === null ? {} : { arguments: [from] }),
    },
  };
}
