/** Agreement with the enacting line, as French has it. */
import type { SourceEntries } from "./source-entry.ts";

export const AGREEMENT = {
  "AGR-1": {
    says: {
      fr: "Les adjectifs et participes passés qui ouvrent un alinéa s'accordent avec la ligne d'édiction : « Consciente » pour l'Assemblée générale, « Conscient » pour le Conseil, « Conscients » pour les chefs d'État. Les exceptions (0,2 à 2 %) sont des fautes ou des citations.",
      en: "In French, adjectives and past participles that open a preambular paragraph agree with the enacting line: “Consciente” for the General Assembly, “Conscient” for a council, “Conscients” for heads of State. Exceptions (0.2 to 2 per cent) are mistakes or quotations.",
    },
    works: ["grammar", "adopted"],
  },
  "AGR-2": {
    says: {
      fr: "Les verbes conjugués s'accordent avec la ligne d'édiction, et tous de même dans un texte.",
      en: "Finite verbs agree with the enacting line, and all alike in one text.",
    },
    works: ["grammar", "circulated"],
  },
  "AGR-3": {
    says: {
      fr: "L'attribut après « se déclarer », « se dire », « être », « demeurer » s'accorde avec le sujet : « Se déclare préoccupée » pour l'Assemblée générale.",
      en: "In French the attribute after “se déclarer”, “se dire”, “être”, “demeurer” agrees with the subject: “Se déclare préoccupée” for the General Assembly.",
    },
    works: ["grammar", "adopted"],
  },
  "AGR-4": {
    says: {
      fr: "Le possessif renvoie à la ligne d'édiction : « son », « sa », « ses » pour un organe, « leur », « leurs » pour plusieurs, « notre », « nos » pour « Nous ».",
      en: "Possessives refer to the enacting line: in English “its”, “their”, “our”; in French “son”, “leur”, “notre”.",
    },
    works: ["grammar", "circulated"],
  },
  "AGR-5": {
    says: {
      fr: "Le pronom aussi : « qu'elle » pour l'Assemblée générale, « qu'il » pour un conseil, « qu'ils » pour les chefs d'État.",
      en: "So do pronouns: in English “it” or “they”; in French “elle” for the General Assembly, “il” for a council, “ils” for heads of State.",
    },
    works: ["grammar", "circulated"],
  },
  "AGR-6": {
    says: {
      fr: "Le participe présent est invariable (« Rappelant »), « Ayant » aussi ; le participe passé qui le suit ne s'accorde qu'avec un complément qui précède.",
      en: "In French the present participle never agrees (“Rappelant”), nor does “Ayant”; the past participle behind it agrees only with an object that precedes.",
    },
    works: ["grammar"],
  },
  "AGR-7": {
    says: {
      fr: "« Faire sien » s'accorde avec ce qui est approuvé : « Fait siennes les recommandations » ; « Ayant présentes à l'esprit » de même.",
      en: "In French “faire sien” agrees with what is endorsed: “Fait siennes les recommandations”; “Ayant présentes à l'esprit” likewise.",
    },
    works: ["grammar", "yearbooks"],
  },
  "AGR-8": {
    says: {
      fr: "Le sujet donne la personne, le nombre et le genre : troisième du singulier, féminin pour « L'Assemblée générale » (3 480 adjectifs sur 3 546), « La Conférence », « La Commission », masculin pour un conseil (Conseil de sécurité 255 sur 255, Conseil des droits de l'homme 1 211 sur 1 214) ; troisième du pluriel pour « Les chefs d'État » ; première du pluriel pour « Nous, … ».",
      en: "The subject gives person, number and gender: in French third singular, feminine for “L'Assemblée générale” (3,480 of 3,546 adjectives), “La Conférence”, “La Commission”, masculine for a council (Security Council 255 of 255, Human Rights Council 1,211 of 1,214); third plural for “Les chefs d'État”; first plural for “Nous, …”.",
    },
    works: ["adopted", "circulated"],
    unchecked: {
      fr: "Aucune règle : la lecture de la ligne d'édiction en tire ce que vérifient AGR-1 à AGR-5.",
      en: "No rule: reading the enacting line takes from it what AGR-1 to AGR-5 check.",
    },
  },
  "AGR-9": {
    says: {
      fr: "Ce que l'on demande, exige, recommande, souhaite ou regrette se dit au subjonctif (« Demande que le texte soit publié ») ; de même après « pour que », « afin que », « bien que », « il importe que ». Ce que l'on note, rappelle, souligne ou constate se dit à l'indicatif.",
      en: "In French what is asked for, demanded, recommended, wished or regretted is in the subjunctive (“Demande que le texte soit publié”), and so it is after “pour que”, “afin que”, “bien que”, “il importe que”. What is noted, recalled, stressed or observed is in the indicative.",
    },
    works: ["grammar", "circulated"],
  },
  "AGR-10": {
    says: {
      fr: "Un verbe que régit un autre mot en a la forme voulue : l'infinitif après « devoir », « pouvoir » ou une préposition, le participe passé après « avoir » et « être ».",
      en: "A verb that another word governs has the form it asks for: the plain form after “to” and after “shall”, “must” and their like, the past participle after “have” and “be”.",
    },
    works: ["grammar"],
  },
  "AGR-11": {
    says: {
      fr: "Le verbe d'une proposition s'accorde en nombre avec le sujet de celle-ci ; « la plupart », « la majorité » et leurs pareils admettent les deux.",
      en: "The verb of a clause agrees in number with the subject of that clause; after collective nouns, both numbers are met with.",
    },
    works: ["grammar"],
  },
  "AGR-12": {
    says: {
      fr: "Déterminants, adjectifs et participes s'accordent en genre et en nombre avec le nom auquel ils se rapportent.",
      en: "Determiners agree in number with their noun; in French they, adjectives and participles agree in gender as well.",
    },
    works: ["grammar"],
  },
  "AGR-13": {
    says: {
      fr: "Un nom que suivent plusieurs numéros est au pluriel, un nom que suit un seul numéro au singulier : « ses résolutions 71/23 et 72/45 », « sa résolution 71/23 ».",
      en: "A noun that several numbers follow is in the plural, one that a single number follows in the singular: “its resolutions 71/23 and 72/45”, “its resolution 71/23”.",
    },
    works: ["grammar"],
  },
} as const satisfies SourceEntries;
