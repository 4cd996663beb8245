/**
 * Loaded before the server (`--import`): our modules tell, at the beginning of each of their functions, that it runs.
 * Lines stay what they are.
 */
import { registerHooks } from "node:module";
import { getChildren, isFunction, type Node, parseScript, stripTypes } from "../syntax.ts";

interface NamedFunction {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly body: Node;
}

interface Module {
  /** As V8 sees it. */
  readonly source: string;
  /** All functions, each before those inside it. */
  readonly functions: readonly NamedFunction[];
}

const ROOT = new URL("../../../", import.meta.url).href;
const OURS = /^(?:grammar|server)\//;

const modules = new Map<string, Module>();
let onEnter: Listener | null = null;

type Listener = (file: string, name: string) => void;

/** Calls the listener whenever a function of ours begins; null ends that. */
export function listenToFunctions(listener: Listener | null): void {
  onEnter = listener;
}

/** The path of one of our modules from the project's root; null for any other. */
export function findProjectPath(url: string): string | null {
  const path = url.startsWith(ROOT) ? url.slice(ROOT.length) : "";
  return OURS.test(path) ? path : null;
}

/** The innermost function at a place: `Checks.#check`, or `OpenDocuments.listen ‹callback›`. */
export function getFunctionAt(file: string, line: number, column: number): string {
  const module = modules.get(file);
  if (!module) return "?";
  const before = module.source.split("\n").slice(0, line - 1);
  const offset = before.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
  return module.functions.findLast(({ start, end }) => start <= offset && offset < end)?.name ?? "the module itself";
}

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const file = findProjectPath(url);
    if (!file?.endsWith(".ts")) return loaded;
    const script = stripTypes(`${loaded.source}`);
    const source = insertCalls(script, file);
    modules.set(file, { source, functions: collectFunctions(parseScript(source)) });
    return { ...loaded, format: "module", source, shortCircuit: true };
  },
});

(globalThis as Record<string, unknown>).enterFunction = (file: string, name: string) => onEnter?.(file, name);

/** The same script, with a call at the beginning of each function. */
function insertCalls(script: string, file: string): string {
  const insertions: { readonly at: number; readonly text: string }[] = [];
  for (const { name, body } of collectFunctions(parseScript(script))) {
    const call = `globalThis.enterFunction(${JSON.stringify(file)}, ${JSON.stringify(name)})`;
    if (body.type === "BlockStatement") insertions.push({ at: body.start + 1, text: `${call};` });
    else insertions.push({ at: body.start, text: `(${call},` }, { at: body.end, text: ")" });
  }
  // From behind, so that places before stay true; what closes at a place comes before what opens there.
  const ordered = insertions.map((insertion, index) => ({ ...insertion, index }));
  ordered.sort((a, b) => b.at - a.at || b.index - a.index);
  return ordered.reduce((text, { at, text: inserted }) => text.slice(0, at) + inserted + text.slice(at), script);
}

/** `outer` names what they stand in, `given` is the name that the node around gives to this one. */
function collectFunctions(node: Node, outer = "", given: string | null = null): NamedFunction[] {
  if (isFunction(node)) {
    const own = findName(node.id as Node | null) ?? given;
    const name = own ?? (outer ? `${outer.replace(/ ‹callback›$/, "")} ‹callback›` : "‹callback›");
    return [
      { name, start: node.start, end: node.end, body: node.body as Node },
      ...getChildren(node).flatMap(child => collectFunctions(child, name)),
    ];
  }
  const isClass = /^Class(?:Declaration|Expression)$/.test(node.type);
  const scope = isClass ? (findName(node.id as Node | null) ?? given ?? outer) : outer;
  return getChildren(node).flatMap(child => collectFunctions(child, scope, findGivenName(node, child, scope)));
}

/** What a function or class is called that a node gives a name to. */
function findGivenName(node: Node, child: Node, scope: string): string | null {
  if (node.type === "VariableDeclarator" && child === node.init) return findName(node.id as Node);
  if (/^(?:Method|Property)Definition$/.test(node.type) && child === node.value) {
    return `${scope}.${findName(node.key as Node) ?? "?"}`;
  }
  if (node.type === "Property" && child === node.value) return findName(node.key as Node);
  return null;
}

function findName(node: Node | null): string | null {
  if (node?.type === "PrivateIdentifier") return `#${node.name}`;
  return node?.type === "Identifier" ? (node.name as string) : null;
}
