/** The sentence: what opens a paragraph, and how paragraphs make one sentence. */
import type { SourceEntries } from "./source-entry.ts";

export const SENTENCE = {
  "SYN-1": {
    says: {
      fr: "Un alinéa du préambule s'ouvre par un participe ou un adjectif, un paragraphe du dispositif par un verbe au présent de l'indicatif.",
      en: "A preambular paragraph opens with a participle or an adjective, an operative paragraph with a verb in the present indicative.",
    },
    works: ["manual"],
  },
  "SYN-2": {
    says: {
      fr: "Le texte entier est une seule phrase, dont la ligne d'édiction est le sujet.",
      en: "The whole text is one sentence, and the enacting line is its subject.",
    },
    works: ["manual", "adopted"],
    unchecked: {
      fr: "Vérifié par ses conséquences : l'accord (AGR-1 à AGR-5) et les signes de fin (PCT-1 à PCT-3).",
      en: "Checked by what follows from it: agreement (AGR-1 to AGR-5) and closing marks (PCT-1 to PCT-3).",
    },
  },
  "SYN-3": {
    says: {
      fr: "Un paragraphe du dispositif peut porter un second verbe, après « et » ou une virgule : 20 039 des 76 220 relevés dans tous les textes, soit 26 %. Il s'accorde comme le premier.",
      en: "An operative paragraph may have a second verb, after “and” or a comma: 20,039 of the 76,220 in all texts, or 26 per cent. It agrees as the first does.",
    },
    works: ["adopted"],
    unchecked: {
      fr: "Rien à redire à un paragraphe composé ; son second verbe est vérifié avec le premier (AGR-2), et un remaniement le coupe en deux.",
      en: "Nothing is wrong with a compound paragraph; its second verb is checked with the first (AGR-2), and a refactoring splits it.",
    },
  },
  "SYN-4": {
    says: {
      fr: "Un alinéa du préambule peut porter deux formules ; la seconde est un participe, sans majuscule.",
      en: "A preambular paragraph may have two openers; the second is a participle, without a capital.",
    },
    works: ["adopted"],
  },
  "SYN-5": {
    says: {
      fr: "Une formule qui revient aussitôt prend « également », puis « en outre » : « Rappelant » ouvre 6 369 alinéas, « Rappelant également » 1 636, « Rappelant en outre » 617. Des textes distribués s'en passent.",
      en: "An opener that comes again at once takes “also”, then “further”: in French “Rappelant” opens 6,369 paragraphs, “Rappelant également” 1,636, “Rappelant en outre” 617. Some circulated texts do without.",
    },
    works: ["adopted", "guides"],
  },
  "SYN-6": {
    says: {
      fr: "Un paragraphe est rarement fait de plusieurs phrases : 545 des 68 913 du dispositif, 41 des 36 931 du préambule.",
      en: "A paragraph seldom has several sentences: 545 of 68,913 operative ones, 41 of 36,931 preambular ones.",
    },
    works: ["adopted"],
  },
  "SYN-7": {
    says: {
      fr: "Les alinéas d'une liste continuent la phrase qui les annonce, tous de la même façon : un infinitif avec la préposition que veut le verbe, un nom, ou une proposition.",
      en: "The sub-paragraphs of a list go on from the sentence that leads into them, all in the same way: an infinitive with the preposition that the verb asks for, a noun, or a clause.",
    },
    works: ["grammar", "adopted"],
  },
  "SYN-8": {
    says: {
      fr: "Une liste annoncée par un nombre (« les trois mesures suivantes ») en compte autant.",
      en: "A list that is announced with a number (“the following three measures”) has as many items.",
    },
    works: ["revisers"],
  },
  "SYN-9": {
    says: {
      fr: "Un verbe, un nom, un adjectif régit ses compléments : « répondre à », « tenir compte de », « coopérer avec », « conforme à », et « respecter » sans préposition.",
      en: "A verb, a noun, an adjective governs its complements: “comply with”, “abide by”, “depend on”, “capable of”, and “implement” without a preposition.",
    },
    works: ["grammar"],
  },
} as const satisfies SourceEntries;
