import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { type DoubledMarks, findDoubledMarks } from "../linguistics/doubled-marks.ts";
import { type ChainLink, getMarkChain } from "../linguistics/mark-chain.ts";
import { getSpaceBefore } from "../linguistics/mark-spaces.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isProse } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Fix, Rule, RuleContext, Text } from "../rule.ts";

export const rule: Rule = {
  id: "doubled-mark",
  severity: "warning",
  scope: "instrument",
  sources: ["PCT-10"],
  title: { fr: "Signe de ponctuation redoublé", en: "Punctuation mark written twice" },
  explanation: {
    fr: "Un seul signe sépare deux membres de phrase, et un seul termine un paragraphe : « ,, », « ;. » ou « .. » sont le reste d'une correction. Les points de suspension, et le point d'une abréviation que suit un autre signe (« etc. ; »), ne sont pas relevés.",
    en: "One mark separates two parts of a sentence, and one ends a paragraph: “,,”, “;.” or “..” is left over from a correction. The dots of an omission, and the full stop of an abbreviation that another mark follows (“etc.;”), are not reported.",
  },
  messages: {
    twice: { fr: "Le signe « {mark} » est écrit deux fois.", en: "The mark “{mark}” is written twice." },
    several: {
      fr: "Deux signes se suivent ici, « {marks} » : il n'en faut qu'un.",
      en: "Two marks follow one another here, “{marks}”: only one belongs.",
    },
  },
  *check(instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const links = new Map<Paragraph, ChainLink>();
    for (const paragraph of instrument.paragraphs) {
      // A heading has no mark at all, which is another rule's.
      if (!isProse(paragraph) || paragraph.kind === "heading") continue;
      for (const doubled of findDoubledMarks(paragraph.clause, context.pack)) {
        // A scanner makes marks of letters, « la Charte de,; Nations »: those at an end may still be marks.
        if (!doubled.isLast && findMisreading(context.tree, context.pack)) continue;
        if (links.size === 0) {
          const followed = instrument.index + 1 < context.instrumentCount;
          for (const link of getMarkChain(instrument, followed)) links.set(link.paragraph, link);
        }
        yield createFinding(paragraph, doubled, links.get(paragraph) ?? null, context);
      }
    }
  },
};

function createFinding(
  paragraph: Paragraph,
  doubled: DoubledMarks,
  link: ChainLink | null,
  context: RuleContext,
): Finding {
  const { start, end, marks, isLast } = doubled;
  const right = (isLast && findRightMark(marks, paragraph, link, context)) || (isSame(marks) ? marks[0] : undefined);
  // What belongs between two parts of a sentence only a person can tell.
  const choices = right === undefined ? [...new Set(marks)] : [right];
  return {
    start: paragraph.start + start,
    end: paragraph.start + end,
    message: isSame(marks) ? "twice" : "several",
    arguments: { mark: marks[0] ?? "", marks },
    fixes: choices.map(mark => createFix(paragraph, doubled, mark, right !== undefined, context)),
  };
}

function isSame(marks: string): boolean {
  return new Set(marks).size === 1;
}

/** The mark that the paragraph must end with: of those that are there one that may stand, else the expected one. */
function findRightMark(
  marks: string,
  { kind }: Paragraph,
  link: ChainLink | null,
  { pack: { terminators } }: RuleContext,
): string | undefined {
  if (!link) return kind === "enacting" ? terminators.enacting[0] : undefined;
  const sound = [link.expects, ...link.allows].flatMap(key => terminators[key]);
  return sound.find(mark => marks.includes(mark)) ?? sound[0];
}

const WRITE: Text = { fr: "N'écrire que « {mark} »", en: "Write “{mark}” alone" };

function createFix(
  { start }: Paragraph,
  { wordEnd, end }: DoubledMarks,
  mark: string,
  preferred: boolean,
  context: RuleContext,
): Fix {
  const newText = getSpaceBefore(mark, context) + mark;
  return {
    title: WRITE,
    arguments: { mark },
    edits: [{ start: start + wordEnd, end: start + end, newText }],
    preferred,
  };
}
