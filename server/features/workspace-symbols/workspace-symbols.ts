/**
 * Finds titles, symbols, headings and clauses of all files by some letters of their words, in any order and without
 * accents; a word may also match the title of the clause's text: « prie bibliothèques ».
 */
import fuzzysort from "fuzzysort";
import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver-types";
import { createMemoizer } from "../../../grammar/memo/memo.ts";
import type { FileSymbol, FileSymbols } from "../shared/files/file-symbols.ts";

/** More than anybody reads; editors ask again at each letter. */
export const MOST_SYMBOLS = 400;

/** Worse matches are letters scattered over a clause; 1 is the name itself. */
const LEAST_SCORE = 0.2;

/** Between equal matches, what stands for more comes first. */
const WHOLE = 1.15;
const WEIGHTS: Partial<Record<SymbolKind, number>> = {
  [SymbolKind.Namespace]: 1.06,
  [SymbolKind.EnumMember]: 0.95,
  [SymbolKind.Constant]: 0.9,
  [SymbolKind.Key]: 0.9,
};

function getWeight({ isWholeText, kind }: FileSymbol): number {
  return isWholeText ? WHOLE : (WEIGHTS[kind] ?? 1);
}

export interface SymbolMatch {
  readonly symbol: WorkspaceSymbol;
  /** Larger is better. */
  readonly score: number;
}

/** The symbols of a file that match a query, in no order; for an empty query those of whole texts. */
export function matchSymbols(query: string, uri: string, file: FileSymbols): SymbolMatch[] {
  const { container } = file;
  const createMatch = ({ name, kind, range }: FileSymbol, score: number): SymbolMatch => ({
    symbol: { name, kind, location: { uri, range }, containerName: container },
    score,
  });
  if (query.trim() === "") {
    return file.symbols.filter(({ isWholeText }) => isWholeText).map(symbol => createMatch(symbol, 1));
  }
  return fuzzysort
    .go(query, getSnapshot(file), {
      limit: 0,
      threshold: LEAST_SCORE,
      // At least one word must match the clause itself, or a title would match with all its clauses.
      scoreFn: result => Math.min(result[0]?.score ?? 0, result.score) * getWeight(result.obj),
    })
    .map(({ obj, score }) => createMatch(obj, score));
}

/** Matches with less than this share of the best score are left out. */
const WORTH_SHOWING = 0.5;

/** The best of them, best first; in the order of files and texts where they are equally good. */
export function selectBest(found: readonly SymbolMatch[], most = MOST_SYMBOLS): WorkspaceSymbol[] {
  const best = found.reduce((score, one) => Math.max(score, one.score), 0);
  return found
    .filter(({ score }) => score >= WORTH_SHOWING * best)
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ symbol }) => symbol);
}

/** What fuzzysort searches; computed once for a file, since it is searched at each letter. */
const memoizePerFile = createMemoizer((file: FileSymbols) => file.memo);

const getSnapshot = memoizePerFile(({ symbols, container }) => {
  const keys = [(symbol: FileSymbol) => symbol.name, () => container];
  return fuzzysort.snapshot([...symbols], { keys });
});
