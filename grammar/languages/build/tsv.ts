/**
 * Tables of the packs: plain UTF-8, one header line, tabs between cells, no quoting, ` | ` between alternatives. Lines
 * before the header that begin with `# ` say where the figures come from.
 */
import { PackError } from "./errors.ts";

export interface Row {
  /** Line in the file, counted from 1, for messages. */
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** Rows by column name; the header must hold exactly `columns`, in that order. */
export function readTable(file: string, text: string, columns: readonly string[]): Row[] {
  const lines = text.replace(/^\uFEFF/, "").split(/\r?\n/);
  const top = lines.findIndex(line => !line.startsWith("# "));
  const header = (lines[top] ?? "").split("\t");
  if (header.join("\t") !== columns.join("\t")) {
    throw new PackError(file, `line ${top + 1}`, `the columns must be ${columns.join(", ")}, not ${header.join(", ")}`);
  }
  const rows: Row[] = [];
  lines.forEach((content, index) => {
    if (index <= top || content.trim() === "") return;
    const values = content.split("\t");
    if (values.length > columns.length) {
      throw new PackError(file, `line ${index + 1}`, `${values.length} cells in a table of ${columns.length} columns`);
    }
    const cells: Record<string, string> = {};
    columns.forEach((column, position) => {
      cells[column] = (values[position] ?? "").trim().normalize("NFC");
    });
    rows.push({ line: index + 1, cells });
  });
  return rows;
}

/** A cell's forms, and whether its trailing `?` marks them all as doubtful. */
export function alternatives(cell: string): { readonly forms: readonly string[]; readonly doubtful: boolean } {
  const forms = cell
    .split("|")
    .map(form => form.trim())
    .filter(form => form !== "");
  const doubtful = forms.some(form => form.endsWith("?"));
  return { forms: forms.map(form => form.replace(/\s*\?$/, "")), doubtful };
}

/** A number in a cell, or null where the cell is empty. */
export function numberIn(file: string, row: Row, column: string): number | null {
  const cell = row.cells[column] ?? "";
  if (cell === "") return null;
  const value = Number(cell);
  if (!Number.isFinite(value)) throw new PackError(file, `line ${row.line}, ${column}`, `“${cell}” is no number`);
  return value;
}
