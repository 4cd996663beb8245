/**
 * Loads the server's modules as the build has put them together: those that are always loaded together in one file, a
 * group, and each that few runs need in a file of its own. Beside the groups V8 leaves what it has compiled of them, so
 * that the next start need not compile it again; that is most of the work of a start. Runs on Node 18 and later, and in
 * VS Code's own Node.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, posix } from "node:path";
import { cachedDataVersionTag } from "node:v8";
import { Script } from "node:vm";

/** The body of a CommonJS module. */
type Body = (exports: object, require: Require, module: Module, filename: string, dirname: string) => void;
type Require = (path: string) => unknown;
interface Module {
  exports: object;
}

interface Group {
  /** Without extension; changes with the content. */
  readonly name: string;
  readonly script: Script;
}

/** Below the server's folder. */
export const CHUNKS = "chunks";
export const GROUPS = "groups";
export const COMPILED = "compiled";

/** What a group's file begins with: an expression that gives the bodies of its modules by their names. */
export type Bodies = Readonly<Record<string, Body>>;

export class Loader {
  readonly #folder: string;
  readonly #groupOf: ReadonlyMap<string, string>;
  readonly #bodies = new Map<string, Body>();
  readonly #modules = new Map<string, Module>();
  /** Groups that were loaded, and what V8 had of them was none, or of another V8. */
  readonly #uncompiled: Group[] = [];
  readonly #loaded = new Set<string>();
  readonly #node: Require;

  /** `folder` is the server's; `groups` names the chunks of each group. */
  constructor(folder: string, groups: Readonly<Record<string, readonly string[]>>) {
    this.#folder = folder;
    this.#groupOf = new Map(Object.entries(groups).flatMap(([group, names]) => names.map(name => [name, group])));
    this.#node = createRequire(join(folder, CHUNKS, "of-the-server.cjs"));
  }

  /** What a chunk exports; `name` is its file's. */
  load(name: string): object {
    const loaded = this.#modules.get(name);
    if (loaded) return loaded.exports;
    const module: Module = { exports: {} };
    this.#modules.set(name, module);
    const folder = join(this.#folder, CHUNKS);
    try {
      this.#bodyOf(name)(module.exports, path => this.#require(path), module, join(folder, name), folder);
    } catch (error) {
      // As with Node's own modules, whoever asks again meets the fault again.
      this.#modules.delete(name);
      throw error;
    }
    return module.exports;
  }

  /** Whether anything of this group was needed so far. */
  has(group: string): boolean {
    return this.#loaded.has(group);
  }

  /** Leaves what V8 has compiled of the groups by now for the next start; where that cannot be, nothing is lost. */
  keep(): void {
    for (const { name, script } of this.#uncompiled.splice(0)) {
      const path = this.#compiledPath(name);
      const unfinished = `${path}.${process.pid}`;
      try {
        mkdirSync(join(this.#folder, COMPILED), { recursive: true });
        writeFileSync(unfinished, script.createCachedData());
        renameSync(unfinished, path);
      } catch {
        try {
          rmSync(unfinished, { force: true });
        } catch {
          // The folder cannot be written to.
        }
      }
    }
  }

  #require(path: string): unknown {
    const name = posix.basename(path);
    return path === `./${name}` ? this.load(name) : this.#node(path);
  }

  #bodyOf(name: string): Body {
    const group = this.#groupOf.get(name);
    if (group !== undefined && !this.#bodies.has(name)) this.#loadGroup(group);
    return this.#bodies.get(name) ?? bodyIn(join(this.#folder, CHUNKS, name));
  }

  #loadGroup(name: string): void {
    const filename = join(this.#folder, GROUPS, `${name}.cjs`);
    const compiled = this.#compiled(name);
    const script = new Script(readFileSync(filename, "utf8"), {
      filename,
      ...(compiled ? { cachedData: compiled } : {}),
    });
    if (!compiled || script.cachedDataRejected) this.#uncompiled.push({ name, script });
    this.#loaded.add(name);
    for (const [chunk, body] of Object.entries(script.runInThisContext() as Bodies)) this.#bodies.set(chunk, body);
  }

  #compiled(name: string): Buffer | null {
    try {
      return readFileSync(this.#compiledPath(name));
    } catch {
      return null;
    }
  }

  /** The name tells the version of V8 and its settings, by which it would refuse what another has left. */
  #compiledPath(name: string): string {
    return join(this.#folder, COMPILED, `${name}-${cachedDataVersionTag().toString(36)}.bin`);
  }
}

function bodyIn(filename: string): Body {
  const source = `(function (exports, require, module, __filename, __dirname) {${readFileSync(filename, "utf8")}\n})`;
  return new Script(source, { filename }).runInThisContext();
}
