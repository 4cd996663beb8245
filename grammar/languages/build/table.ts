/**
 * Tables of the languages: plain UTF-8, one header line, tabs between cells, no quoting, ` | ` between alternatives.
 * Lines before the header that begin with `# ` say where the figures come from.
 */
import { PackError } from "./pack-error.ts";
import type { SourceFile } from "./source-file.ts";

export class TableRow {
  readonly #file: string;
  /** Line in the file, counted from 1. */
  readonly #line: number;
  readonly cells: Readonly<Record<string, string>>;

  constructor(file: string, line: number, cells: Readonly<Record<string, string>>) {
    this.#file = file;
    this.#line = line;
    this.cells = cells;
  }

  fail(message: string): never {
    throw new PackError(this.#file, `line ${this.#line}`, message);
  }

  /** The number in a cell, or null where the cell is empty. */
  readNumber(column: string): number | null {
    const cell = this.cells[column] ?? "";
    if (cell === "") return null;
    const value = Number(cell);
    if (!Number.isFinite(value))
      throw new PackError(this.#file, `line ${this.#line}, ${column}`, `“${cell}” is no number`);
    return value;
  }
}

/** Rows by column name; the header must hold exactly `columns`, in that order. No file has no rows. */
export function readTable(file: SourceFile | undefined, columns: readonly string[]): TableRow[] {
  if (!file) return [];
  const lines = file.text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const top = lines.findIndex(line => !line.startsWith("# "));
  const header = (lines[top] ?? "").split("\t");
  if (header.join("\t") !== columns.join("\t")) {
    const message = `the columns must be ${columns.join(", ")}, not ${header.join(", ")}`;
    throw new PackError(file.name, `line ${top + 1}`, message);
  }
  return lines.flatMap((content, index) => {
    if (index <= top || content.trim() === "") return [];
    const values = content.split("\t");
    const cells = columns.map((column, position) => [column, (values[position] ?? "").trim().normalize("NFC")]);
    const row = new TableRow(file.name, index + 1, Object.fromEntries(cells));
    return values.length > columns.length
      ? row.fail(`${values.length} cells in a table of ${columns.length} columns`)
      : [row];
  });
}

/**
 * A cell's forms, whether its trailing `?` marks them all as doubtful, and which have a `!`: of a word that stands in
 * several rows, the row that it means first.
 */
export function splitAlternatives(cell: string): {
  readonly forms: readonly string[];
  readonly doubtful: boolean;
  readonly home: ReadonlySet<string>;
} {
  const forms = cell
    .split("|")
    .map(form => form.trim())
    .filter(form => form !== "");
  const doubtful = forms.some(form => form.endsWith("?"));
  const home = new Set(forms.filter(form => form.endsWith("!")).map(form => form.slice(0, -1)));
  return { forms: forms.map(form => form.replace(/\s*[?!]$/, "")), doubtful, home };
}
