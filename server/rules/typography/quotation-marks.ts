import type { Enclosure, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { isAmongForeignWords } from "../linguistics/foreign-words.ts";
import { DEFAULT_SPACES, getLanguageSpace, getSpaceBefore } from "../linguistics/mark-spaces.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import {
  findInnerQuotes,
  findQuoteFault,
  findSingleQuotes,
  getQuoteHabits,
  hasTightQuotes,
  isForeign,
  isOtherOdd,
  isPairedForSure,
} from "../linguistics/quotation-habits.ts";
import type { Edit, Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "quotation-marks",
  severity: "warning",
  scope: "paragraph",
  sources: ["TYP-3"],
  needsLetters: true,
  title: { fr: "Guillemets", en: "Quotation marks" },
  explanation: {
    fr: "Une citation se met entre guillemets de la langue (« … »), une citation dans la citation entre “ … ”. Un texte garde les mêmes guillemets. Un texte qui n'a que des guillemets droits vient d'une machine à écrire ou d'un scanneur : il n'est signalé que pour information.",
    en: "A quotation stands in the quotation marks of its language (“…”). A text keeps to one kind of marks. A text that has straight marks only comes from a typewriter or a scanner and is reported for information.",
  },
  messages: {
    straight: {
      fr: "Guillemets droits : écrire {open}…{close}.",
      en: "Straight quotation marks: write {open}…{close}.",
    },
    foreign: {
      fr: "Les autres citations du texte sont entre guillemets {open}…{close}.",
      en: "The text's other quotations stand in {open}…{close}.",
    },
    space: {
      fr: "Il manque un espace à l'intérieur des guillemets.",
      en: "A space is missing inside the quotation marks.",
    },
  },
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const { tree, pack } = context;
    const { text, enclosures } = paragraph.clause;
    for (const { start, end } of findSingleQuotes(paragraph.clause, pack)) {
      const habits = getQuoteHabits(tree, pack);
      const [open, close] = pack.quotes[0] ?? [];
      if (open === undefined || close === undefined || !isOtherOdd(habits)) break;
      const space = getInnerSpace(habits.space, context);
      const span = { start: paragraph.start + start, end: paragraph.start + end };
      const edits = [
        { start: span.start, end: span.start + 1, newText: open + space },
        { start: span.end - 1, end: span.end, newText: space + close },
      ];
      yield {
        ...span,
        message: "foreign",
        arguments: { open: open + space, close: space + close },
        severity: isAmongForeignWords(text, start + 1, pack) ? "information" : "warning",
        fixes: [{ title: { fr: "Corriger les guillemets", en: "Mend the quotation marks" }, edits, preferred: false }],
      };
    }
    for (const enclosure of enclosures) {
      if (!enclosure.open || !enclosure.close) continue;
      const habits = getQuoteHabits(tree, pack);
      const isOdd = enclosure.kind === "quote" && isForeign(enclosure, paragraph.clause, pack) && isOtherOdd(habits);
      const kind = isOdd ? "foreign" : findQuoteFault(enclosure, text, pack);
      if (kind === null || (kind === "space" && hasTightQuotes(habits))) continue;
      const inner = findInnerQuotes(paragraph.clause, pack).has(enclosure);
      const pair = pack.quotes[inner ? 1 : 0];
      // A language whose second pair is not known here says nothing of a quotation in a quotation.
      if (!pair || pair[0] === '"') continue;
      const [open, close] = pair;
      const space = inner ? "" : getInnerSpace(habits.space, context);
      yield {
        start: paragraph.start + enclosure.open.start,
        end: paragraph.start + enclosure.close.end,
        message: kind,
        arguments: { open: open + space, close: space + close },
        ...(isMild() ? { severity: "information" as const } : {}),
        fixes: [
          {
            title: { fr: "Corriger les guillemets", en: "Mend the quotation marks" },
            edits: createEdits(paragraph, enclosure, open + space, space + close),
            preferred: kind !== "straight" || isPairedForSure(enclosure, paragraph.clause, pack),
          },
        ],
      };

      /** Whether it is a typewriter's way, or a title that stands as it does in another language. */
      function isMild(): boolean {
        if (kind === "foreign") return isAmongForeignWords(text, enclosure.open?.end ?? 0, pack);
        if (kind !== "straight") return false;
        return pack.usage.straightQuotes || (habits.straight >= MANY && habits.proper === 0);
      }
    }
  },
};

/** Like the other quotations of the document, else like its spaces before marks; which one the person may say. */
function getInnerSpace(habit: string | null, context: RuleContext): string {
  const { pack, spaces } = context;
  if (spaces !== undefined) return getLanguageSpace(null, spaces, pack);
  return habit ?? (getSpaceBefore(";", context) || getLanguageSpace(null, DEFAULT_SPACES, pack));
}

/** So many straight pairs, and no others, are a habit of typing. */
const MANY = 2;

/** New marks with the blanks around what is quoted. */
function createEdits({ start, clause }: Paragraph, { open, close }: Enclosure, before: string, after: string): Edit[] {
  if (!open || !close) return [];
  const inner = clause.text.slice(open.end, close.start);
  const lead = inner.length - inner.trimStart().length;
  const trail = inner.length - inner.trimEnd().length;
  return [
    { start: start + open.start, end: start + open.end + lead, newText: before },
    { start: start + close.start - trail, end: start + close.end, newText: after },
  ];
}
