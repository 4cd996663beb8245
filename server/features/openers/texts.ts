/** What the cheat sheet of openers says, in French and English. */
import type { Section } from "../../../grammar/tree/tree.ts";
import type { InsertWhere } from "../../protocol/openers.ts";
import type { Text } from "../../rules/rule.ts";
import type { QuantityText } from "../shared/format-quantity.ts";

export const FAMILY_NAMES: Readonly<Record<string, Text>> = {
  affirm: { fr: "Affirmer, souligner", en: "Affirming, stressing" },
  authorise: { fr: "Autoriser, approuver", en: "Authorising, approving" },
  commend: { fr: "Féliciter, remercier", en: "Commending, thanking" },
  concern: { fr: "Se préoccuper, regretter", en: "Concern, regret" },
  condemn: { fr: "Condamner, rejeter", en: "Condemning, rejecting" },
  convinced: { fr: "Conviction, résolution", en: "Conviction, resolve" },
  decide: { fr: "Décider, s'engager", en: "Deciding, committing" },
  guided: { fr: "Fondement, mandat", en: "Basis, mandate" },
  note: { fr: "Noter, prendre acte", en: "Noting" },
  procedural: { fr: "Procédure, suivi", en: "Procedure, follow-up" },
  recall: { fr: "Rappeler, tenir compte", en: "Recalling, bearing in mind" },
  recognise: { fr: "Constater, reconnaître", en: "Observing, recognising" },
  request: { fr: "Demander, inviter", en: "Requesting, inviting" },
  support: { fr: "Appuyer, encourager", en: "Supporting, encouraging" },
  welcome: { fr: "Se féliciter, accueillir", en: "Welcoming" },
};

export const USE_COUNT: QuantityText = [
  { fr: "{count} emploi relevé", en: "counted {count} time" },
  { fr: "{count} emplois relevés", en: "counted {count} times" },
];

export const CHEAT_SHEET_TEXTS = {
  elsewhere: { fr: "{language} : {forms}", en: "{language}: {forms}" },
  force: { fr: "Force {force} sur {strongest}", en: "Force {force} of {strongest}" },
} satisfies Record<string, Text>;

export const PLACE_TEXTS: Readonly<Record<Section, Readonly<Record<InsertWhere, Text>>>> = {
  preambular: {
    after: { fr: "Après cet alinéa du préambule", en: "After this preambular paragraph" },
    before: { fr: "Avant cet alinéa du préambule", en: "Before this preambular paragraph" },
    end: { fr: "À la fin du préambule", en: "At the end of the preamble" },
  },
  operative: {
    after: { fr: "Après ce paragraphe du dispositif", en: "After this operative paragraph" },
    before: { fr: "Avant ce paragraphe du dispositif", en: "Before this operative paragraph" },
    end: { fr: "À la fin du dispositif", en: "At the end of the operative part" },
  },
};
