import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { writing } from "../fixes/apply-fixes.ts";
import { absolute } from "../fixes/finding-spans.ts";
import { hasMisforms, misformIn } from "../linguistics/opener-misforms.ts";
import { isStatement } from "../linguistics/prose.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "opener-form",
  severity: "error",
  scope: "paragraph",
  sources: ["SYN-1", "AGR-6"],
  title: { fr: "Forme du verbe introductif", en: "Form of the opening verb" },
  explanation: {
    fr: "Un alinéa du préambule s'ouvre par un participe présent, qui ne s'accorde pas ; un paragraphe du dispositif, par un présent de l'indicatif à la troisième personne (ou à la première du pluriel après « Nous »).",
    en: "A preambular paragraph opens with a participle (“Recalling”), an operative one with a present indicative in the third person (“Recalls”), or in the first plural after “We”; neither opens with “Shall recall” or “To recall”.",
  },
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
    spelling: {
      fr: "« {word} » s'écrit « {form} ».",
      en: "“{word}” is spelt “{form}”.",
    },
  },
  appliesTo: hasMisforms,
  examples: [
    operative("⟦Rappeler⟧ sa décision aux États", "Rappelle sa décision aux États"),
    preamble("⟦Rappelante⟧ sa décision", "Rappelant sa décision"),
    preamble("⟦Rappellant⟧ sa décision", "Rappelant sa décision"),
    preamble("⟦Ayants⟧ examiné le rapport", "Ayant examiné le rapport"),
    preamble("Ayant ⟦examinée⟧ la question", "Ayant examiné la question"),
    operative("⟦Demandait⟧ aux États d'agir", "Demande aux États d'agir"),
    operative("⟦Rappellera⟧ sa décision", "Rappelle sa décision"),
    operative("Se ⟦félicitera⟧ de la tenue du forum", "Se félicite de la tenue du forum"),
    operative("⟦Exprimes⟧ sa gratitude aux riverains", "Exprime sa gratitude aux riverains"),
    operative("⟦Reconnaisse⟧ que les lacs baissent", "Reconnaît que les lacs baissent"),
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nAyant été informée des progrès,\n\nAyant relu sa décision,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant.\n",
    },
    english("⟦To request⟧ the Secretary to report", "Requests the Secretary to report"),
    english("⟦Shall continue⟧ to study the lakes", "Continues to study the lakes"),
    english("⟦Recomends⟧ a study of the lakes", "Recommends a study of the lakes"),
    {
      language: "en",
      good: "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Resolves to continue, and:\n\n(a) To request reports;\n\n(b) To publish them;\n\n3. Invites States to do the same.\n",
    },
  ],
  concerns: isStatement,
  *check(paragraph: Paragraph, instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const found = misformIn(paragraph, instrument, context);
    if (!found) return;
    const span = absolute(paragraph, found);
    const { is, word, form, known, sure } = found;
    yield {
      ...span,
      message: is,
      arguments: { word, form },
      severity: known ? "error" : "warning",
      fixes: [writing(form, span, sure)],
    };
  },
};

function preamble(bad: string, fixed: string) {
  const text = (one: string) =>
    `L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n${one},\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant.\n`;
  return { language: "fr", bad: text(bad), fixed: text(fixed) };
}

function operative(bad: string, fixed: string) {
  const text = (one: string) =>
    `L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. ${one} ;\n\n3. Invite les États à en faire autant.\n`;
  return { language: "fr", bad: text(bad), fixed: text(fixed) };
}

function english(bad: string, fixed: string) {
  const text = (one: string) =>
    `The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. ${one};\n\n3. Invites States to do the same.\n`;
  return { language: "en", bad: text(bad), fixed: text(fixed) };
}
