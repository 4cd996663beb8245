/** What parameters must look like, put together from a few kinds. */

/** Says what is wrong with a value, which `at` names (`range.start.line`); null when nothing is. */
export type Shape = (value: unknown, at: string) => string | null;

export const anything: Shape = () => null;
export const text = kind("a string", value => typeof value === "string");
export const flag = kind("true or false", value => typeof value === "boolean");
/** Any sign and any size: an editor may be ahead or behind, and the nearest place counts. */
export const integer = kind("an integer", Number.isInteger);

/** Absent, or null as some editors write that, or this. */
export function optional(shape: Shape): Shape {
  return (value, at) => (value === undefined || value === null ? null : shape(value, at));
}

/** An object with these members and any others. */
export function record(members: Readonly<Record<string, Shape>>): Shape {
  const all = Object.entries(members);
  return (value, at) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return wrong(value, at, "an object");
    for (const [name, shape] of all) {
      const problem = shape((value as Record<string, unknown>)[name], at === "" ? name : `${at}.${name}`);
      if (problem) return problem;
    }
    return null;
  };
}

export function list(shape: Shape): Shape {
  return (value, at) => {
    if (!Array.isArray(value)) return wrong(value, at, "an array");
    for (const [index, one] of value.entries()) {
      const problem = shape(one, `${at}[${index}]`);
      if (problem) return problem;
    }
    return null;
  };
}

export function oneOf(...values: readonly unknown[]): Shape {
  return kind(`one of ${values.join(", ")}`, value => values.includes(value));
}

/** The first says what is wrong where none fits. */
export function either(first: Shape, ...others: readonly Shape[]): Shape {
  return (value, at) => (others.some(shape => shape(value, at) === null) ? null : first(value, at));
}

function kind(what: string, fits: (value: unknown) => boolean): Shape {
  return (value, at) => (fits(value) ? null : wrong(value, at, what));
}

function wrong(value: unknown, at: string, what: string): string {
  return value === undefined && at !== ""
    ? `${at} is missing: ${what}`
    : `${at === "" ? "params" : at} must be ${what}, not ${named(value)}`;
}

function named(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : JSON.stringify(value).slice(0, 40);
}
