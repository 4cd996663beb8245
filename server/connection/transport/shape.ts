/** Shapes that check parameters, composed from simpler shapes. */

/** Describes what is wrong with a value at a path such as `range.start.line`; null if the value has the shape. */
export type Shape = (value: unknown, path: string) => string | null;

export const anyValue: Shape = () => null;
export const string = defineShape("a string", value => typeof value === "string");
export const boolean = defineShape("true or false", value => typeof value === "boolean");
/** Any sign and any size: positions outside of the text are clamped later. */
export const integer = defineShape("an integer", Number.isInteger);

/** Accepts undefined, null (some editors send it for undefined) or the shape. */
export function optional(shape: Shape): Shape {
  return (value, path) => (value === undefined || value === null ? null : shape(value, path));
}

/** Accepts an object with these members and any others. */
export function object(members: Readonly<Record<string, Shape>>): Shape {
  const all = Object.entries(members);
  return (value, path) => {
    if (typeof value !== "object" || value === null || Array.isArray(value))
      return describeProblem(value, path, "an object");
    for (const [name, shape] of all) {
      const problem = shape((value as Record<string, unknown>)[name], path === "" ? name : `${path}.${name}`);
      if (problem) return problem;
    }
    return null;
  };
}

export function array(shape: Shape): Shape {
  return (value, path) => {
    if (!Array.isArray(value)) return describeProblem(value, path, "an array");
    for (const [index, one] of value.entries()) {
      const problem = shape(one, `${path}[${index}]`);
      if (problem) return problem;
    }
    return null;
  };
}

export function oneOf(...values: readonly unknown[]): Shape {
  return defineShape(`one of ${values.join(", ")}`, value => values.includes(value));
}

/** Accepts what any of the shapes accepts; describes the problem according to the first. */
export function union(first: Shape, ...others: readonly Shape[]): Shape {
  return (value, path) => (others.some(shape => shape(value, path) === null) ? null : first(value, path));
}

function defineShape(what: string, fits: (value: unknown) => boolean): Shape {
  return (value, path) => (fits(value) ? null : describeProblem(value, path, what));
}

function describeProblem(value: unknown, path: string, what: string): string {
  return value === undefined && path !== ""
    ? `${path} is missing: ${what}`
    : `${path === "" ? "params" : path} must be ${what}, not ${describeValue(value)}`;
}

function describeValue(value: unknown): string {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return "an array";
  return typeof value === "object" ? "an object" : JSON.stringify(value).slice(0, 40);
}
