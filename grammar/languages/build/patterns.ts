/** Patterns of `language.yaml`: macros are put in, and each is tried as the reader will use it. */
import { NUMBER_SUFFIX } from "../../text/number-suffixes.ts";
import type { YamlNode } from "./yaml-node.ts";

/** Reads one pattern; named groups other than these are faults. */
export type ReadPattern = (node: YamlNode, groups: readonly string[]) => string;

/** A reader that knows the macros of the section, `{months}`, and the `{suffix}` of numbers that are added later. */
export function createPatternReader(macrosNode: YamlNode, months: readonly string[]): ReadPattern {
  const macros = new Map([
    ["months", months.join("|") || NOTHING],
    ["suffix", `(?:(?:${NUMBER_SUFFIX})(?!\\p{L}))`],
  ]);
  for (const [name, value] of macrosNode.readEntriesOrNone()) macros.set(name, `(?:${expandMacros(value, macros)})`);
  return (node, groups) => {
    const pattern = expandMacros(node, macros);
    const names = findGroupNames(pattern, node);
    if (new RegExp(`^(?:${pattern})`, "iu").test("")) node.fail("matches the empty text");
    const unknown = names.find(name => !groups.includes(name));
    if (unknown !== undefined) node.fail(`unknown group “${unknown}” (known: ${groups.join(", ") || "none"})`);
    return pattern;
  };
}

/** Fits no text. */
const NOTHING = "(?!)";

/** `{name}` is no quantifier in a regular expression with the flag `u`, so it cannot mean anything else. */
function expandMacros(node: YamlNode, macros: ReadonlyMap<string, string>): string {
  return node.readString().replaceAll(/(?<!\\[pP])\{([A-Za-z]\w*)\}/g, (_, name: string) => {
    return macros.get(name) ?? node.fail(`no macro {${name}} (known so far: ${[...macros.keys()].join(", ")})`);
  });
}

function findGroupNames(pattern: string, node: YamlNode): string[] {
  try {
    // Flags and anchor as the reader will use them; the empty alternative makes every named group come back.
    return Object.keys(new RegExp(`^(?:${pattern})|`, "iu").exec("")?.groups ?? {});
  } catch (error) {
    return node.fail(`no regular expression: ${(error as Error).message}`);
  }
}
