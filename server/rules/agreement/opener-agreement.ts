import { fold } from "../../../grammar/clause/words.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Instrument, OpenerHead, Paragraph } from "../../../grammar/tree/tree.ts";
import { writing } from "../fixes/apply-fixes.ts";
import { agreeingOpener, enactingLine } from "../fixes/related-places.ts";
import { agreementOf } from "../linguistics/instrument-agreement.ts";
import { formFor } from "../linguistics/opener-forms.ts";
import { isOpenedStatement } from "../linguistics/prose.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "opener-agreement",
  severity: "error",
  scope: "paragraph",
  sources: ["AGR-1", "AGR-2", "AGR-3"],
  title: { fr: "Accord avec la ligne d'édiction", en: "Agreement with the enacting line" },
  explanation: {
    fr: "La ligne d'édiction est le sujet de toute la phrase : verbes, adjectifs et participes qui ouvrent les paragraphes s'accordent avec elle.",
    en: "The enacting line is the subject of the whole sentence: the verbs, adjectives and participles that open paragraphs agree with it.",
  },
  messages: {
    subject: {
      fr: "« {opener} » ne s'accorde pas avec « {subject} » : écrire « {form} ».",
      en: "“{opener}” does not agree with “{subject}”: write “{form}”.",
    },
    others: {
      fr: "« {opener} » ne s'accorde pas avec les autres paragraphes : écrire « {form} ».",
      en: "“{opener}” does not agree with the other paragraphs: write “{form}”.",
    },
  },
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\n⟦Conscient⟧ de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant.\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant.\n",
    },
    {
      language: "fr",
      bad: "Les chefs d'État de l'Union,\n\nConscients de l'enjeu,\n\nRéaffirment leur attachement à la paix ;\n\n⟦Se félicite⟧ des progrès accomplis.\n",
      fixed:
        "Les chefs d'État de l'Union,\n\nConscients de l'enjeu,\n\nRéaffirment leur attachement à la paix ;\n\nSe félicitent des progrès accomplis.\n",
    },
    {
      language: "fr",
      bad: "Riverains des lacs,\n\nConscients de l'enjeu,\n\nRéaffirment leur attachement à la paix ;\n\nDécident d'agir ;\n\nInvitent les États à les aider ;\n\n⟦Se félicite⟧ des progrès accomplis.\n",
      fixed:
        "Riverains des lacs,\n\nConscients de l'enjeu,\n\nRéaffirment leur attachement à la paix ;\n\nDécident d'agir ;\n\nInvitent les États à les aider ;\n\nSe félicitent des progrès accomplis.\n",
    },
    {
      language: "fr",
      bad: "Le Conseil de sécurité,\n\nConscient de l'enjeu,\n\n1. Décide d'agir ;\n\n2. ⟦Exigent⟧ de tous qu'ils déposent les armes et mettent fin aux combats.\n",
      fixed:
        "Le Conseil de sécurité,\n\nConscient de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Exige de tous qu'ils déposent les armes et mettent fin aux combats.\n",
    },
    {
      language: "en",
      bad: "The Security Council,\n\nRecalling its earlier decisions,\n\n1. Decides to continue its work;\n\n2. ⟦Request⟧ the Secretary-General to assist it.\n",
      fixed:
        "The Security Council,\n\nRecalling its earlier decisions,\n\n1. Decides to continue its work;\n\n2. Requests the Secretary-General to assist it.\n",
    },
    {
      language: "fr",
      good: "Annexe\n\nConvention sur les lacs\n\n1. Les Parties adoptent un plan ;\n\n2. Les Parties invitent les riverains ;\n\n3. Les Parties encouragent la recherche ;\n\n4. Les Parties décident d'un budget ;\n\n5. La Conférence des Parties adopte un règlement intérieur.\n",
    },
    {
      language: "fr",
      good: "Le Conseil de sécurité,\n\nProfondément préoccupé par la situation,\n\n1. Se déclare résolu à agir ;\n\n2. Décide de rester saisi de la question.\n",
    },
    {
      language: "en",
      good: "The heads of State of the Union,\n\nConvinced of the need,\n\n1. Decide to act;\n\n2. Express their gratitude to the host.\n",
    },
  ],
  concerns: isOpenedStatement,
  *check(paragraph: Paragraph, instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { opener, seconds } = paragraph.clause;
    const section = paragraph.section;
    if (!opener || !section) return;
    const agreement = agreementOf(instrument, context.pack);
    if (!agreement || hasOwnSubject(paragraph, agreement.subject, context.pack)) return;
    const differs = (head: OpenerHead) => head.sections.includes(section) && (head.mask & agreement.mask) === 0;
    const [first, ...more] = opener.heads;
    if (differs(first)) yield* findingFor(first, agreement.subject);
    for (const head of [...more, ...seconds]) {
      // What goes with a wrong first verb is wrong with it, or has another subject: one fault, told once.
      if (differs(head) && !(differs(first) && (head.mask & first.mask) !== 0))
        yield* findingFor(head, agreement.subject);
    }

    function* findingFor(head: OpenerHead, subject: string | null): Iterable<Finding> {
      const start = paragraph.start + head.headSpan.start;
      const end = paragraph.start + head.headSpan.end;
      const form = formFor(
        head,
        paragraph.clause.text,
        section as "preambular" | "operative",
        (agreement as { mask: number }).mask,
        context.pack,
        context.conceptIds,
      );
      // Words that have no form for the subject are no opener that somebody gave the wrong one.
      if (form === null) return;
      yield {
        start,
        end,
        message: subject === null ? "others" : "subject",
        arguments: { opener: head.text, subject: subject ?? "", form },
        related:
          subject === null
            ? agreeingOpener(instrument, (agreement as { mask: number }).mask, context.pack)
            : enactingLine(instrument, context.pack),
        fixes: [writing(form, { start, end })],
      };
    }
  },
};

/** « 3. La Conférence des Parties adopte un règlement »: a sentence that names whom it is about, and no other. */
function hasOwnSubject({ clause }: Paragraph, subject: string | null, pack: CompiledPack): boolean {
  const before = clause.text.slice(clause.label?.end ?? 0, clause.opener?.start).trim();
  const [first = "", ...more] = before.split(/\s+/);
  if (more.length === 0 || /[,،，]/.test(before) || (subject !== null && fold(before) === fold(subject))) return false;
  return pack.subjectDeterminers.some(
    ({ word, person }) =>
      person === 3 && (/['’]$/.test(word) ? fold(first).startsWith(fold(word)) : fold(first) === fold(word)),
  );
}
