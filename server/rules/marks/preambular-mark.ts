import { getProfile } from "../../../grammar/languages/profiles.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createMarkFix, findWrongMarks, getMarkSpan } from "../fixes/mark-findings.ts";
import { getMarkChain } from "../linguistics/mark-chain.ts";
import type { Finding, Rule, RuleContext, Text } from "../rule.ts";

export const rule: Rule = {
  id: "preambular-mark",
  // A mark too many is that rule's.
  yieldsTo: ["doubled-mark"],
  severity: "error",
  scope: "instrument",
  sources: ["PCT-1"],
  title: { fr: "Fin d'un alinéa du préambule", en: "End of a preambular paragraph" },
  explanation: {
    fr: "Le texte entier est une seule phrase dont la ligne d'édiction est le sujet : chaque alinéa du préambule se termine par une virgule.",
    en: "The whole text is one sentence whose subject is the enacting line: every preambular paragraph ends with a comma.",
  },
  messages: {
    missing: {
      fr: "Cet alinéa du préambule doit se terminer par « {wanted} ».",
      en: "This preambular paragraph must end with “{wanted}”.",
    },
    wrong: {
      fr: "Un alinéa du préambule se termine par « {wanted} », non par « {mark} ».",
      en: "A preambular paragraph ends with “{wanted}”, not “{mark}”.",
    },
    habit: {
      fr: "Les alinéas de ce préambule se terminent par « {mark} » ; dans les textes des Nations Unies, ils se terminent par « {wanted} ».",
      en: "The preambular paragraphs here end with “{mark}”; in United Nations texts they end with “{wanted}”.",
    },
  },
  *check(instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { pack, instrumentCount } = context;
    const links = getMarkChain(instrument, instrument.index + 1 < instrumentCount);
    const preamble = links.filter(({ kind }) => kind === "preambular").map(({ paragraph }) => paragraph);
    const wanted = pack.terminators.preambular[0] as string;
    const mark = findUsualMark(preamble);
    const odd = preamble.filter(({ clause }) => clause.terminator?.mark === mark);
    const habit = mark !== null && !pack.terminators.preambular.includes(mark);
    const [first] = odd;
    // Other houses may end them as they like, and a preamble in prose may.
    const isOpened = odd.filter(({ clause }) => clause.opener !== null).length * 2 > odd.length;
    if (habit && first && isOpened && !getProfile(instrument.profile).own) {
      const edits = odd.flatMap(paragraph => createMarkFix(paragraph, wanted, context).edits);
      yield {
        ...getMarkSpan(first, pack),
        message: "habit",
        severity: "information",
        arguments: { mark, wanted },
        fixes: [{ title: SET_ALL, arguments: { mark: wanted }, edits, preferred: false }],
      };
    }
    for (const finding of findWrongMarks(instrument, context, ["preambular"])) {
      if (!habit || finding.arguments?.["mark"] !== mark) yield finding;
    }
  },
};

/** So many equal marks, and nearly all, are a habit of the text, no slips. */
const FEWEST = 3;
const NEARLY_ALL = 0.8;

function findUsualMark(preamble: readonly Paragraph[]): string | null {
  const counts = new Map<string, number>();
  for (const { clause } of preamble) {
    const mark = clause.terminator?.mark;
    if (mark) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= FEWEST && most[1] >= preamble.length * NEARLY_ALL ? most[0] : null;
}

const SET_ALL: Text = { fr: "Terminer chacun par « {mark} »", en: "End each with “{mark}”" };
