/** Spaces, signs, spelling and italics. */
import type { SourceEntries } from "./source-entry.ts";

export const TYPOGRAPHY = {
  "TYP-1": {
    says: {
      fr: "Les textes français de l'ONU ont aujourd'hui une espace devant « ; » et « : » (96 à 100 % depuis la soixantième session de l'Assemblée générale, 100 % au Conseil économique et social depuis 2010). Les anciens n'en avaient pas (au plus 13 % avant la cinquante-cinquième session, aucune au Conseil de sécurité avant 2015, 0 à 2 % au Conseil des droits de l'homme jusqu'à sa vingt-neuvième session) : on ne corrige pas un texte ancien, et d'autres institutions s'en passent.",
      en: "French texts of the UN have a space before “;” and “:” today (96 to 100 per cent since the General Assembly's sixtieth session, 100 per cent in the Economic and Social Council since 2010). Older ones had none (at most 13 per cent before the fifty-fifth session, none in the Security Council before 2015, 0 to 2 per cent in the Human Rights Council up to its twenty-ninth session): an old text is not to be corrected, and other institutions do without.",
    },
    works: ["adopted"],
  },
  "TYP-2": {
    says: {
      fr: "Cette espace est insécable : U+00A0, ou fine (U+202F) devant « ; », « ! » et « ? ». Aucun texte lisible de l'ONU ne dit laquelle ; l'espace du clavier est acceptée.",
      en: "In French that space does not break: U+00A0, or a narrow one (U+202F) before “;”, “!” and “?”. No readable text of the UN says which; the keyboard's space is accepted.",
    },
    works: ["typographers"],
  },
  "TYP-3": {
    says: {
      fr: "Le français cite entre guillemets « » avec une espace à l'intérieur (3 574 fois, contre 6 sans espace et 9 guillemets droits dans les résolutions des sessions 70 à 79 de l'Assemblée générale).",
      en: "French quotes between « » with a space inside (3,574 times, against 6 without a space and 9 straight quotes in the General Assembly's resolutions of sessions 70 to 79).",
    },
    works: ["adopted"],
  },
  "TYP-4": {
    says: {
      fr: "L'apostrophe imprimée est courbe (U+2019), sans espace autour : 89 fois sur 89.",
      en: "The printed apostrophe is curved (U+2019), with no space about it: 89 times of 89.",
    },
    works: ["circulated", "typographers"],
  },
  "TYP-5": {
    says: {
      fr: "Les capitales gardent leurs accents : « État » 21 643 fois, « Etat » 5. Avant 1998 environ, elles les perdaient.",
      en: "French capitals keep their accents: “État” 21,643 times, “Etat” 5. Before about 1998 they lost them.",
    },
    works: ["adopted"],
  },
  "TYP-6": {
    says: {
      fr: "Le premier du mois s'écrit « 1er » (905 fois, jamais « 1 ») ; les autres jours en chiffres seuls, les mois sans majuscule ; un ordinal prend « e » (« 5713e séance »).",
      en: "In French the first of a month is “1er” (905 times, never “1”), other days are bare figures, months have no capital, and an ordinal takes “e” (“5713e séance”).",
    },
    works: ["adopted"],
  },
  "TYP-7": {
    says: {
      fr: "Une espace insécable sépare les milliers (1 667 fois).",
      en: "In French a no-break space separates thousands (1,667 times).",
    },
    works: ["adopted"],
  },
  "TYP-8": {
    says: {
      fr: "Dans une phrase, un renvoi s'écrit en toutes lettres : « paragraphe 12 » 2 032 fois, « par. 12 » 331, dans les notes et les parenthèses.",
      en: "In a sentence a reference is written in full: in French “paragraphe 12” 2,032 times, “par. 12” 331 times, in notes and brackets.",
    },
    works: ["adopted"],
  },
  "TYP-9": {
    says: {
      fr: "La mention de la langue originale s'écrit « [Original : russe] », celle de la signature « (Signé) », en italique.",
      en: "In French the note of the original language is written “[Original : russe]”, that of a signature “(Signé)”, in italics.",
    },
    works: ["circulated"],
  },
  "TYP-10": {
    says: {
      fr: "L'élision est de règle : « qu' » devant une voyelle 40 370 fois, « que » 3. Font exception l'h aspiré, « onze », « oui », « un » comme chiffre, les citations, les sigles que l'on épelle.",
      en: "French elides without exception: “qu'” before a vowel 40,370 times, “que” 3. Not before an aspirated h, “onze”, “oui”, “un” as a figure, quotations and acronyms that are spelt out.",
    },
    works: ["adopted", "circulated"],
  },
  "TYP-11": {
    says: {
      fr: "L'anglais de l'ONU suit l'orthographe d'Oxford (“organize”), écrit “per cent” et ne met pas de point après un titre.",
      en: "The UN's English spells as Oxford does (“organize”), writes “per cent” and puts no full stop after a title.",
    },
    works: ["revisers"],
  },
  "TYP-12": {
    says: {
      fr: "Dans un nombre en lettres un trait d'union joint les dizaines aux unités : « soixante-douzième session ».",
      en: "In a number in words a hyphen joins tens and units: “seventy-second session”.",
    },
    works: ["grammar"],
  },
  "TYP-13": {
    says: {
      fr: "Un espace suit la virgule et le point, précède la parenthèse ouvrante et suit la fermante ; aucun n'est à l'intérieur des parenthèses ni devant la virgule.",
      en: "A space follows a comma and a full stop, precedes an opening bracket and follows a closing one; none stands just inside brackets or before a comma.",
    },
    works: ["typographers"],
  },
  "TYP-14": {
    says: {
      fr: "Un trait d'union joint sans espace les éléments d'un mot composé (« Haut-Commissaire »), et ne joint pas des mots indépendants (« en vue de »).",
      en: "A hyphen joins the parts of a compound without a space (“Secretary-General”), and does not join separate words (“in accordance”).",
    },
    works: ["revisers"],
  },
  "TYP-15": {
    says: {
      fr: "Dans la phrase, seuls les noms propres ont la majuscule : après une virgule « et », « notamment » n'en ont pas.",
      en: "Inside a sentence only names have capitals: behind a comma “and”, “including” have none.",
    },
    works: ["revisers"],
  },
  "ITA-1": {
    says: {
      fr: "Les formules sont en italique : le verbe, ses adverbes et la manière (« Prend note avec satisfaction »), l'adjectif du sujet (« Se déclare gravement préoccupé »), le nom figé (« Rend hommage »), mais non « que », « de », « par ».",
      en: "Openers are in italics: the verb, its adverbs and manner (“Takes note with appreciation”), the adjective of the subject, the fixed noun (“Pays tribute”), but not “that”, “to”, “by”.",
    },
    works: ["akn4un", "yearbooks"],
    unchecked: {
      fr: "Le texte n'a pas d'italiques à vérifier : la coloration et l'aperçu les mettent.",
      en: "The text has no italics to check: highlighting and preview set them.",
    },
  },
  "ITA-2": {
    says: {
      fr: "L'organe de la ligne d'édiction est en italique.",
      en: "The organ of the enacting line is in italics.",
    },
    works: ["akn4un"],
    unchecked: { fr: "L'aperçu le fait.", en: "The preview does it." },
  },
  "ITA-3": {
    says: {
      fr: "La formule finale du Conseil de sécurité est en italique.",
      en: "The Security Council's closing line is in italics.",
    },
    works: ["yearbooks"],
    unchecked: { fr: "L'aperçu le fait.", en: "The preview does it." },
  },
  "ITA-4": {
    says: {
      fr: "Le second verbe d'un paragraphe composé serait en romain ; les recueils du Conseil de sécurité mettent pourtant deux formules coordonnées ensemble en italique.",
      en: "The second verb of a compound paragraph is said to be in roman type; yet the Security Council's yearbooks set two coordinated openers in italics together.",
    },
    works: ["revisers"],
    unchecked: {
      fr: "Jamais mesuré, donc non vérifié ; l'aperçu fait comme les recueils pour le Conseil de sécurité.",
      en: "Never measured, so not checked; for the Security Council the preview does as the yearbooks do.",
    },
  },
} as const satisfies SourceEntries;
