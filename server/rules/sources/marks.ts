/** The marks at the ends of paragraphs. */
import type { SourceEntries } from "./source-entry.ts";

export const MARKS = {
  "PCT-1": {
    says: {
      fr: "Un alinéa du préambule se termine par une virgule (93 %, le reste étant des lignes mal lues).",
      en: "A preambular paragraph ends in a comma (93 per cent; the rest are lines that were misread).",
    },
    works: ["akn4un", "adopted", "circulated"],
  },
  "PCT-2": {
    says: {
      fr: "Un paragraphe du dispositif, sauf le dernier, se termine par un point-virgule (88 % ; les deux-points, 2 %, annoncent une énumération).",
      en: "An operative paragraph but the last ends in a semicolon (88 per cent; colons, 2 per cent, lead into a list).",
    },
    works: ["adopted", "circulated"],
  },
  "PCT-3": {
    says: {
      fr: "Le dernier paragraphe du dispositif se termine par un point (89 % ; les points-virgules, 4 %, viennent de pages perdues).",
      en: "The last operative paragraph ends in a full stop (89 per cent; semicolons, 4 per cent, come from lost pages).",
    },
    works: ["adopted", "circulated"],
  },
  "PCT-4": {
    says: {
      fr: "Ce qui annonce une énumération se termine par deux-points : 502 sur environ 530 relevés dans les résolutions des sessions 70 à 79 de l'Assemblée générale.",
      en: "What leads into a list ends in a colon: 502 of about 530 in the General Assembly's resolutions of sessions 70 to 79.",
    },
    works: ["adopted"],
  },
  "PCT-5": {
    says: {
      fr: "Les alinéas d'une énumération se terminent par un point-virgule (2 888, contre 162 points et 68 virgules) ; le dernier prend le signe que demande le paragraphe : point-virgule, point à la fin du texte, virgule dans le préambule.",
      en: "Sub-paragraphs end in a semicolon (2,888, against 162 full stops and 68 commas); the last takes the mark that the paragraph needs: a semicolon, a full stop at the end of the text, a comma in the preamble.",
    },
    works: ["adopted"],
  },
  "PCT-6": {
    says: {
      fr: "L'organe qui agit n'est suivi que d'une virgule, ou de « décide : » dans une décision.",
      en: "The acting organ is followed by a comma only, or by “decides:” in a decision.",
    },
    works: ["adopted", "circulated"],
  },
  "PCT-7": {
    says: {
      fr: "Le chinois a ses signes (« ， », « ； », « 。 »), l'arabe les siens (« ، », « ؛ ») ; en russe, en espagnol et en anglais, rien ne précède le signe. Vu dans une vingtaine de textes.",
      en: "Chinese has marks of its own (“，”, “；”, “。”), Arabic has its own (“،”, “؛”); in Russian, Spanish and English no space stands before a mark. Seen in about twenty texts.",
    },
    works: ["revisers"],
    unchecked: {
      fr: "Non vérifié : Préambule n'a de ces langues, sauf l'anglais, que les formules.",
      en: "Not checked: of these languages but English, Préambule has the openers only.",
    },
  },
  "PCT-8": {
    says: {
      fr: "Une liste à puces se passe de points-virgules : rien après des mots, un point après des phrases.",
      en: "A list with bullets does without semicolons: nothing after words, a full stop after sentences.",
    },
    works: ["manual"],
    unchecked: {
      fr: "Aucune règle ne l'exige ; celles des énumérations laissent en paix une liste de simples mots.",
      en: "No rule asks for it; those about lists leave one of bare words alone.",
    },
  },
  "PCT-9": {
    says: {
      fr: "L'appel de note précède le signe en français et le suit en anglais.",
      en: "The call of a footnote precedes the mark in French and follows it in English.",
    },
    works: ["revisers"],
    unchecked: {
      fr: "Non vérifié : aucun texte de l'ONU n'a été trouvé qui le dise.",
      en: "Not checked: no text of the UN that says so was found.",
    },
  },
  "PCT-10": {
    says: {
      fr: "Un signe ne se redouble pas, et deux signes ne se suivent que si le premier appartient au mot (« etc., »). Dans quelque 1 500 textes adoptés, les redoublements qui ne viennent pas du numériseur se comptent sur les doigts.",
      en: "A mark is not written twice, and two marks follow one another only where the first belongs to the word (“etc.,”). In some 1,500 adopted texts, the doubled ones that are not the scanner's can be counted on one's fingers.",
    },
    works: ["adopted", "revisers"],
  },
  "PCT-11": {
    says: {
      fr: "Un point finit la phrase : une minuscule ne le suit qu'après une abréviation.",
      en: "A full stop ends the sentence: a small letter follows it only after an abbreviation.",
    },
    works: ["grammar"],
  },
  "PCT-12": {
    says: {
      fr: "Aucune virgule ne sépare la formule introductive de la proposition qu'elle gouverne, ni celui que l'on prie de ce qu'il doit faire.",
      en: "No comma stands between an opener and the clause that it governs, nor between who is asked and what is to be done.",
    },
    works: ["revisers"],
  },
} as const satisfies SourceEntries;
