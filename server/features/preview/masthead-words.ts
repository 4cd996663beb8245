/** What mastheads of the United Nations say besides what a document says of itself, in the languages of its print. */
import type { Profile } from "../../../grammar/tree/tree.ts";
import { formatEnglishOrdinal, formatFrenchOrdinal } from "./ordinals.ts";

type Organ = Extract<Profile, "ga" | "sc" | "hrc" | "ecosoc">;

export interface MastheadWords {
  readonly organization: string;
  readonly organs: Readonly<Record<Organ, string>>;
  /** « Distr. générale ». */
  readonly distribution: string;
  /** Of the language of the original. */
  original(language: string): string;
  /** Of a session's number. */
  session(number: number): string;
  /** Of the agenda's item or items, as the document names them. */
  agenda(items: string): string;
  /** The line above a resolution, in two lines: who adopted it, and when. */
  adopted(organ: Organ, date: string | null): readonly string[] | null;
}

const capitalize = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
/** « 18 et 26 », “18, 26”, “18–20”: more than one. */
const isSeveral = (items: string): boolean => /\d\D+\d/.test(items);

export const MASTHEAD_WORDS: Readonly<Record<string, MastheadWords>> = {
  fr: {
    organization: "Nations Unies",
    organs: {
      ga: "Assemblée générale",
      sc: "Conseil de sécurité",
      hrc: "Conseil des droits de l’homme",
      ecosoc: "Conseil économique et social",
    },
    distribution: "Distr. générale",
    original: language => `Original\u00a0: ${language}`,
    session: number => `${capitalize(formatFrenchOrdinal(number) ?? `${number}e`)} session`,
    agenda: items => `${isSeveral(items) ? "Points" : "Point"} ${items} de l’ordre du jour`,
    adopted: (organ, date) => {
      const by = {
        ga: "l’Assemblée générale",
        sc: "le Conseil de sécurité",
        hrc: "le Conseil des droits de l’homme",
        ecosoc: "le Conseil économique et social",
      };
      return [`Résolution adoptée par ${by[organ]}`, ...(date ? [`le ${date}`] : [])];
    },
  },
  en: {
    organization: "United Nations",
    organs: {
      ga: "General Assembly",
      sc: "Security Council",
      hrc: "Human Rights Council",
      ecosoc: "Economic and Social Council",
    },
    distribution: "Distr.: General",
    original: language => `Original: ${language}`,
    session: number => `${capitalize(formatEnglishOrdinal(number) ?? `${number}th`)} session`,
    agenda: items => `Agenda ${isSeveral(items) ? "items" : "item"} ${items}`,
    adopted: (organ, date) => [
      `Resolution adopted by the ${MASTHEAD_WORDS["en"]?.organs[organ]}`,
      ...(date ? [`on ${date}`] : []),
    ],
  },
};
