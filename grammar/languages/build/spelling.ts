/** Compiles the words of a language for the spelling checker: those of a package's dictionary, and those of the field. */
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { decodeTrie } from "cspell-trie-lib";
import type { CompiledPack } from "../pack.ts";
import type { CompiledDictionary, CompiledWordGraph } from "../word-graph.ts";
import { PackError } from "./pack-error.ts";
import type { SourceFile } from "./source-file.ts";
import { compileWordGraph } from "./word-graph.ts";
import { readYaml, type YamlNode } from "./yaml-node.ts";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
/** Reading a dictionary takes seconds, and few builds change one. */
const CACHE = join(ROOT, ".cache/dictionaries");

/**
 * `spelling.yaml`: where the dictionary is, letters of words that are written in the language, words that the dictionary
 * lacks, and words that are frequent in the field.
 */
export function compileSpelling(file: SourceFile, pack: CompiledPack): CompiledDictionary {
  const root = readYaml(file);
  root.readMapping(["package", "file", "letters", "words", "frequent"]);
  const folder = join(ROOT, "node_modules", root.get("package").readString());
  const path = join(folder, root.get("file").readString());
  if (!existsSync(path)) throw new PackError(file.name, "file", `no file ${path}`);
  const frequent = [...new Set([...readOwnWords(root.get("frequent")), ...listPackWords(pack)])].sort();
  const own = [...readOwnWords(root.get("words")), ...frequent];
  const letters = root.get("letters").readString();
  const bytes = readFileSync(path);
  const hash = createHash("sha256")
    .update(bytes)
    .update(JSON.stringify([own, letters]));
  for (const name of BUILDERS) hash.update(readFileSync(fileURLToPath(new URL(name, import.meta.url))));
  const key = hash.digest("hex");
  const graph = readCached(key, () =>
    compileWordGraph(selectWords([...listDictionaryWords(bytes, letters), ...own], letters)),
  );
  return { ...graph, frequent: frequent.join(" ") };
}

/** The programs that a graph depends on: what they made before they changed is not used. */
const BUILDERS = ["spelling.ts", "word-graph.ts", "../word-graph.ts"];

function readCached(key: string, compile: () => CompiledWordGraph): CompiledWordGraph {
  const path = join(CACHE, `${key}.json`);
  const known = readGraph(path);
  if (known) return known;
  const graph = compile();
  mkdirSync(dirname(path), { recursive: true });
  // A build that is stopped leaves no half file under the name that the next one reads.
  const draft = `${path}.${process.pid}.tmp`;
  writeFileSync(draft, JSON.stringify(graph));
  renameSync(draft, path);
  return graph;
}

/** Null for a file that is not there, or cannot be read. */
function readGraph(path: string): CompiledWordGraph | null {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function readOwnWords(node: YamlNode): readonly string[] {
  return node.isAbsent ? [] : node.readString().trim().split(/\s+/);
}

/** Words that openers and the sentences behind them are made of, and small ones. */
function listPackWords({ heads, modifiers, complements, commonWords }: CompiledPack): string[] {
  const openers = [...heads, ...modifiers].map(([form]) => form);
  const phrases = [...openers, ...complements.map(([, text]) => text), ...commonWords];
  return phrases.flatMap(phrase => phrase.toLowerCase().match(/\p{L}+/gu) ?? []);
}

/** Only what is written in small letters is looked up, and each part of a compound by itself. */
function selectWords(words: readonly string[], letters: string): string[] {
  const pattern = new RegExp(`^[${letters}]{2,}$`, "u");
  return words.filter(word => pattern.test(word));
}

/** A dictionary also has each word behind each elided one, and without accents: those branches are left out. */
function listDictionaryWords(bytes: Buffer, letters: string): string[] {
  const known = new Set(letters);
  const words: string[] = [];
  const nodes = decodeTrie(gunzipSync(bytes)).iterate();
  let goesOn = true;
  for (let next = nodes.next(goesOn); !next.done; next = nodes.next(goesOn)) {
    const { text, node } = next.value;
    goesOn = known.has(text.at(-1) ?? "");
    if (goesOn && node.eow) words.push(text);
  }
  return words;
}
