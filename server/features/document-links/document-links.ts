/**
 * Links out of a text: cited documents, to the file of the folder that holds them or else to their public address
 * (which only the person opens), and files that the front matter names. Links within the text are left to “go to
 * definition”, web and e-mail addresses to the editor.
 */
import type { DocumentLink } from "vscode-languageserver-types";
import type { Instrument } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Text } from "../../rules/rule.ts";
import type { FindFile } from "../navigation/cited-files.ts";
import { createAddress, findSymbol } from "../navigation/un-symbol.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { isPath, isWithin, resolvePath } from "../shared/files/file-key.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";

const TEXTS = {
  document: { fr: "{symbol} sur undocs.org", en: "{symbol} on undocs.org" },
  cited: { fr: "Ouvrir {symbol}, fichier de ce dossier", en: "Open {symbol}, a file of this folder" },
  file: { fr: "Ouvrir {path}", en: "Open {path}" },
} satisfies Record<string, Text>;

/** `folders` are those of the workspace, as URIs. */
export function provideDocumentLinks(
  document: ReadDocument,
  settings: FeatureSettings,
  isCancelled: () => boolean = () => false,
  fileOf: FindFile = () => null,
  folders: readonly string[] = [],
): DocumentLink[] | null {
  const links = collectFileLinks(document, settings, folders);
  const { analysis, pack } = document;
  for (const paragraph of analysis.paragraphs) {
    if (isCancelled()) return null;
    for (const reference of paragraph.clause.references) {
      const instrument = analysis.instruments[paragraph.instrument] as Instrument;
      const symbol = findSymbol(reference, paragraph, instrument, pack);
      if (symbol === null) continue;
      const file = fileOf(symbol);
      links.push({
        range: toRange(toDocumentSpan(paragraph, reference), document),
        target: file?.uri ?? createAddress(symbol, analysis.language),
        tooltip: formatMessage(file ? TEXTS.cited : TEXTS.document, settings.messages, { symbol }),
      });
    }
  }
  return links;
}

/** `translationOf: ../fr/declaration.undecl`. */
const FILE_KEYS = /^(?:original|translationOf)[ \t]*:[ \t]*(["']?)([^"'\s#][^"'\r\n#]*)/gmu;
function collectFileLinks(
  document: ReadDocument,
  { messages }: FeatureSettings,
  folders: readonly string[],
): DocumentLink[] {
  const { frontMatter, text } = document.analysis;
  if (!frontMatter) return [];
  const source = text.slice(frontMatter.start, frontMatter.end);
  return [...source.matchAll(FILE_KEYS)].flatMap(({ 0: line, 2: value = "", index }): DocumentLink[] => {
    const path = value.trimEnd();
    const target = isPath(path) ? resolvePath(document.positions.uri, path) : null;
    // A text from elsewhere must not link out of the folder, least of all to another machine.
    if (target === null || !isWithin(target, document.positions.uri, folders)) return [];
    const start = frontMatter.start + index + line.length - value.length;
    const range = toRange({ start, end: start + path.length }, document);
    return [{ range, target, tooltip: formatMessage(TEXTS.file, messages, { path }) }];
  });
}
