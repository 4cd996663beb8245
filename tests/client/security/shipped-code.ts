/** What the code that ships refers to outside itself, read from the bundles' syntax trees. */
import { readdirSync, readFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import { parse } from "acorn";

const dist = join(import.meta.dirname, "../../../dist");

export interface ShippedCode {
  /** Below `dist`, with slashes. */
  readonly path: string;
  /** Modules of Node that it names to a function or import, without `node:`. */
  readonly modules: readonly string[];
  /** Names that it takes from the world: `fetch`, `self.fetch`. */
  readonly globals: readonly string[];
  /** Pieces that make code of text. */
  readonly evaluations: readonly string[];
}

interface Node {
  readonly type: string;
  readonly [field: string]: unknown;
}

const isNode = (value: unknown): value is Node => typeof (value as Node | null)?.type === "string";

/** Ways by which a browser or Node sends or fetches without a module. */
const REACHING = new Set([
  "fetch",
  "WebSocket",
  "WebSocketStream",
  "WebTransport",
  "XMLHttpRequest",
  "EventSource",
  "RTCPeerConnection",
  "importScripts",
  "sendBeacon",
]);

export function readCode(path: string, source: string): ShippedCode {
  const modules = new Set<string>();
  const globals = new Set<string>();
  const evaluations = new Set<string>();
  const excerpt = ({ start, end }: Node) =>
    source.slice(start as number, Math.min(end as number, (start as number) + 80));

  const named = (value: unknown) => {
    if (!isNode(value) || value.type !== "Literal" || typeof value.value !== "string") return;
    if (isBuiltin(value.value)) modules.add(value.value.replace(/^node:/, ""));
  };
  const visit = (node: Node, parent: Node | null, field: string, inPattern: boolean) => {
    if (node.type === "CallExpression" || node.type === "NewExpression") {
      const callee = node.callee as Node;
      const last = callee.type === "SequenceExpression" ? (callee.expressions as Node[]).at(-1) : callee;
      const name = last?.type === "MemberExpression" ? (last.property as Node).name : last?.name;
      if (name === "eval" || name === "Function") evaluations.add(excerpt(node));
      const [first, ...others] = node.arguments as Node[];
      if (others.length === 0) named(first);
    } else if (node.type === "ImportExpression" || /^(?:Import|Export)\w*Declaration$/.test(node.type)) {
      named(node.source);
    } else if (node.type === "Identifier" && REACHING.has(node.name as string)) {
      const isKey = parent?.type === "Property" && field === "key" && parent.shorthand !== true;
      // `const { fetch: a } = globalThis` takes it; `{ fetch: a }` only names it.
      if (!isKey || inPattern)
        globals.add(excerpt(parent?.type === "MemberExpression" && field === "property" ? parent : node));
    }
    for (const [key, value] of Object.entries(node)) {
      for (const child of Array.isArray(value) ? value : [value])
        if (isNode(child))
          visit(child, node, key, node.type === "ObjectPattern" || (node.type === "Property" && inPattern));
    }
  };
  const options = { ecmaVersion: "latest", sourceType: "script", allowHashBang: true } as const;
  visit(parse(source, options) as unknown as Node, null, "", false);
  return { path, modules: [...modules].sort(), globals: [...globals], evaluations: [...evaluations] };
}

/** Every script that goes into the package. */
export function shippedCode(): ShippedCode[] {
  return ["client", "server"].flatMap(folder =>
    readdirSync(join(dist, folder), { encoding: "utf8", recursive: true })
      .filter(name => /\.[cm]?js$/.test(name))
      .map(name => `${folder}/${name.replaceAll("\\", "/")}`)
      .map(path => readCode(path, readFileSync(join(dist, path), "utf8"))),
  );
}
