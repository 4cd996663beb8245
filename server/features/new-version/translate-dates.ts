/** Dates in the words of another language. */
import { readClause } from "../../../grammar/analyse.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { fold } from "../../../grammar/text/words.ts";
import type { Clause } from "../../../grammar/tree/tree.ts";
import type { Edit } from "../../rules/rule.ts";

/** Edits in offsets of the clause's text; none for what is no whole date. */
export function translateDates({ references, text }: Clause, from: CompiledPack, to: CompiledPack): Edit[] {
  return references.flatMap(({ groups, start, end }): Edit[] => {
    const { date } = groups;
    const at = date === undefined ? -1 : text.indexOf(date, start);
    const written = date === undefined ? null : translateDate(date, from, to);
    return written === null || at < 0 || at + (date ?? "").length > end
      ? []
      : [{ start: at, end: at + (date ?? "").length, newText: written }];
  });
}

function translateDate(date: string, from: CompiledPack, to: CompiledPack): string | null {
  const { day, month, year } = readClause(date, from).references.find(({ kind }) => kind === "date")?.groups ?? {};
  const place = month === undefined ? -1 : from.months.findIndex(name => fold(name) === fold(month));
  const name = place < MONTHS ? to.months[place] : undefined;
  return name && day && year ? formatDate(Number(day), name, year, to) : null;
}

const MONTHS = 12;

function formatDate(day: number, month: string, year: string, { dateForm }: CompiledPack): string {
  const { form, first } = dateForm;
  const parts: Readonly<Record<string, string>> = {
    "{day}": day === 1 && first !== undefined ? first : String(day),
    "{month}": month,
    "{year}": year,
  };
  return form.replace(/\{\w+\}/g, part => parts[part] ?? part);
}
