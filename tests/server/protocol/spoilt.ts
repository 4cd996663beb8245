/** Values with one place spoilt: every place of a value, in turn, by everything that does not belong there. */

/** Written as a number that is none: `1e999` is infinite to whoever reads it. */
const INFINITE = "\u0000infinite";

const WRONG: readonly unknown[] = [
  undefined,
  null,
  true,
  0,
  -7,
  1.5,
  4294967296,
  Number.MAX_SAFE_INTEGER,
  INFINITE,
  "",
  "NaN",
  "__proto__",
  [],
  [null],
  [[], {}, 1],
  {},
  { toString: null, length: -1 },
];

export function* spoilt(value: unknown): Generator<unknown> {
  yield* WRONG;
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    for (const other of spoilt(part)) {
      if (Array.isArray(value)) yield value.map((one, at) => (String(at) === key ? other : one));
      else yield { ...value, [key]: other };
    }
  }
}

/** As JSON, with numbers that are infinite. */
export function written(value: unknown): string {
  return (JSON.stringify(value) ?? "null").replaceAll(JSON.stringify(INFINITE), "1e999");
}
