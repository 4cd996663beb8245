/** The units as a table (CSV in UTF-8) for translators who work in a spreadsheet, and back. */
import { parse } from "csv-parse/browser/esm/sync";
import { stringify } from "csv-stringify/browser/esm/sync";
import { readDelimiter } from "../terms/delimiter.ts";
import { ExchangeFault } from "./exchange-fault.ts";
import { type Exchange, type ExchangeUnit, parseUnitId, type UnitNote } from "./exchange-unit.ts";

const COLUMNS = ["id", "source", "target", "notes"] as const;

/** A spreadsheet takes a cell that begins so for a formula, which could do anything. */
const FORMULA = /^'*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;
const GUARDED = /^'+[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/u;

/** Begins with a mark by which spreadsheets know UTF-8. */
export function writeTable({ units }: Exchange): string {
  const rows = units.map(({ id, source, target, notes }) => [
    id,
    source,
    target ?? "",
    notes.map(({ category, text }) => `${category}: ${text}`).join("\n"),
  ]);
  return stringify([[...COLUMNS], ...rows.map(row => row.map(guardFormula))], {
    bom: true,
    quoted: true,
    record_delimiter: "\r\n",
  });
}

/**
 * Takes commas, semicolons and tabs, columns in any order, lines above the header that are empty. Throws an
 * `ExchangeFault`.
 */
export function readTable(text: string, sourceLanguage: string, targetLanguage: string | null): Exchange {
  const [head, ...rows] = parseRows(text.replace(/^\ufeff/u, "")).filter(row => row.some(cell => cell.trim() !== ""));
  const at = (column: string) => head?.findIndex(cell => cell.trim().toLowerCase() === column) ?? -1;
  const [id, source, target, notes] = COLUMNS.map(at) as [number, number, number, number];
  if (id < 0 || source < 0 || target < 0) throw new ExchangeFault("columns", 1);
  const units = rows.flatMap((row): ExchangeUnit[] => {
    const [name, original, words, remarks] = [id, source, target, notes].map(column =>
      releaseFormula(row[column] ?? ""),
    );
    if (!name?.trim()) return [];
    return [
      {
        id: name.trim(),
        source: original ?? "",
        target: words?.trim() ? words.replace(/\r\n?/g, "\n") : null,
        notes: readNotes(remarks ?? ""),
      },
    ];
  });
  if (!units.some(unit => parseUnitId(unit.id))) throw new ExchangeFault("foreign", 1);
  return { sourceLanguage, targetLanguage, original: "", units };
}

function parseRows(text: string): string[][] {
  const { delimiter, content } = readDelimiter(text);
  try {
    return parse(content, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      // Quotation marks inside a cell are signs: tools that separate by tabs double none.
      relax_quotes: true,
    }) as unknown as string[][];
  } catch (error) {
    throw new ExchangeFault("quote", (error as { readonly lines?: number }).lines ?? 1);
  }
}

function readNotes(text: string): UnitNote[] {
  return text.split("\n").flatMap(line => {
    const [, category, words] = /^([\w-]{1,40}): (.*)$/u.exec(line.trim()) ?? [];
    return category === undefined || words === undefined ? [] : [{ category, text: words }];
  });
}

function guardFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}

function releaseFormula(cell: string): string {
  return GUARDED.test(cell) ? cell.slice(1) : cell;
}
