/**
 * A version of a text in another language, to be filled in by a translator: numbers, labels, openers, marks and dates
 * stand as that language writes them, everything else in brackets in the words of the original. As long as brackets are
 * there, a rule reports them.
 */

import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import type { Clause, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import type { NewVersion } from "../../protocol/new-version.ts";
import { applyEdits } from "../../rules/fixes/apply-fixes.ts";
import { findFootnoteSpan } from "../../rules/linguistics/footnote-span.ts";
import { DEFAULT_SPACES } from "../../rules/linguistics/mark-spaces.ts";
import type { Edit, Spaces } from "../../rules/rule.ts";
import { typeset } from "../new-document/typeset.ts";
import { createPreferredLabel } from "../shared/label-style.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { getWordSeparator } from "../shared/word-separator.ts";
import { translateDates } from "./translate-dates.ts";
import { findAgreementCells, translateEnactingWords } from "./translate-enacting-line.ts";
import { translateMark } from "./translate-mark.ts";
import { createOpenerTranslator } from "./translate-opener.ts";
import { findVersionPlace } from "./version-place.ts";
import { writeFrontMatter } from "./write-front-matter.ts";

/** Null for the text's own language, and for one whose texts are not read. */
export function createNewVersion(
  document: ReadDocument,
  language: string,
  spaces: Spaces = DEFAULT_SPACES,
): NewVersion | null {
  const { analysis, pack: from, positions } = document;
  if (language === from.code || !listLanguageCodes().includes(language)) return null;
  const to = getPack(language);
  const writeOpener = createOpenerTranslator(to);
  const paragraphs = analysis.paragraphs
    .filter(({ kind, clause }) => kind !== "furniture" || isAlike(clause))
    .map(paragraph => {
      const instrument = analysis.instruments[paragraph.instrument];
      return translateParagraph(paragraph, { instrument, from, to, spaces, writeOpener });
    });
  const place = findVersionPlace(positions.uri, language);
  const front = writeFrontMatter(analysis.frontMatter, language, place?.original ?? null);
  return { uri: place?.uri ?? null, text: `${front}\n${paragraphs.join("\n\n")}\n` };
}

/** One paragraph of a text as its version in another language begins it; null as for `createNewVersion`. */
export function createVersionParagraph(
  { analysis, pack: from }: ReadDocument,
  paragraph: Paragraph,
  language: string,
  spaces: Spaces = DEFAULT_SPACES,
): string | null {
  if (language === from.code || !listLanguageCodes().includes(language)) return null;
  const to = getPack(language);
  const instrument = analysis.instruments[paragraph.instrument];
  return translateParagraph(paragraph, { instrument, from, to, spaces, writeOpener: createOpenerTranslator(to) });
}

interface Translation {
  readonly instrument: Instrument | undefined;
  readonly from: CompiledPack;
  readonly to: CompiledPack;
  readonly spaces: Spaces;
  readonly writeOpener: ReturnType<typeof createOpenerTranslator>;
}

function translateParagraph(paragraph: Paragraph, translation: Translation): string {
  const { from, to, spaces } = translation;
  const { clause, kind } = paragraph;
  if (isAlike(clause)) return clause.text.slice(0, clause.contentEnd);
  const { begin, known } = translateBeginning(paragraph, translation);
  const mark = clause.terminator;
  const end = mark ? mark.start : clause.contentEnd;
  const edits = translateDates(clause, from, to).filter(edit => edit.start >= begin && edit.end <= end);
  const rest = bracket(takeLine(clause.text, begin, end, edits));
  // « Nous, chefs d'État »: the comma belongs to what is known.
  const separator = /^[\p{Po}]/u.test(rest) ? "" : getWordSeparator(to);
  const written = [typeset(known, spaces, to), rest].filter(part => part !== "").join(separator);
  const label = translateLabel(paragraph, to);
  return `${label}${label && " "}${written}${mark ? typeset(translateMark(mark.mark, kind, from, to), spaces, to) : ""}`;
}

/** Whether all languages write the paragraph alike: a symbol. */
function isAlike({ references, bodyStart, contentEnd }: Clause): boolean {
  return references.some(({ kind, start, end }) => KINDS_ALIKE.has(kind) && start <= bodyStart && end >= contentEnd);
}

const KINDS_ALIKE: ReadonlySet<string> = new Set(["symbol", "resolution"]);

interface Beginning {
  /** Where the original's own words begin, as an offset of its text. */
  readonly begin: number;
  /** What stands before them in the other language. */
  readonly known: string;
}

function translateBeginning(paragraph: Paragraph, { instrument, from, to, writeOpener }: Translation): Beginning {
  const { kind, section, clause } = paragraph;
  const note = findFootnoteSpan(paragraph);
  if (note) return { begin: note.end, known: clause.text.slice(0, note.end) };
  const begin = clause.label?.end ?? 0;
  const untouched = { begin, known: "" };
  if (!instrument) return untouched;
  if (kind === "enacting") {
    const { known, length } = translateEnactingWords(clause.text, instrument, from, to);
    return { begin: Math.max(begin, length), known };
  }
  const head = clause.opener?.heads[0];
  // Before the opener of a paragraph with a subject of its own, or a quoted one, the translator's words stand.
  if (!head || !section || kind === "item" || head.start > clause.bodyStart) return untouched;
  const actor = translateEnactingWords(instrument.enacting[0]?.clause.text ?? "", instrument, from, to);
  const mask = findAgreementCells(actor.known, instrument, to);
  const opener = writeOpener(head, { section, mask, profile: instrument.profile });
  return opener === null ? untouched : { begin: head.end, known: opener };
}

/** As the language prints it; a label of another kind stays. */
function translateLabel({ level, number, clause, kind }: Paragraph, to: CompiledPack): string {
  const { label } = clause;
  if (!label) return "";
  const counted = kind === "operative" || kind === "item" ? number : null;
  const own = counted && !label.suffix ? createPreferredLabel(level, counted.value, to) : null;
  return own ?? label.text;
}

/** A part of a text after edits, as one line. */
function takeLine(text: string, start: number, end: number, edits: readonly Edit[]): string {
  const inside = edits.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return applyEdits(text.slice(start, end), inside).replace(/\s+/gu, " ").trim();
}

/** In brackets, behind the marks with which it begins; as it stands where it has brackets, or no words. */
function bracket(text: string): string {
  const [, marks = "", words = ""] = /^([,،，:：]?\s*)(.*)$/su.exec(text) ?? [];
  return words === "" || /^\[[^[\]]*\]$/u.test(words) ? text : `${marks}[${words}]`;
}
