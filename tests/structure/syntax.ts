/** The syntax tree of a TypeScript module, as acorn makes it of what is left without types. */
import { stripTypeScriptTypes } from "node:module";
import { parse } from "acorn";

/** A node of acorn's tree, as far as one need know of all of them. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** Types become blanks, so that places stay what they are. */
export function stripTypes(source: string): string {
  return stripTypeScriptTypes(source);
}

export function parseScript(script: string): Node {
  return parse(script, { ecmaVersion: "latest", sourceType: "module", allowHashBang: true }) as unknown as Node;
}

export function getChildren(node: Node): Node[] {
  return Object.values(node).flatMap(value => (Array.isArray(value) ? value : [value]).filter(isNode));
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";
}

export function isFunction({ type }: Node): boolean {
  return /^(?:Arrow)?Function/.test(type);
}
