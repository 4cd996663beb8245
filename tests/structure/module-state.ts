/**
 * State that a module keeps for itself: what stands at its top level and changes after the module was loaded. Such state
 * is shared by all documents and connections of the process, and nothing that is passed from function to function shows
 * it.
 */
import { childrenOf, isFunction, type Node, parseScript, stripTypes } from "./syntax.ts";

export interface StateFault {
  readonly name: string;
  readonly kind: "reassigned" | "written after load" | "instance";
  readonly line: number;
}

export interface WeakCollection {
  readonly kind: string;
  readonly line: number;
}

const WEAK = new Set(["WeakMap", "WeakSet", "WeakRef", "FinalizationRegistry"]);

/** Methods that change an array, a map or a set. */
const MUTATORS = new Set("set add delete clear push pop shift unshift splice sort reverse fill copyWithin".split(" "));

/** They have no state, or a collection that the writes to it tell of. */
const STATELESS =
  /^(?:Map|Set|Weak\w+|RegExp|URL|Text(?:De|En)coder|\w*Array|Date|Collator|Segmenter|\w*Format|\w*Error|\w+Names|\w+Rules)$/;

/** `const` at the top level whose contents change, `let`, and instances of classes that may have a state. */
export function findModuleState(source: string): StateFault[] {
  const program = parseScript(stripTypes(source));
  const bindings = bindingsOf(program);
  const lineOf = makeLineFinder(source);
  const faults = new Map<string, StateFault>();
  const add = (name: string, kind: StateFault["kind"], at: number) => {
    if (!faults.has(name)) faults.set(name, { name, kind, line: lineOf(at) });
  };
  for (const { name, kind, node } of bindings.values()) {
    if (kind === "let" || kind === "var") add(name, "reassigned", node.start);
    const made = kind === "const" ? (node.init as Node | null) : null;
    if (made?.type === "NewExpression" && !STATELESS.test(nameOf(made.callee as Node))) {
      add(name, "instance", node.start);
    }
  }
  for (const { root, at } of writesIn(program)) if (bindings.has(root)) add(root, "written after load", at);
  return [...faults.values()].sort((a, b) => a.line - b.line);
}

/** Every place where a collection is made that holds its keys or values weakly. */
export function findWeakCollections(source: string): WeakCollection[] {
  const lineOf = makeLineFinder(source);
  const found: WeakCollection[] = [];
  const visit = (node: Node) => {
    const kind = node.type === "NewExpression" ? nameOf(node.callee as Node) : "";
    if (WEAK.has(kind)) found.push({ kind, line: lineOf(node.start) });
    childrenOf(node).forEach(visit);
  };
  visit(parseScript(stripTypes(source)));
  return found;
}

interface Binding {
  readonly name: string;
  readonly kind: string;
  readonly node: Node;
}

/** What the module declares at its top level, and what it imports from another file of the project. */
function bindingsOf(program: Node): Map<string, Binding> {
  const bindings = new Map<string, Binding>();
  const add = (name: string, kind: string, node: Node) => bindings.set(name, { name, kind, node });
  for (const statement of program.body as Node[]) {
    const declaration = (statement.type.startsWith("Export") ? statement.declaration : statement) as Node | null;
    if (declaration?.type === "VariableDeclaration") {
      for (const declarator of declaration.declarations as Node[]) {
        for (const name of namesIn(declarator.id as Node)) add(name, declaration.kind as string, declarator);
      }
    } else if (declaration?.type === "ClassDeclaration" || declaration?.type === "FunctionDeclaration") {
      if (declaration.id) add((declaration.id as Node).name as string, "declaration", declaration);
    } else if (statement.type === "ImportDeclaration" && `${(statement.source as Node).value}`.startsWith(".")) {
      for (const specifier of statement.specifiers as Node[]) {
        add((specifier.local as Node).name as string, "import", specifier);
      }
    }
  }
  return bindings;
}

interface Write {
  /** The name that the changed thing is reached by. */
  readonly root: string;
  readonly at: number;
}

/** Changes that functions make to what they did not declare themselves: these happen when the module is loaded already. */
function writesIn(program: Node): Write[] {
  const writes: Write[] = [];
  const visit = (node: Node, own: ReadonlySet<string> | null) => {
    const inside = isFunction(node) ? new Set([...(own ?? []), ...declaredIn(node)]) : own;
    if (inside) {
      for (const target of targetsOf(node)) {
        const root = rootOf(target);
        if (root !== null && !inside.has(root)) writes.push({ root, at: node.start });
      }
    }
    for (const child of childrenOf(node)) visit(child, inside);
  };
  visit(program, null);
  return writes;
}

/** The objects whose contents a node changes. */
function targetsOf(node: Node): Node[] {
  if (node.type === "AssignmentExpression") return membersOf([node.left as Node]);
  if (node.type === "UpdateExpression" || (node.type === "UnaryExpression" && node.operator === "delete")) {
    return membersOf([node.argument as Node]);
  }
  if (node.type !== "CallExpression") return [];
  const callee = node.callee as Node;
  if (callee.type !== "MemberExpression") return [];
  const [object, method] = [callee.object as Node, nameOf(callee)];
  if (object.type === "Identifier" && object.name === "Object" && /^(?:assign|define)/.test(method)) {
    return (node.arguments as Node[]).slice(0, 1);
  }
  return MUTATORS.has(method) ? [object] : [];
}

/** Where an expression goes on searching is set before each search, and is no state. */
function membersOf(nodes: readonly Node[]): Node[] {
  return nodes.filter(node => node.type === "MemberExpression" && nameOf(node) !== "lastIndex");
}

/** `pages` of `pages.first[2]` and of `pages.get(uri)`; null for what is computed, as by a call. */
function rootOf(node: Node): string | null {
  if (node.type === "Identifier") return node.name as string;
  if (node.type === "MemberExpression") return rootOf(node.object as Node);
  if (node.type === "ChainExpression") return rootOf(node.expression as Node);
  const callee = node.type === "CallExpression" ? (node.callee as Node) : null;
  return callee?.type === "MemberExpression" && /^(?:get|at)$/.test(nameOf(callee))
    ? rootOf(callee.object as Node)
    : null;
}

/** The last name of `Intl.Collator` or `map.set`. */
function nameOf(node: Node): string {
  if (node.type === "MemberExpression") return nameOf(node.property as Node);
  return node.type === "Identifier" || node.type === "PrivateIdentifier" ? (node.name as string) : "";
}

/** Parameters and variables of a function, those of its blocks among them, but not of functions inside it. */
function declaredIn(fun: Node): Set<string> {
  const names = new Set((fun.params as Node[]).flatMap(namesIn));
  const visit = (node: Node) => {
    if (node.type === "VariableDeclarator") for (const name of namesIn(node.id as Node)) names.add(name);
    if (node.type === "CatchClause" && node.param) for (const name of namesIn(node.param as Node)) names.add(name);
    if (/^(?:Function|Class)Declaration$/.test(node.type)) names.add(nameOf(node.id as Node));
    if (!isFunction(node)) childrenOf(node).forEach(visit);
  };
  childrenOf(fun).forEach(visit);
  return names;
}

/** The names that a pattern declares. */
function namesIn(pattern: Node): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name as string];
    case "ObjectPattern":
      return (pattern.properties as Node[]).flatMap(namesIn);
    case "ArrayPattern":
      return (pattern.elements as (Node | null)[]).flatMap(element => (element ? namesIn(element) : []));
    case "Property":
      return namesIn(pattern.value as Node);
    case "RestElement":
      return namesIn(pattern.argument as Node);
    case "AssignmentPattern":
      return namesIn(pattern.left as Node);
    default:
      return [];
  }
}

function makeLineFinder(source: string): (at: number) => number {
  return at => source.slice(0, at).split("\n").length;
}
