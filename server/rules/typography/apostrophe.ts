import { memoizePerClause, memoizePerPack, memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { hasLetterCase } from "../linguistics/letter-case.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import { createAlternatives, findMatches } from "../linguistics/text-search.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "apostrophe",
  severity: "hint",
  scope: "paragraph",
  sources: ["TYP-4"],
  title: { fr: "Forme des apostrophes", en: "Form of apostrophes" },
  explanation: {
    fr: "Un texte emploie partout la même apostrophe, de préférence courbe (’), sans espace autour.",
    en: "A text uses the same apostrophe throughout, rather the curly one (’), with no space around it.",
  },
  messages: {
    other: { fr: "Ailleurs ce texte écrit {wanted}.", en: "Elsewhere this text writes {wanted}." },
    wrong: { fr: "Ce signe n'est pas une apostrophe.", en: "This mark is no apostrophe." },
    space: { fr: "Pas d'espace autour de l'apostrophe.", en: "No space around the apostrophe." },
  },
  appliesTo: hasLetterCase,
  *check(paragraph: Paragraph, _instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const wanted = findUsualApostrophe(tree, pack);
    for (const { at, length } of findOddMarks(paragraph.clause, pack)) {
      const span = { start: paragraph.start + at, end: paragraph.start + at + length };
      const isScan = findMisreading(tree, pack) !== null;
      if (!isScan) yield { ...span, message: "wrong", severity: "warning", fixes: [createFix(span, wanted ?? "’")] };
    }
    for (const { at, mark, spaces } of findApostrophes(paragraph.clause, pack)) {
      const start = paragraph.start + at;
      if (spaces > 0) {
        const span = { start: start + 1, end: start + 1 + spaces };
        yield { ...span, message: "space", severity: "information", fixes: [createFix(span, "")] };
      } else if (wanted !== null && mark !== wanted) {
        const span = { start, end: start + 1 };
        yield { ...span, message: "other", arguments: { wanted }, fixes: [createFix(span, wanted)] };
      }
    }
  },
};

function createFix(span: { start: number; end: number }, newText: string) {
  return {
    title: { fr: "Corriger l'apostrophe", en: "Mend the apostrophe" },
    edits: [{ ...span, newText }],
    preferred: true,
  };
}

/** Between letters, or before the blanks that extraction leaves after an elision: `l’ État`. */
const APOSTROPHE = /['’](?<=\p{L}.)(?:(?=\p{L})|( +)(?=\p{L}{2}))/gu;
/** What is elided has one letter, or ends in `qu`; any other word may end in an apostrophe: `the States’ work`. */
const ELIDED = /(?<![\p{L}\p{M}])(?:\p{L}|\p{L}*[qQ][uU])$/u;

const findApostrophes = memoizePerClause(({ text }) =>
  findMatches(text, APOSTROPHE).flatMap(({ 0: whole, 1: blanks = "", index }) =>
    blanks !== "" && !ELIDED.test(text.slice(Math.max(0, index - 10), index))
      ? []
      : [{ at: index, mark: whole[0] ?? "", spaces: blanks.length }],
  ),
);

/** Two apostrophes, or accents typed for one, between what is elided and another word. */
const ODD_MARK = /(?:['’]{2}|[`´])(?=\p{L}{2})(?<=(?<!\p{L})(?:\p{L}|\p{L}?[qQ]u)(?:..|.))/gu;

const findOddMarks = memoizePerClause(({ text }, pack) => {
  const { elided, ending } = getOddExpressions(pack);
  const found = [ODD_MARK, elided, ending].flatMap(one => (one === null ? [] : findMatches(text, one)));
  const places = found.map(({ 0: mark, index }) => ({ at: index, length: mark.length }));
  return places.filter(({ at }, index) => places.findIndex(one => one.at === at) === index);
});

/** Other marks for an apostrophe: « l,eau » where a word is elided, “people´s” before an ending. */
const getOddExpressions = memoizePerPack(({ usage: { elisions, shapeWords } }: CompiledPack) => {
  const elided = createAlternatives([...new Set(elisions.map(one => one.elided.replace(/['’]$/u, "")))]);
  const endings = createAlternatives(shapeWords.apostropheEndings);
  return {
    elided:
      elided === ""
        ? null
        : new RegExp(`[,‘′](?=[aeiouyhàâéèêîôœ]\\p{L})(?<=(?<![\\p{L}\\p{N}])(?:${elided}).)`, "giu"),
    ending: endings === "" ? null : new RegExp(`[,‘′\`´](?=(?:${endings})(?![\\p{L}\\p{N}]))(?<=\\p{Ll}{2}.)`, "gu"),
  };
});

/** A few of the other kind among many are slips; a text with many of both has no habit. */
const MOST_ODD = 0.1;
const LEAST = 4;

/** The apostrophe that the document uses nearly everywhere, when it also has the other. */
const findUsualApostrophe = memoizePerTree((tree, pack): string | null => {
  let straight = 0;
  let curly = 0;
  for (const { clause } of tree.paragraphs) {
    for (const { mark } of findApostrophes(clause, pack)) mark === "'" ? straight++ : curly++;
  }
  const [few, many] = straight < curly ? [straight, curly] : [curly, straight];
  if (few === 0 || many < LEAST || few > Math.max(1, many * MOST_ODD)) return null;
  return straight < curly ? "’" : "'";
});
