import { getProfile } from "../../../grammar/languages/profiles.ts";
import { toAsciiMark } from "../../../grammar/text/punctuation.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createMarkFix, getMarkSpan } from "../fixes/mark-findings.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "enacting-line-mark",
  // A mark too many is that rule's.
  yieldsTo: ["doubled-mark"],
  severity: "error",
  scope: "instrument",
  sources: ["STR-2", "PCT-6"],
  title: { fr: "Fin de la ligne d'édiction", en: "End of the enacting line" },
  explanation: {
    fr: "La ligne d'édiction est le sujet de la phrase : une virgule la sépare des alinéas du préambule, et rien ne la sépare d'un verbe qui suit ; deux points l'introduisent quand elle porte le verbe (« décide : »).",
    en: "The enacting line is the subject of the sentence: a comma sets it apart from the preamble, and nothing from a verb that follows; it ends with a colon when it carries the verb.",
  },
  messages: {
    wanted: {
      fr: "La ligne d'édiction se termine par « {wanted} ».",
      en: "The enacting line should end with “{wanted}”.",
    },
  },
  *check(instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { pack } = context;
    const preamble = instrument.parts.some(({ section }) => section === "preambular");
    const profile = getProfile(instrument.profile);
    for (const paragraph of instrument.enacting) {
      const mark = paragraph.clause.terminator?.mark;
      // The subject directly before its verb: « Le Conseil économique et social / Recommande … ».
      const next = context.getNeighbour(paragraph, 1);
      if (mark === undefined && next && (!preamble || next.section === "operative")) continue;
      const wanted = pack.terminators.enacting[0] as string;
      const fits = mark !== undefined && [...pack.terminators.enacting, ...pack.terminators.leadIn].includes(mark);
      // “Resolved, That the Senate—”
      if (/[—–]\s*$/u.test(paragraph.clause.text)) continue;
      if (profile.marks.enacting?.includes(toAsciiMark(mark ?? ""))) continue;
      // « Nous, chefs d'État … ; » before recitals that end so.
      if (mark === ";" && paragraph.clause.text.includes(",") && endsRecitals(instrument, mark)) continue;
      // “The Security Council:” has no verb that a colon could follow.
      if (fits && !(mark !== wanted && isSubjectAlone(paragraph, context))) continue;
      yield {
        ...getMarkSpan(paragraph, pack),
        message: "wanted",
        arguments: { wanted },
        // Without a preamble nothing is firm (drafting rule STR-2).
        severity: preamble && !profile.own ? "error" : "information",
        fixes: profile.own ? [] : [createMarkFix(paragraph, wanted, context)],
      };
    }
  },
};

/** Whether most paragraphs of the preamble end in a mark. */
function endsRecitals({ paragraphs }: Instrument, mark: string): boolean {
  const recitals = paragraphs.filter(({ kind }) => kind === "preambular");
  return recitals.filter(({ clause }) => clause.terminator?.mark === mark).length * 2 > recitals.length;
}

/** The name of a body before a preamble, with nothing between. */
function isSubjectAlone(paragraph: Paragraph, { pack, getNeighbour }: RuleContext): boolean {
  const { clause, section } = paragraph;
  const next = getNeighbour(paragraph, 1);
  if (section !== null || next?.kind !== "preambular" || !next.clause.opener) return false;
  const name = fold(clause.text.slice(clause.bodyStart, clause.terminator?.start)).trim();
  return pack.bodies.some(body => fold(body.name) === name);
}
