/** Whether two values say the same: plain data by what it holds, all other objects by being the same object. */

/** Where the start or the end of a span of the version before stands now; null where that was changed. */
export type MoveOffset = (offset: number, side: "start" | "end") => number | null;

/** Values with more parts are taken for different: to compute anew is quicker than to compare. */
const MOST_PARTS = 100_000;

/** With `moveOffset`, offsets are the same that stand in the same place, however far the edit moved it. */
export function isSameValue(before: unknown, now: unknown, moveOffset: MoveOffset | null = null): boolean {
  return new Comparison(moveOffset).isSame(before, now);
}

class Comparison {
  readonly #moveOffset: MoveOffset | null;
  #left = MOST_PARTS;

  constructor(moveOffset: MoveOffset | null) {
    this.#moveOffset = moveOffset;
  }

  isSame(before: unknown, now: unknown): boolean {
    if (Object.is(before, now)) return true;
    if (typeof before !== "object" || typeof now !== "object" || before === null || now === null) return false;
    const kind = Object.getPrototypeOf(before);
    if (kind !== Object.getPrototypeOf(now) || this.#left-- <= 0) return false;
    if (Array.isArray(before)) return this.#isSameList(before, now as readonly unknown[]);
    if (kind === Map.prototype || kind === Set.prototype) {
      return this.#isSameList([...(before as Set<unknown>)], [...(now as Set<unknown>)]);
    }
    return kind === Object.prototype && this.#isSameRecord(before as Values, now as Values);
  }

  #isSameList(before: readonly unknown[], now: readonly unknown[]): boolean {
    return before.length === now.length && before.every((one, at) => this.isSame(one, now[at]));
  }

  #isSameRecord(before: Values, now: Values): boolean {
    const keys = Object.keys(before);
    return keys.length === Object.keys(now).length && keys.every(key => this.#isSameField(key, before[key], now[key]));
  }

  #isSameField(key: string, before: unknown, now: unknown): boolean {
    if (this.#moveOffset && (key === "start" || key === "end") && typeof before === "number") {
      return this.#moveOffset(before, key) === now;
    }
    return this.isSame(before, now);
  }
}

type Values = Readonly<Record<string, unknown>>;
