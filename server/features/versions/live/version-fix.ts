/** What can be put right in one version by the other: a figure that all languages write alike, a missing paragraph. */
import type { Paragraph, Span } from "../../../../grammar/tree/tree.ts";
import { formatMessage } from "../../../rules/messages/format-message.ts";
import type { Edit, Text } from "../../../rules/rule.ts";
import { createVersionParagraph } from "../../new-version/new-version.ts";
import type { MessageLanguage } from "../../shared/feature-settings.ts";
import { findLastParagraphBefore, getLineEnd, type ReadDocument } from "../../shared/read-document.ts";
import type { Difference } from "../compare.ts";
import type { Side, VersionPair } from "./version-findings.ts";

export interface VersionFix {
  readonly title: string;
  readonly edit: Edit;
}

const TITLES = {
  figure: { fr: "Écrire {written}, comme {there}", en: "Write {written}, as {there}" },
  paragraph: { fr: "Ajouter ici le paragraphe à traduire", en: "Add the paragraph here, to be translated" },
} satisfies Record<string, Text>;
const THERE: Text = { fr: "en {name}", en: "in {name}" };

/** Figures whose printed form is the same in every language. */
const ALIKE: Readonly<Record<string, RegExp>> = {
  number: /^\d{1,4}$/,
  reference: /^\d{1,4}$/,
  symbol: /^[A-Z\d/.()-]{1,40}$/,
};

/** Null where a person has to write something else. */
export function createVersionFix(
  difference: Difference,
  versions: VersionPair,
  side: Side,
  messages: MessageLanguage,
): VersionFix | null {
  const [own, other] = side === "left" ? [versions.left, versions.right] : [versions.right, versions.left];
  const [here, there] = [difference[side], difference[side === "left" ? "right" : "left"]];
  const name = other.pack.names[messages];
  if (here && there && difference.message === "different") {
    const pattern = ALIKE[difference.kind];
    const read = ({ analysis }: ReadDocument, span: Span) => analysis.text.slice(span.start, span.end);
    const written = read(other, there);
    if (!pattern?.test(written) || !pattern.test(read(own, here))) return null;
    const title = formatMessage(TITLES.figure, messages, { written, there: formatMessage(THERE, messages, { name }) });
    return { title, edit: { start: here.start, end: here.end, newText: written } };
  }
  if (here || !there || own.pack.code === other.pack.code) return null;
  return createParagraphFix(there, difference.near ?? null, own, other, messages);
}

function createParagraphFix(
  there: Span,
  near: Span | null,
  own: ReadDocument,
  other: ReadDocument,
  messages: MessageLanguage,
): VersionFix | null {
  const paragraph: Paragraph | null = findLastParagraphBefore(other.analysis, there.start);
  if (!paragraph || !near) return null;
  const text = createVersionParagraph(other, paragraph, own.pack.code);
  if (text === null) return null;
  const behind = near.start + own.analysis.text.slice(near.start, near.end).trimEnd().length;
  const lineEnd = getLineEnd(own);
  return {
    title: formatMessage(TITLES.paragraph, messages),
    edit: { start: behind, end: behind, newText: `${lineEnd}${lineEnd}${text}` },
  };
}
