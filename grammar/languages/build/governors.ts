/** Reads `government.tsv`: what verbs, nouns, adjectives and small words take, and what never stands behind them. */
import { GOVERNOR_KINDS, type Governors } from "../governors.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable } from "./table.ts";

const KINDS: readonly string[] = GOVERNOR_KINDS;

/** A language may have no such file. */
export function compileGovernment(file: SourceFile | undefined): readonly Governors[] {
  return readTable(file, ["words", "kind", "takes", "never"]).map(row => {
    const { words = "", kind = "", takes = "", never = "" } = row.cells;
    if (!isKind(kind)) return row.fail(`kind: “${kind}” (known: ${KINDS.join(", ")})`);
    const governors = { words: split(words), kind, takes: split(takes), never: split(never) };
    if (governors.words.length === 0) return row.fail("no words");
    if (governors.never.some(one => governors.takes.includes(one))) return row.fail("takes what it never takes");
    return governors;
  });
}

const isKind = (kind: string): kind is Governors["kind"] => KINDS.includes(kind);

const split = (cell: string): readonly string[] =>
  cell
    .split("|")
    .map(word => word.trim())
    .filter(word => word !== "");
