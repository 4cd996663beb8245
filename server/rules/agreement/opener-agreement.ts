import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Instrument, OpenerHead, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { relateAgreeingOpener, relateEnactingLine } from "../fixes/related-places.ts";
import { findAgreement } from "../linguistics/instrument-agreement.ts";
import { listMissedOpeners } from "../linguistics/missed-openers.ts";
import { findOpenerChange } from "../linguistics/opener-forms.ts";
import { isOpenedStatement } from "../linguistics/paragraph-kinds.ts";
import { mayBelongToProse } from "../linguistics/prose-readings.ts";
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
  // Where every form fits every subject there is nothing to compare.
  appliesTo: ({ heads, cells }) => heads.some(([, , mask]) => mask !== 2 ** cells.length - 1),
  *check(paragraph: Paragraph, instrument: Instrument, context: RuleContext): Iterable<Finding> {
    if (!isOpenedStatement(paragraph)) return;
    const { opener, laterOpeners } = paragraph.clause;
    const section = paragraph.section;
    if (!opener || !section) return;
    const agreement = findAgreement(instrument, context.pack);
    if (!agreement || hasOwnSubject(paragraph, agreement.subject, context.pack)) return;
    const isDifferent = (head: OpenerHead) => head.sections.includes(section) && (head.mask & agreement.mask) === 0;
    const [first, ...more] = opener.heads;
    if (isDifferent(first)) yield* createFindings(first, agreement.subject);
    for (const head of [...more, ...laterOpeners]) {
      // A verb that agrees with a wrong first verb shares its fault, or has another subject: one finding.
      const shares = isDifferent(first) && (head.mask & first.mask) !== 0;
      // « présidé et animé par »: a word of the prose may be spelt like an opener.
      if (isDifferent(head) && !shares && !mayBelongToProse(head, paragraph.clause, context.pack))
        yield* createFindings(head, agreement.subject);
    }
    if (!isDifferent(first))
      for (const head of listMissedOpeners(paragraph.clause, context.pack))
        if (isDifferent(head) && !mayBelongToProse(head, paragraph.clause, context.pack))
          yield* createFindings(head, agreement.subject);

    function* createFindings(head: OpenerHead, subject: string | null): Iterable<Finding> {
      const start = paragraph.start + head.headSpan.start;
      const change = findOpenerChange(
        head,
        paragraph.clause.text,
        section as "preambular" | "operative",
        (agreement as { mask: number }).mask,
        context.pack,
        context.conceptIds,
      );
      // Words without a form for the subject are no opener in the wrong form.
      if (change === null) return;
      const { form } = change;
      const end = paragraph.start + change.end;
      yield {
        start,
        end,
        message: subject === null ? "others" : "subject",
        arguments: {
          opener: change.end > head.end ? paragraph.clause.text.slice(head.start, change.end) : head.text,
          subject: subject ?? "",
          form,
        },
        related:
          subject === null
            ? relateAgreeingOpener(instrument, (agreement as { mask: number }).mask, context.pack)
            : relateEnactingLine(instrument, context.pack),
        fixes: [createReplacement(form, { start, end })],
      };
    }
  },
};

/** « 3. La Conférence des Parties adopte un règlement »: a sentence that names whom it is about, or « nous ». */
function hasOwnSubject({ clause }: Paragraph, subject: string | null, pack: CompiledPack): boolean {
  const before = clause.text.slice(clause.label?.end ?? 0, clause.opener?.heads[0].start).trim();
  const [first = "", ...more] = before.split(/\s+/);
  // « 2. Nous invitons les États »: the verb agrees with the pronoun before it.
  if (
    more.length === 0 &&
    pack.subjectDeterminers.some(({ word, person }) => person === 1 && fold(word) === fold(first))
  )
    return true;
  if (more.length === 0 || /[,،，]/.test(before) || (subject !== null && fold(before) === fold(subject))) return false;
  return pack.subjectDeterminers.some(
    ({ word, person }) =>
      person === 3 && (/['’]$/.test(word) ? fold(first).startsWith(fold(word)) : fold(first) === fold(word)),
  );
}
