/**
 * Compiles names of States. `states.tsv` has only those that the United Nations write otherwise than CLDR; all others are
 * CLDR's, which every Node has.
 */
import type { StateName, StateNames } from "../pack.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable, splitAlternatives } from "./table.ts";

const COLUMNS = ["code", "name", "since", "variants", "spellings", "informal"];
/** Codes that stand for no place, the world, the European Union and its currency, pseudo locales and the unknown; and for what the United Nations call otherwise. */
const NO_PLACES: ReadonlySet<string> = new Set(["EU", "EZ", "QO", "UN", "XA", "XB", "ZZ", "PS"]);

/** A language may have no such file. */
export function compileStates(file: SourceFile | undefined, code: string): StateNames {
  if (!file) return { named: [], others: "" };
  const common = listCommonNames(code);
  const named = readTable(file, COLUMNS).map((row): StateName => {
    const { code: state = "", name = "", variants = "", spellings = "", informal = "" } = row.cells;
    const short = common.get(state);
    if (short === undefined) return row.fail(`“${state}” is no code of a State, or stands twice`);
    if (name === "") row.fail("has no name");
    common.delete(state);
    const forms = (cell: string) => splitAlternatives(cell).forms;
    return [name, row.readNumber("since") ?? 0, forms(variants), forms(spellings), forms(informal), short];
  });
  return { named, others: [...common.values()].sort().join("|") };
}

/** By the two letters of ISO 3166. */
function listCommonNames(code: string): Map<string, string> {
  const names = new Intl.DisplayNames(code, { type: "region", fallback: "none" });
  const letters = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
  const found = new Map<string, string>();
  for (const state of letters.flatMap(first => letters.map(second => first + second))) {
    // Withdrawn codes stand for the one that came after: `BU` for `MM`.
    const isCurrent = Intl.getCanonicalLocales(`und-${state}`)[0] === `und-${state}`;
    const name = isCurrent && !NO_PLACES.has(state) ? names.of(state) : undefined;
    if (name !== undefined) found.set(state, name.replace(/’/g, "'"));
  }
  return found;
}
