/**
 * State that a module keeps for itself: what stands at its top level and changes after the module was loaded. Such state
 * is shared by all documents and connections of the process, and nothing that is passed from function to function shows
 * it.
 */
import { getChildren, isFunction, type Node, parseScript, stripTypes } from "./syntax.ts";

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
  const bindings = collectBindings(program);
  const lineOf = createLineFinder(source);
  const faults = new Map<string, StateFault>();
  const add = (name: string, kind: StateFault["kind"], at: number) => {
    if (!faults.has(name)) faults.set(name, { name, kind, line: lineOf(at) });
  };
  for (const { name, kind, node } of bindings.values()) {
    if (kind === "let" || kind === "var") add(name, "reassigned", node.start);
    const made = kind === "const" ? (node.init as Node | null) : null;
    if (made?.type === "NewExpression" && !STATELESS.test(getName(made.callee as Node))) {
      add(name, "instance", node.start);
    }
  }
  for (const { root, at } of collectWrites(program)) if (bindings.has(root)) add(root, "written after load", at);
  return [...faults.values()].sort((a, b) => a.line - b.line);
}

/** Every place where a collection is made that holds its keys or values weakly. */
export function findWeakCollections(source: string): WeakCollection[] {
  const lineOf = createLineFinder(source);
  const found: WeakCollection[] = [];
  const visit = (node: Node) => {
    const kind = node.type === "NewExpression" ? getName(node.callee as Node) : "";
    if (WEAK.has(kind)) found.push({ kind, line: lineOf(node.start) });
    getChildren(node).forEach(visit);
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
function collectBindings(program: Node): Map<string, Binding> {
  const bindings = new Map<string, Binding>();
  const add = (name: string, kind: string, node: Node) => bindings.set(name, { name, kind, node });
  for (const statement of program.body as Node[]) {
    const declaration = (statement.type.startsWith("Export") ? statement.declaration : statement) as Node | null;
    if (declaration?.type === "VariableDeclaration") {
      for (const declarator of declaration.declarations as Node[]) {
        for (const name of collectNames(declarator.id as Node)) add(name, declaration.kind as string, declarator);
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
function collectWrites(program: Node): Write[] {
  const writes: Write[] = [];
  const visit = (node: Node, own: ReadonlySet<string> | null) => {
    const inside = isFunction(node) ? new Set([...(own ?? []), ...collectDeclarations(node)]) : own;
    if (inside) {
      for (const target of getTargets(node)) {
        const root = findRoot(target);
        if (root !== null && !inside.has(root)) writes.push({ root, at: node.start });
      }
    }
    for (const child of getChildren(node)) visit(child, inside);
  };
  visit(program, null);
  return writes;
}

/** The objects whose contents a node changes. */
function getTargets(node: Node): Node[] {
  if (node.type === "AssignmentExpression") return pickMembers([node.left as Node]);
  if (node.type === "UpdateExpression" || (node.type === "UnaryExpression" && node.operator === "delete")) {
    return pickMembers([node.argument as Node]);
  }
  if (node.type !== "CallExpression") return [];
  const callee = node.callee as Node;
  if (callee.type !== "MemberExpression") return [];
  const [object, method] = [callee.object as Node, getName(callee)];
  if (object.type === "Identifier" && object.name === "Object" && /^(?:assign|define)/.test(method)) {
    return (node.arguments as Node[]).slice(0, 1);
  }
  return MUTATORS.has(method) ? [object] : [];
}

/** Where an expression goes on searching is set before each search, and is no state. */
function pickMembers(nodes: readonly Node[]): Node[] {
  return nodes.filter(node => node.type === "MemberExpression" && getName(node) !== "lastIndex");
}

/** `pages` of `pages.first[2]` and of `pages.get(uri)`; null for what is computed, as by a call. */
function findRoot(node: Node): string | null {
  if (node.type === "Identifier") return node.name as string;
  if (node.type === "MemberExpression") return findRoot(node.object as Node);
  if (node.type === "ChainExpression") return findRoot(node.expression as Node);
  const callee = node.type === "CallExpression" ? (node.callee as Node) : null;
  return callee?.type === "MemberExpression" && /^(?:get|at)$/.test(getName(callee))
    ? findRoot(callee.object as Node)
    : null;
}

/** The last name of `Intl.Collator` or `map.set`. */
function getName(node: Node): string {
  if (node.type === "MemberExpression") return getName(node.property as Node);
  return node.type === "Identifier" || node.type === "PrivateIdentifier" ? (node.name as string) : "";
}

/** Parameters and variables of a function, those of its blocks among them, but not of functions inside it. */
function collectDeclarations(fun: Node): Set<string> {
  const names = new Set((fun.params as Node[]).flatMap(collectNames));
  const visit = (node: Node) => {
    if (node.type === "VariableDeclarator") for (const name of collectNames(node.id as Node)) names.add(name);
    if (node.type === "CatchClause" && node.param) for (const name of collectNames(node.param as Node)) names.add(name);
    if (/^(?:Function|Class)Declaration$/.test(node.type)) names.add(getName(node.id as Node));
    if (!isFunction(node)) getChildren(node).forEach(visit);
  };
  getChildren(fun).forEach(visit);
  return names;
}

/** The names that a pattern declares. */
function collectNames(pattern: Node): string[] {
  switch (pattern.type) {
    case "Identifier":
      return [pattern.name as string];
    case "ObjectPattern":
      return (pattern.properties as Node[]).flatMap(collectNames);
    case "ArrayPattern":
      return (pattern.elements as (Node | null)[]).flatMap(element => (element ? collectNames(element) : []));
    case "Property":
      return collectNames(pattern.value as Node);
    case "RestElement":
      return collectNames(pattern.argument as Node);
    case "AssignmentPattern":
      return collectNames(pattern.left as Node);
    default:
      return [];
  }
}

function createLineFinder(source: string): (at: number) => number {
  return at => source.slice(0, at).split("\n").length;
}
