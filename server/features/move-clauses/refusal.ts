/** Reasons why paragraphs cannot be moved or rewritten as asked, in words for a person. */

import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Arguments, Text } from "../../rules/rule.ts";

export const REASONS = {
  outdated: {
    fr: "Le texte a changé entre-temps : recommencez.",
    en: "The text has changed meanwhile: try again.",
  },
  notMovable: {
    fr: "Seuls les alinéas du préambule, les paragraphes du dispositif et leurs alinéas se déplacent.",
    en: "Only preambular paragraphs, operative paragraphs and their sub-paragraphs can be moved.",
  },
  intoItself: {
    fr: "Un paragraphe ne peut être placé à l'intérieur de lui-même.",
    en: "A paragraph cannot be placed inside itself.",
  },
  otherInstrument: {
    fr: "Un paragraphe ne passe pas d'un texte à l'autre, ni d'un texte à son annexe.",
    en: "A paragraph does not go from one text to another, nor from a text to its annex.",
  },
  outOfPlace: {
    fr: "À cet endroit, ce ne serait plus un paragraphe de la même nature.",
    en: "In that place it would no longer be a paragraph of its kind.",
  },
  nothingAbove: {
    fr: "C'est déjà le premier : aucun paragraphe de même nature ne le précède, et il ne peut monter plus haut.",
    en: "It is the first already: no paragraph of its kind stands above it, so it cannot go further up.",
  },
  nothingBelow: {
    fr: "C'est déjà le dernier : aucun paragraphe de même nature ne le suit, et il ne peut descendre plus bas.",
    en: "It is the last already: no paragraph of its kind stands below it, so it cannot go further down.",
  },
  noItem: {
    fr: "Seul un alinéa de paragraphe peut monter d'un niveau.",
    en: "Only a sub-paragraph can go up a level.",
  },
  noLeader: {
    fr: "Aucun paragraphe ne le précède dont il puisse devenir un alinéa.",
    en: "No paragraph stands above it of which it could become a sub-paragraph.",
  },
  onlyItem: {
    fr: "Le paragraphe d'où il vient n'aurait plus d'alinéa.",
    en: "The paragraph that it comes from would have no sub-paragraph left.",
  },
  noForm: {
    fr: "On ne connaît pas à « {opener} » de forme qui puisse ouvrir un paragraphe à cet endroit.",
    en: "No form of “{opener}” is known that could open a paragraph there.",
  },
  noVerb: {
    fr: "Cet alinéa ne s'ouvre pas par un verbe qui s'accorde avec la ligne d'édiction : il ne peut être un paragraphe.",
    en: "This sub-paragraph does not open with a verb that agrees with the enacting line, so it cannot be a paragraph.",
  },
  notAnItem: {
    fr: "Ce paragraphe a son propre verbe : il ne continue pas la phrase qui annonce les alinéas.",
    en: "This paragraph has a verb of its own, so it does not carry on the sentence that leads to the sub-paragraphs.",
  },
  suffix: {
    fr: "La numérotation compte des numéros ajoutés ({label}) : renumérotez d'abord.",
    en: "The numbering has added numbers ({label}): renumber first.",
  },
  range: {
    fr: "« {reference} » ne désignerait plus une suite de paragraphes.",
    en: "“{reference}” would no longer name paragraphs that follow one another.",
  },
  path: {
    fr: "« {reference} » devrait être récrit : ce qui y est désigné changerait de paragraphe ou de niveau.",
    en: "“{reference}” would have to be rewritten: what it names would change its paragraph or its level.",
  },
  place: {
    fr: "« {reference} » ne dirait plus où se trouve ce qui est désigné.",
    en: "“{reference}” would no longer say where the paragraph that it names is.",
  },
  halves: {
    fr: "« {reference} » pourrait désigner l'une ou l'autre moitié du paragraphe.",
    en: "“{reference}” could mean either half of the paragraph.",
  },
  joined: {
    fr: "« {reference} » désigne les deux paragraphes, ou l'un dans l'autre.",
    en: "“{reference}” names both paragraphs, or the one within the other.",
  },
  numbered: {
    fr: "« {reference} » désigne un paragraphe par son numéro.",
    en: "“{reference}” names a paragraph by its number.",
  },
  worse: {
    fr: "Le texte y gagnerait une faute : {rule}.",
    en: "The text would get a fault by it: {rule}.",
  },
} satisfies Record<string, Text>;

export interface Reason {
  readonly text: Text;
  readonly arguments?: Arguments;
  /** The title of the rule that the reason names as `{rule}`. */
  readonly rule?: Text | undefined;
}

export function formatReason({ text, arguments: values, rule }: Reason, messages: keyof Text): string {
  return formatMessage(text, messages, rule ? { ...values, rule: formatMessage(rule, messages) } : values);
}

/** Thrown inside a plan that cannot be carried out; the feature that made the plan catches it. */
export class Refusal extends Error {
  readonly reason: Reason;

  constructor(key: keyof typeof REASONS, values: Arguments = {}, rule?: Text) {
    super(key);
    this.reason = { text: REASONS[key], arguments: values, rule };
  }
}

/** A reference as a refusal quotes it, on one line. */
export function collapseSpaces(text: string): string {
  return text.replace(/\s+/gu, " ").trim();
}
