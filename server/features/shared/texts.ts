/** Texts that several features show, in French and English; whole sentences, never put together from parts. */
import type { InstrumentKind } from "../../../grammar/languages/settings.ts";
import type { Instrument, Section } from "../../../grammar/tree/tree.ts";
import type { Text } from "../../rules/rule.ts";
import type { QuantityText } from "./format-quantity.ts";

export const DIAGNOSTIC_TEXTS = {
  unruledLanguage: {
    fr: "Préambule n'a pas de règles pour cette langue : {language}. Le texte n'est ni vérifié ni mis en forme. Langues vérifiées : {languages}.",
    en: "Préambule has no rules for this language: {language}. The text is neither checked nor formatted. Languages that are checked: {languages}.",
  },
  unknownLanguage: {
    fr: "Le texte ne semble écrit dans aucune des langues connues ({languages}) ; il est lu comme si sa langue était : {language}. Indiquez-la par « lang: » en tête du fichier ou dans le réglage preambule.language.",
    en: "The text seems to be in none of the known languages ({languages}); it is read as {language}. Say which it is with “lang:” at the top of the file or in the setting preambule.language.",
  },
} satisfies Record<string, Text>;

export const INSTRUMENT_NAMES: Readonly<Record<InstrumentKind, Text>> = {
  resolution: { fr: "Résolution", en: "Resolution" },
  decision: { fr: "Décision", en: "Decision" },
  declaration: { fr: "Déclaration", en: "Declaration" },
  recommendation: { fr: "Recommandation", en: "Recommendation" },
  letter: { fr: "Lettre", en: "Letter" },
  text: { fr: "Texte", en: "Text" },
};

export const SECTION_NAMES: Readonly<Record<Section, Text>> = {
  preambular: { fr: "Préambule", en: "Preamble" },
  operative: { fr: "Dispositif", en: "Operative part" },
};

export const GROUP_NAMES = {
  signature: { fr: "Signatures", en: "Signatures" },
  footnote: { fr: "Notes", en: "Notes" },
} satisfies Record<string, Text>;

export const ROLE_NAMES: Readonly<Record<Instrument["role"], Text | null>> = {
  main: null,
  annex: { fr: "Annexe", en: "Annex" },
  enclosure: { fr: "Pièce jointe", en: "Enclosure" },
};

/** Forms by gender or person, then number: `fs` is feminine singular, `3p` third person plural. */
export const FORM_NAMES = {
  invariable: { fr: "forme invariable", en: "invariable form" },
  several: { fr: "plusieurs accords possibles", en: "several agreements possible" },
  s: { fr: "singulier", en: "singular" },
  p: { fr: "pluriel", en: "plural" },
  ms: { fr: "masculin singulier", en: "masculine singular" },
  fs: { fr: "féminin singulier", en: "feminine singular" },
  ns: { fr: "neutre singulier", en: "neuter singular" },
  mp: { fr: "masculin pluriel", en: "masculine plural" },
  fp: { fr: "féminin pluriel", en: "feminine plural" },
  np: { fr: "neutre pluriel", en: "neuter plural" },
  "3s": { fr: "3e personne du singulier", en: "third person singular" },
  "3p": { fr: "3e personne du pluriel", en: "third person plural" },
  "1s": { fr: "1re personne du singulier", en: "first person singular" },
  "1p": { fr: "1re personne du pluriel", en: "first person plural" },
} satisfies Record<string, Text>;

export const OPENER_TEXTS = {
  force: {
    fr: "Force : {force} sur {strongest}, de l'invitation à l'exigence.",
    en: "Force: {force} of {strongest}, from inviting to demanding.",
  },
  complement: { fr: "Suite habituelle : {examples}", en: "Usually followed as in: {examples}" },
} satisfies Record<string, Text>;

/** What a modifier adds, by its kind. */
export const MODIFIER_KINDS: Readonly<Record<string, Text>> = {
  additive: {
    fr: "Ajoute : relie le paragraphe à un précédent qui s'ouvre de même.",
    en: "Adds: ties the paragraph to an earlier one that opens in the same way.",
  },
  repetition: {
    fr: "Répète : ce qui suit a déjà été dit, par ce texte ou par un autre.",
    en: "Repeats: what follows has been said before, in this text or in another.",
  },
  intensity: { fr: "Renforce la formule introductive.", en: "Makes the opener stronger." },
  manner: { fr: "Précise la manière.", en: "Says in what manner." },
  emotion: { fr: "Exprime un jugement sur ce qui suit.", en: "Judges what follows." },
  connective: { fr: "Relie à ce qui précède.", en: "Connects with what precedes." },
};

export const RULE_TEXTS = {
  page: { fr: "Exemples et exceptions", en: "Examples and exceptions" },
  sources: { fr: "Règle {rule}. Sources : {sources}", en: "Rule {rule}. Sources: {sources}" },
} satisfies Record<string, Text>;

export const ACTION_TEXTS = {
  fixAll: { fr: "Corriger tout ce qui n'a qu'une réponse", en: "Fix everything that has one answer" },
  fixRule: { fr: "Corriger partout : {rule}", en: "Fix all of: {rule}" },
  suppress: { fr: "Ne pas signaler ici : {rule}", en: "Do not report here: {rule}" },
  suppressInFile: {
    fr: "Ne pas signaler dans ce fichier : {rule}",
    en: "Do not report in this file: {rule}",
  },
} satisfies Record<string, Text>;

export const COMPLETION_TEXTS = {
  body: { fr: "Ligne d'édiction", en: "Enacting line" },
  complement: { fr: "à compléter", en: "to fill in" },
} satisfies Record<string, Text>;

export const PARAGRAPH_COUNT: QuantityText = [
  { fr: "{count} paragraphe", en: "{count} paragraph" },
  { fr: "{count} paragraphes", en: "{count} paragraphs" },
];
