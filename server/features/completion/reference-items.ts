/** References within the text: after « paragraphe » its numbers, after « résolution » the resolutions cited so far … */
import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver-types";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { findAcronyms } from "../../rules/linguistics/acronyms.ts";
import { nameClause, nameTitle } from "../shared/paragraph-name.ts";
import { findLastParagraphBefore, type ReadDocument, toRange } from "../shared/read-document.ts";
import { formatSortText } from "./likelihood.ts";
import { foldLoosely } from "./opener-shapes.ts";

interface ReferenceOffer {
  readonly text: string;
  /** Computed only for offers that are shown. */
  readonly detail: () => string;
  readonly kind: CompletionItemKind;
}

/** Characters before the cursor that are read. */
const REACH = 60;
/** The word before the reference, and what is typed of the number or name after it. */
const AFTER_WORD = /(?:^|[\s'\u2019(«])((?:[\p{L}-]+)\.?)[ \u00a0]([\p{L}\d(][^\s,;:]{0,15}|)$/u;
const CAPITALS = /(?:^|[^\p{L}\p{N}])(\p{Lu}{1,8})$/u;
/** So many capitals begin an acronym, fewer may begin a word. */
const LEAST_CAPITALS = 2;
const MOST_OFFERS = 60;
/** Resolutions that are compared with what is typed. */
const MOST_LOOKED_AT = 500;

export function completeReference(document: ReadDocument, offset: number): CompletionList | null {
  const { analysis, pack } = document;
  const paragraph = findLastParagraphBefore(analysis, offset);
  // A paragraph does not include the space at its end.
  if (!paragraph || /\S|[\r\n]/.test(analysis.text.slice(paragraph.end, offset))) return null;
  const before = analysis.text.slice(Math.max(paragraph.start, offset - REACH), offset);
  const [, word = "", typed = ""] = AFTER_WORD.exec(before) ?? [];
  const offers = word === "" ? [] : listOffersAfter(word.toLowerCase(), paragraph, document);
  const fitting = offers.filter(({ text }) => foldLoosely(text).startsWith(foldLoosely(typed)) && text !== typed);
  if (fitting.length) return toCompletionList(fitting, typed, offset, document);
  const [, capitals = ""] = CAPITALS.exec(before) ?? [];
  if (capitals.length < LEAST_CAPITALS) return null;
  const acronyms = analysis.paragraphs
    // Cheaper than finding all acronyms of every clause.
    .filter(({ clause }) => clause.text.includes(capitals))
    .flatMap(({ clause }) => findAcronyms(clause, pack).map(use => ({ ...use, text: clause.text })))
    .filter(({ name, isDefinition }) => isDefinition && name.startsWith(capitals) && name !== capitals)
    .map(
      ({ name, start, text }): ReferenceOffer => ({
        text: name,
        detail: () => getDefinitionBefore(text, start),
        kind: CompletionItemKind.Constant,
      }),
    );
  return acronyms.length ? toCompletionList(acronyms, capitals, offset, document) : null;
}

/** The words before an acronym's bracket, which it abbreviates. */
function getDefinitionBefore(text: string, start: number): string {
  const definition = text
    .slice(Math.max(0, start - REACH), start)
    .trimEnd()
    .replace(/\($/, "")
    .trimEnd();
  return start > REACH ? `…${definition.slice(definition.indexOf(" ") + 1)}` : definition;
}

function listOffersAfter(word: string, paragraph: Paragraph, { analysis, pack }: ReadDocument): ReferenceOffer[] {
  const { writing } = pack.usage;
  const instrument = analysis.instruments[paragraph.instrument] as Instrument;
  if (writing.paragraph.includes(word)) return listNumbers(instrument, paragraph);
  if (writing.item.includes(word)) return listItems(instrument, paragraph, writing.itemOf);
  if (writing.annex.includes(word)) return analysis.instruments.flatMap(listAnnex);
  if (writing.resolution.includes(word)) return listResolutions(analysis.paragraphs, paragraph);
  return [];
}

function listNumbers({ paragraphs }: Instrument, own: Paragraph): ReferenceOffer[] {
  return paragraphs
    .filter(one => one.kind === "operative" && one.number && one !== own)
    .map(one => ({
      text: String(one.number?.value) + (one.clause.label?.suffix ? ` ${one.clause.label.suffix}` : ""),
      detail: () => nameClause(one),
      kind: CompletionItemKind.Reference,
    }));
}

/** Items of the same paragraph by their label, those of other paragraphs with the paragraph's number. */
function listItems({ paragraphs }: Instrument, own: Paragraph, form: string): ReferenceOffer[] {
  let owner: Paragraph | null = null;
  const ownerOf = new Map<Paragraph, Paragraph | null>();
  for (const one of paragraphs) {
    if (one.kind === "operative") owner = one;
    ownerOf.set(one, owner);
  }
  return paragraphs.flatMap((one): ReferenceOffer[] => {
    const label = one.clause.label?.text;
    const at = ownerOf.get(one);
    if (one.kind !== "item" || one.level !== 1 || !label || one === own) return [];
    const number = at?.number?.value;
    const elsewhere = at !== ownerOf.get(own) && number !== undefined && form !== "";
    const text = elsewhere ? form.replace("{item}", label).replace("{number}", String(number)) : label;
    return [{ text, detail: () => nameClause(one), kind: CompletionItemKind.Reference }];
  });
}

function listAnnex({ role, title }: Instrument): ReferenceOffer[] {
  const [first] = title;
  if (role === "main" || !first) return [];
  const number = first.clause.references.find(({ kind }) => kind === "annex")?.groups.number;
  if (!number) return [];
  return [{ text: number, detail: () => nameTitle(title), kind: CompletionItemKind.File }];
}

/** Resolutions as cited before, with and without their date; the latest first. */
function listResolutions(paragraphs: readonly Paragraph[], own: Paragraph): ReferenceOffer[] {
  const offers = new Map<string, ReferenceOffer>();
  for (let at = own.index; at >= 0 && offers.size < MOST_LOOKED_AT; at--) {
    const paragraph = paragraphs[at] as Paragraph;
    for (const { kind, text, groups } of paragraph.clause.references) {
      if (kind !== "resolution") continue;
      const printed = text.replace(/\s+/gu, " ");
      const short = groups.date ? dropDate(printed, groups.date.replace(/\s+/gu, " ")) : printed;
      for (const one of [short, printed]) {
        if (!offers.has(one)) {
          offers.set(one, { text: one, detail: () => nameClause(paragraph), kind: CompletionItemKind.Reference });
        }
      }
    }
  }
  return [...offers.values()];
}

/** « 12 (2031) du 4 mai 2031 » without the date and the words before it. */
function dropDate(text: string, date: string): string {
  const words = text
    .slice(0, Math.max(0, text.indexOf(date)))
    .trimEnd()
    .split(" ");
  while (words.length > 1 && /^\p{Ll}+$|^,$/u.test(words.at(-1) ?? "")) words.pop();
  return words.join(" ").replace(/,$/, "");
}

function toCompletionList(
  offers: readonly ReferenceOffer[],
  typed: string,
  offset: number,
  document: ReadDocument,
): CompletionList {
  const range = toRange({ start: offset - typed.length, end: offset }, document);
  const texts = new Set<string>();
  const unlike = offers.filter(({ text }) => !texts.has(text) && texts.add(text));
  const items = unlike.slice(0, MOST_OFFERS).map(
    ({ text, detail, kind }, rank): CompletionItem => ({
      label: text,
      labelDetails: { description: detail() },
      kind,
      sortText: formatSortText(rank),
      textEdit: { range, newText: text },
    }),
  );
  return { isIncomplete: unlike.length > items.length, items };
}
