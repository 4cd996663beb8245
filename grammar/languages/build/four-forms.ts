/** Words with a form for each gender and number, as Romance languages have them. */
import type { Slot } from "../pack.ts";
import { createMask } from "./inflector.ts";
import type { PackSource } from "./settings.ts";

/** Masculine and feminine singular, masculine and feminine plural. */
export type FourForms = readonly [string, string, string, string];

type Cells = PackSource["settings"]["cells"];

/** Regular agreement by the table of endings of `language.yaml`, first fitting row. */
export function inflectAdjective(adjective: string, endings: readonly (readonly string[])[]): FourForms {
  for (const [ms = "", fs = "", mp = "", fp = ""] of endings) {
    if (!adjective.endsWith(ms)) continue;
    const stem = adjective.slice(0, adjective.length - ms.length);
    return [stem + ms, stem + fs, stem + mp, stem + fp];
  }
  return [adjective, adjective, adjective, adjective];
}

/** Which of the four forms agrees with a cell. */
export function getFormAt({ number, gender }: Pick<Cells[number], "number" | "gender">): number {
  return (number === "p" ? 2 : 0) + (gender === "f" ? 1 : 0);
}

/** A slot for each of the four forms, in their order: `pp-ms`, `pp-fs`, `pp-mp`, `pp-fp`. */
export function createFormSlots(prefix: string, cells: Cells): Slot[] {
  return (["s", "p"] as const).flatMap(number =>
    (["m", "f"] as const).map(gender => ({
      name: `${prefix}-${gender}${number}`,
      mask: createMask(cells, { number, gender }),
    })),
  );
}
