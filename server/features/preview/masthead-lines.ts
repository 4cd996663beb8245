/** The lines of a masthead, in the words of the language's print; where it has none, as the front matter has them. */

import type { Masthead, Organ } from "../../../grammar/languages/masthead.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fillTemplate } from "../../rules/rule.ts";
import { toUpperInitial } from "../shared/initials.ts";

/** Of the language of the original: a code, `ar`, or a name. */
export function formatOriginal(original: string, code: string, masthead: Masthead | null): string {
  const language = /^[a-z]{2}$/.test(original)
    ? (new Intl.DisplayNames([code], { type: "language" }).of(original) ?? original)
    : original;
  return masthead ? fillTemplate(masthead.original, { language }) : original;
}

/** `2027-12-14` as the language writes it; what is no such date stays as it is. */
export function formatDate(date: string, { months, usage }: CompiledPack, masthead: Masthead | null): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!match || !masthead) return date;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const exists = new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
  const name = months[month - 1];
  if (!exists || name === undefined) return date;
  const first = day === 1 ? usage.firstOfMonth : null;
  return fillTemplate(masthead.date, { day: first ?? String(day), month: name, year: String(year) });
}

/** In words where the language has one for the session's number. */
export function formatSession(session: string, masthead: Masthead | null): string {
  if (!masthead || !/^\d{1,4}$/.test(session)) return session;
  const ordinal = masthead.ordinals[Number(session) - 1];
  const { words, figures } = masthead.session;
  const text =
    ordinal === undefined
      ? fillTemplate(figures, { number: String(Number(session)) })
      : fillTemplate(words, { ordinal });
  return toUpperInitial(text);
}

/** « 18 et 26 », “18, 26”, “18–20” are more than one item. */
export function formatAgenda(items: string, masthead: Masthead | null): string {
  if (!masthead) return items;
  return fillTemplate(/\d\D+\d/.test(items) ? masthead.agenda.several : masthead.agenda.one, { items });
}

/** The lines above a resolution: who adopted it, and when, if that is known. */
export function formatAdoption(organ: Organ, date: string, { adopted, adoptedOn }: Masthead): string[] {
  return [adopted[organ], ...(date === "" ? [] : [fillTemplate(adoptedOn, { date })])];
}
