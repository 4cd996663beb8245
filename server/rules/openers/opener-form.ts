import type { Instrument, Paragraph, Span } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findBrokenPhrase } from "../linguistics/fixed-phrases.ts";
import { findAgreement } from "../linguistics/instrument-agreement.ts";
import { listLaterForms } from "../linguistics/later-forms.ts";
import { findFirstAdjective, findWrongModifier } from "../linguistics/modifier-forms.ts";
import { copyInitialCase, findOpeningForm } from "../linguistics/opener-forms.ts";
import { findMisform, hasMisforms } from "../linguistics/opener-misforms.ts";
import { isStatement } from "../linguistics/paragraph-kinds.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "opener-form",
  severity: "error",
  scope: "paragraph",
  sources: ["SYN-1", "AGR-6"],
  title: { fr: "Forme de la formule introductive", en: "Form of the opening verb" },
  explanation: {
    fr: "Un alinéa du préambule s'ouvre par un participe présent, qui ne s'accorde pas ; un paragraphe du dispositif, par un présent de l'indicatif à la troisième personne (ou à la première du pluriel après « Nous »).",
    en: "A preambular paragraph opens with a participle (“Recalling”), an operative one with a present indicative in the third person (“Recalls”), or in the first plural after “We”; neither opens with “Shall recall” or “To recall”.",
  },
  yieldsTo: ["opener-agreement", "opener-section", "verb-form"],
  messages: {
    infinitive: {
      fr: "« {word} » est un infinitif ; la forme attendue est « {form} ».",
      en: "“{word}” is an infinitive; the opener is “{form}”.",
    },
    past: {
      fr: "« {word} » est au passé ; la forme attendue est « {form} ».",
      en: "“{word}” is in the past; the opener is “{form}”.",
    },
    future: {
      fr: "« {word} » est au futur ou au conditionnel ; la forme attendue est « {form} ».",
      en: "“{word}” is a future or a conditional; the opener is “{form}”.",
    },
    subjunctive: {
      fr: "« {word} » est un subjonctif ; la forme attendue est « {form} ».",
      en: "“{word}” is a subjunctive; the opener is “{form}”.",
    },
    person: {
      fr: "« {word} » est à une autre personne ; la forme attendue est « {form} ».",
      en: "“{word}” is in another person; the opener is “{form}”.",
    },
    agreement: {
      fr: "Un participe présent ne s'accorde pas : écrire « {form} » et non « {word} ».",
      en: "A present participle does not agree: write “{form}” and not “{word}”.",
    },
    participle: {
      fr: "Après « avoir » le participe ne s'accorde pas avec ce qui le suit : écrire « {form} » et non « {word} ».",
      en: "After “avoir” the participle does not agree with what follows it: write “{form}” and not “{word}”.",
    },
    attribute: {
      fr: "Ce qui suit « {word} » appelle l'autre participe : écrire « {form} ».",
      en: "What follows “{word}” goes with the other participle: write “{form}”.",
    },
    adverb: {
      fr: "« {word} » est un adjectif ; devant un verbe ou un participe il faut l'adverbe : « {form} ».",
      en: "“{word}” is an adjective; before a verb or a participle the adverb is needed: “{form}”.",
    },
    adjective: {
      fr: "« {word} » est un adverbe ; devant un nom il faut l'adjectif.",
      en: "“{word}” is an adverb; before a noun the adjective is needed.",
    },
    later: {
      fr: "« {word} » continue-t-il le verbe qui ouvre le paragraphe ? Il faudrait alors « {form} ».",
      en: "Does “{word}” go on from the verb that opens the paragraph? Then it is “{form}”.",
    },
    phrase: {
      fr: "La formule est « {form} » et non « {word} ».",
      en: "The set phrase is “{form}”, not “{word}”.",
    },
    spelling: {
      fr: "« {word} » s'écrit « {form} ».",
      en: "“{word}” is spelt “{form}”.",
    },
  },
  appliesTo: hasMisforms,
  *check(paragraph: Paragraph, instrument: Instrument, context: RuleContext): Iterable<Finding> {
    if (!isStatement(paragraph)) return;
    yield* findHeadFaults(paragraph, context);
    yield* findLaterFaults(paragraph, instrument, context);
    const found = findMisform(paragraph, instrument, context);
    if (!found) return;
    const span = toDocumentSpan(paragraph, found);
    const { kind, word, form, isKnownVerb, isSure } = found;
    yield {
      ...span,
      message: kind,
      arguments: { word, form },
      severity: isKnownVerb ? "error" : "warning",
      fixes: [createReplacement(form, span, isSure)],
    };
  },
};

/** What is wrong beside the verb itself: « Profonde préoccupée », « Prend notes ». */
function* findHeadFaults(paragraph: Paragraph, { pack }: RuleContext): Iterable<Finding> {
  const { clause } = paragraph;
  const first = findFirstAdjective(clause, pack);
  if (first) yield createHeadFinding(first.kind, first, paragraph);
  for (const head of [...(clause.opener?.heads ?? []), ...clause.laterOpeners]) {
    const modifier = findWrongModifier(head, clause, pack);
    const found = modifier ?? findBrokenPhrase(head, clause, pack);
    if (found) yield createHeadFinding(modifier?.kind ?? "phrase", found, paragraph);
  }
}

/** “…, and request the Secretary-General to report”: likely another verb of whoever acts. */
function* findLaterFaults(paragraph: Paragraph, instrument: Instrument, { pack }: RuleContext): Iterable<Finding> {
  const mask = paragraph.section === "operative" ? findAgreement(instrument, pack)?.mask : undefined;
  if (mask === undefined) return;
  for (const later of listLaterForms(paragraph.clause, pack)) {
    const form = findOpeningForm(later.lemma, "operative", mask, pack);
    if (form === null || form === later.word.toLowerCase()) continue;
    const span = toDocumentSpan(paragraph, later);
    yield {
      ...span,
      message: "later",
      arguments: { word: later.word, form },
      severity: "information",
      fixes: [createReplacement(form, span, false)],
    };
  }
}

function createHeadFinding(
  message: string,
  found: Span & { readonly word: string; readonly form: string | null },
  paragraph: Paragraph,
): Finding {
  const span = toDocumentSpan(paragraph, found);
  const form = found.form && copyInitialCase(found.form, found.word);
  return {
    ...span,
    message,
    arguments: { word: found.word, form: form ?? "" },
    severity: "warning",
    fixes: form === null ? [] : [createReplacement(form, span, true)],
  };
}
