/** The parts of a document and their order. */
import type { SourceEntries } from "./source-entry.ts";

export const STRUCTURE = {
  "STR-1": {
    says: {
      fr: "L'ordre est : titre, ligne d'édiction, alinéas du préambule, dispositif, formule finale, annexes. Le premier paragraphe ouvert par un verbe conjugué clôt le préambule.",
      en: "The order is: title, enacting line, preambular paragraphs, operative part, closing, annexes. The first paragraph opened by a finite verb ends the preamble.",
    },
    works: ["manual"],
  },
  "STR-2": {
    says: {
      fr: "Une ligne d'édiction nomme qui agit et s'achève par une virgule (2 164 textes sur 2 207). Le manuel montre un texte sans préambule où elle n'en a pas : ce cas n'est pas une erreur.",
      en: "An enacting line names who acts and ends in a comma (2,164 of 2,207 texts). The manual shows one text without a preamble where it has none: that case is no error.",
    },
    works: ["manual", "adopted"],
  },
  "STR-3": {
    says: {
      fr: "Un texte peut se passer de préambule.",
      en: "A text may do without a preamble.",
    },
    works: ["manual", "akn4un"],
    unchecked: {
      fr: "Rien à vérifier : aucune règle ne réclame de préambule.",
      en: "Nothing to check: no rule asks for a preamble.",
    },
  },
  "STR-4": {
    says: {
      fr: "Le dispositif compte au moins un paragraphe.",
      en: "The operative part has at least one paragraph.",
    },
    works: ["akn4un"],
  },
  "STR-5": {
    says: {
      fr: "Un alinéa de préambule ne revient après le dispositif que sous un nouvel intitulé, dans un texte fait de plusieurs parties.",
      en: "A preambular paragraph comes back after the operative part only under a new heading, in a text of several parts.",
    },
    works: ["akn4un"],
  },
  "STR-6": {
    says: {
      fr: "Ce que le texte annonce (« voir annexe », « voir pièce jointe ») s'y trouve, et ce qui s'y trouve est annoncé.",
      en: "What a text announces (“see annex”, “see enclosure”) is there, and what is there is announced.",
    },
    works: ["circulated"],
  },
  "STR-7": {
    says: {
      fr: "La légende d'une annexe (« Annexe à la lettre datée du … ») reprend la date, l'auteur et le destinataire de la lettre dans les mêmes termes que son titre.",
      en: "The caption of an annex (“Annex to the letter dated …”) gives the date, sender and addressee of the letter in the words of the letter's title.",
    },
    works: ["circulated"],
  },
  "STR-8": {
    says: {
      fr: "Une lettre de transmission nomme les points de l'ordre du jour et demande que le texte soit distribué comme document.",
      en: "A letter of transmittal names the items of the agenda and asks to have the text circulated as a document.",
    },
    works: ["circulated"],
    unchecked: {
      fr: "Non vérifié : les formules varient trop pour qu'une absence soit une faute.",
      en: "Not checked: the formulas vary too much for a missing one to be a fault.",
    },
  },
  "STR-9": {
    says: {
      fr: "Cotes, folios, numéros de travail et codes-barres en bord de page ne sont pas du texte. Un texte extrait d'un PDF ou d'un scanneur les mêle aux phrases et perd des lignes aux changements de page.",
      en: "Symbols, folios, job numbers and bar codes at the edge of a page are no text. What is extracted from a PDF file or a scanner mixes them into sentences and loses lines where pages change.",
    },
    works: ["adopted"],
  },
  "STR-10": {
    says: {
      fr: "Une décision règle une question de routine (élections, dates, rapports) ou porte un consensus. Une déclaration est d'ordinaire l'annexe d'une résolution, ou se tient dans un de ses paragraphes avant la formule finale.",
      en: "A decision settles routine matters (elections, dates, reports) or holds a consensus. A declaration is most often the annex of a resolution, or stands inside one of its paragraphs before the closing.",
    },
    works: ["manual", "akn4un"],
    unchecked: {
      fr: "Aucune règle : la lecture du texte en tient compte pour reconnaître le genre de chacun.",
      en: "No rule: reading a text uses it to tell the kind of each instrument.",
    },
  },
  "STR-11": {
    says: {
      fr: "Les résolutions de l'Assemblée générale sont numérotées jusqu'à la trentième session « 3363 (XXX) », ensuite « 31/1 » ; plusieurs sous un même numéro prennent une lettre, les sessions extraordinaires « S- », d'urgence « ES- ». Celles du Conseil de sécurité portent l'année : « 1368 (2001) ».",
      en: "Resolutions of the General Assembly are numbered “3363 (XXX)” up to its thirtieth session and “31/1” from then on; several under one number take a capital letter, special sessions “S-”, emergency sessions “ES-”. Those of the Security Council bear the year: “1368 (2001)”.",
    },
    works: ["manual"],
  },
  "STR-12": {
    says: {
      fr: "Un document peut porter des notes de bas de page ; chaque appel a sa note, et chaque note son appel.",
      en: "A document may have footnotes; every call has its note, and every note its call.",
    },
    works: ["akn4un", "revisers"],
  },
  "STR-13": {
    says: {
      fr: "Les intitulés (parties, sections en chiffres romains, sous-titres à lettre) n'ont pas de hiérarchie imposée. Titres et intitulés ne s'achèvent par aucun signe : aucun des titres relevés n'en a.",
      en: "Headings (parts, sections with roman numerals, lettered sub-headings) have no fixed hierarchy. Titles and headings end in no mark: none of the titles counted has one.",
    },
    works: ["akn4un", "adopted"],
  },
  "STR-14": {
    says: {
      fr: "Une décision peut porter son verbe dans la ligne d'édiction, « Le Conseil … décide : » ; chaque point s'ouvre alors par « De » et un infinitif et s'achève par un point.",
      en: "A decision may have its verb in the enacting line, “The Council … decides:”; each item then opens with an infinitive and ends in a full stop.",
    },
    works: ["circulated"],
  },
} as const satisfies SourceEntries;
