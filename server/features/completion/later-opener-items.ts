/**
 * Completes a later opener in a paragraph: « Accueille avec satisfaction et ap‸ », « Prend note du rapport et déc‸ ».
 */
import { type CompletionItem, CompletionItemKind, type CompletionList } from "vscode-languageserver-types";
import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { createAlternatives } from "../../rules/linguistics/text-search.ts";
import { getSubjectCells } from "../shared/agreement.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { findParagraphAt, getInstrument, type ReadDocument, toRange } from "../shared/read-document.ts";
import { SECTION_NAMES } from "../shared/texts.ts";
import { listCandidates } from "./candidates.ts";
import { formatSortText } from "./likelihood.ts";
import { foldLoosely, setInitial } from "./opener-shapes.ts";

/** Most words after « et » are no openers, so only common openers are offered, and only after so many letters. */
const LEAST_LETTERS = 3;
const LEAST_WEIGHT = 10;
const MOST_ITEMS = 6;
const REACH = 60;
/** « et » and its spaces. */
const LONGEST_JOIN = 6;

const joinPattern = memoizePerPack(
  (pack: CompiledPack) =>
    new RegExp(`\\s(?:${createAlternatives(pack.connectors)})\\s([\\p{L}'\u2019]+(?:\\s[\\p{L}]+)?)$`, "u"),
);

export function completeLaterOpener(
  document: ReadDocument,
  offset: number,
  settings: FeatureSettings,
): CompletionList | null {
  const { analysis, pack } = document;
  const paragraph = findParagraphAt(document, offset);
  const opener = paragraph?.clause.opener;
  if (!paragraph?.section || !opener || paragraph.kind === "heading") return null;
  const before = analysis.text.slice(Math.max(paragraph.start + opener.start, offset - REACH), offset);
  const typed = joinPattern(pack).exec(before)?.[1] ?? "";
  // Directly after the first opener « et » can only lead to another opener.
  const first = offset - typed.length <= paragraph.start + opener.end + LONGEST_JOIN;
  if (typed.length < (first ? 1 : LEAST_LETTERS)) return null;
  const instrument = getInstrument(document, paragraph);
  const mask = getSubjectCells(instrument, pack);
  const wanted = foldLoosely(typed);
  const openers = listCandidates(pack, { section: paragraph.section, mask, profile: instrument.profile })
    .filter(one => one.concept !== null && one.step === 0 && one.weight >= LEAST_WEIGHT)
    .filter(({ loose }) => loose.startsWith(wanted) && loose !== wanted)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_ITEMS);
  const range = toRange({ start: offset - typed.length, end: offset }, document);
  const items = openers.map(({ text, section }, rank): CompletionItem => {
    const printed = setInitial(text, false);
    return {
      label: printed,
      labelDetails: { description: SECTION_NAMES[section][settings.messages] },
      kind: section === "preambular" ? CompletionItemKind.Field : CompletionItemKind.Method,
      sortText: formatSortText(rank),
      filterText: typed + printed.slice(typed.length),
      textEdit: { range, newText: printed },
    };
  });
  return items.length ? { isIncomplete: true, items } : null;
}
