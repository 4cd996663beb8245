import type { CompiledPack } from "../../grammar/languages/pack.ts";
import type { DocumentTree, Enclosure, Instrument, Paragraph } from "../../grammar/tree/tree.ts";
import type { Edit, Finding, Rule, RuleContext } from "./rule.ts";
import { DEFAULT_SPACES, languageSpace, spaceBefore } from "./support/spacing.ts";
import { isProse, perClause, perTree } from "./support/text.ts";

export const rule: Rule = {
  id: "quotation-marks",
  severity: "warning",
  scope: "paragraph",
  source: "TYP-3",
  title: { fr: "Guillemets", en: "Quotation marks" },
  explanation: {
    fr: "Une citation se met entre guillemets de la langue (« … »), une citation dans la citation entre “ … ”. Un texte qui n'a que des guillemets droits vient d'une machine à écrire ou d'un scanneur : il n'est signalé que pour information.",
    en: "A quotation stands in the quotation marks of its language (“…”). A text that has straight marks only comes from a typewriter or a scanner and is reported for information.",
  },
  messages: {
    straight: {
      fr: "Guillemets droits : écrire {open}…{close}.",
      en: "Straight quotation marks: write {open}…{close}.",
    },
    space: {
      fr: "Il manque un espace à l'intérieur des guillemets.",
      en: "A space is missing inside the quotation marks.",
    },
  },
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Proclame l'année ⟦\"des lacs\"⟧ ;\n\n2. Décide d'y revenir.\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Proclame l'année « des lacs » ;\n\n2. Décide d'y revenir.\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente du rôle des « lacs » et des « fleuves »,\n\nProclame l'année ⟦«des sources »⟧.\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente du rôle des « lacs » et des « fleuves »,\n\nProclame l'année « des sources ».\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente du rôle des « lacs dits ⟦\"vivants\"⟧ »,\n\nDécide d'agir.\n",
      fixed: "L'Assemblée générale,\n\nConsciente du rôle des « lacs dits “vivants” »,\n\nDécide d'agir.\n",
    },
    {
      language: "fr",
      bad: 'L\'Assemblée générale,\n\nConsciente du rôle des ⟦"lacs"⟧,\n\nProclame l\'année ⟦"des sources"⟧.\n',
      fixed:
        "L'Assemblée générale,\n\nConsciente du rôle des «\u00a0lacs\u00a0»,\n\nProclame l'année «\u00a0des sources\u00a0».\n",
    },
    {
      language: "en",
      bad: 'The General Assembly,\n\nAware of the need,\n\nProclaims the year ⟦"of lakes"⟧.\n',
      fixed: "The General Assembly,\n\nAware of the need,\n\nProclaims the year “of lakes”.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nConsciente du rôle des « lacs dits “vivants” »,\n\nProclame l'année « des lacs ».\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nAware of the “living” lakes,\n\nProclaims the year “of lakes”.\n",
    },
  ],
  *check(paragraph: Paragraph, _instrument: Instrument, context: RuleContext): Iterable<Finding> {
    if (!isProse(paragraph)) return;
    const { tree, pack } = context;
    const { text, enclosures } = paragraph.clause;
    for (const enclosure of enclosures) {
      if (!enclosure.open || !enclosure.close) continue;
      const kind = kindOf(enclosure, text, pack);
      const habits = habitsOf(tree, pack);
      if (kind === null || (kind === "space" && habits.tight * 2 > habits.spaced)) continue;
      const inner = innerQuotes(paragraph.clause, pack).has(enclosure);
      const pair = pack.quotes[inner ? 1 : 0];
      // A language whose second pair is not known here says nothing of a quotation in a quotation.
      if (!pair || pair[0] === '"') continue;
      const [open, close] = pair;
      const space = inner ? "" : spaceInside(habits.space, context);
      yield {
        start: paragraph.start + enclosure.open.start,
        end: paragraph.start + enclosure.close.end,
        message: kind,
        arguments: { open: open + space, close: space + close },
        ...(kind === "straight" && habits.straight >= MANY && habits.proper === 0
          ? { severity: "information" as const }
          : {}),
        fixes: [
          {
            title: { fr: "Corriger les guillemets", en: "Mend the quotation marks" },
            edits: edits(paragraph, enclosure, open + space, space + close),
            preferred: true,
          },
        ],
      };
    }
  },
};

/** Like the other quotations of the document, else like its spaces before marks; which one the person may say. */
function spaceInside(habit: string | null, context: RuleContext): string {
  const { pack, spaces } = context;
  if (spaces !== undefined) return languageSpace(null, spaces, pack);
  return habit ?? (spaceBefore(";", context) || languageSpace(null, DEFAULT_SPACES, pack));
}

/** Quotations that stand inside another; enclosures come in the order of their opening marks. */
const innerQuotes = perClause(({ enclosures }): ReadonlySet<Enclosure> => {
  const inner = new Set<Enclosure>();
  const open: number[] = [];
  for (const enclosure of enclosures) {
    if (enclosure.kind !== "quote" || !enclosure.open || !enclosure.close) continue;
    while ((open.at(-1) ?? Number.POSITIVE_INFINITY) <= enclosure.open.start) open.pop();
    if (open.length > 0) inner.add(enclosure);
    open.push(enclosure.close.start);
  }
  return inner;
});

/** So many straight pairs and none other are how a text was typed. */
const MANY = 2;

type Kind = "straight" | "space";

/** What is wrong with a quotation, if anything. */
function kindOf({ open, close }: Enclosure, text: string, { quotes, usage }: CompiledPack): Kind | null {
  if (!open || !close) return null;
  const mark = text[open.start];
  if (mark === '"') return "straight";
  if (mark !== quotes[0]?.[0] || usage.quoteSpace === "") return null;
  const spaced = close.start > open.end && isSpace(text[open.end]) && isSpace(text[close.start - 1]);
  return spaced ? null : "space";
}

function isSpace(character: string | undefined): boolean {
  return character !== undefined && /\s/u.test(character);
}

const habitsOf = perTree((tree: DocumentTree, pack) => {
  const habits = { straight: 0, proper: 0, tight: 0, spaced: 0, space: null as string | null };
  for (const { clause } of tree.paragraphs) {
    for (const enclosure of clause.enclosures) {
      const { kind, open, close } = enclosure;
      if (kind !== "quote" || !open || !close) continue;
      const fault = kindOf(enclosure, clause.text, pack);
      if (fault === "straight") habits.straight++;
      else habits.proper++;
      if (fault === "space") habits.tight++;
      else if (fault === null && clause.text[open.start] === pack.quotes[0]?.[0] && pack.usage.quoteSpace !== "") {
        habits.spaced++;
        habits.space = clause.text[open.end] ?? null;
      }
    }
  }
  return habits;
});

/** New marks with the blanks around what is quoted. */
function edits({ start, clause }: Paragraph, { open, close }: Enclosure, before: string, after: string): Edit[] {
  if (!open || !close) return [];
  const inner = clause.text.slice(open.end, close.start);
  const lead = inner.length - inner.trimStart().length;
  const trail = inner.length - inner.trimEnd().length;
  return [
    { start: start + open.start, end: start + open.end + lead, newText: before },
    { start: start + close.start - trail, end: start + close.end, newText: after },
  ];
}
