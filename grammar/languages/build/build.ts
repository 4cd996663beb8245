/**
 * Builds the languages: `node grammar/languages/build/build.ts`.
 *
 * Every folder of `grammar/languages` with a `heads.tsv` is a language and gives its equivalents; one with a
 * `language.yaml` as well is a language whose texts can be read and gives a pack. What is compiled goes to
 * `grammar/languages/compiled`, with a list of the packs, so that nothing else names the languages.
 */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { CompiledPack } from "../pack.ts";
import { compilePack } from "./compile-pack.ts";
import { compileConcepts, compileEmotions, compileExchanges } from "./concepts.ts";
import { compileEquivalents } from "./heads.ts";
import { type LanguageFolder, readLanguageFolders } from "./language-folder.ts";
import { compileMasthead } from "./masthead.ts";
import { PackError } from "./pack-error.ts";
import { readProfiles } from "./profiles.ts";
import { compileRuleExamples } from "./rule-examples.ts";
import type { SourceFile } from "./source-file.ts";
import { compileSpelling } from "./spelling.ts";
import { compileTellingWords } from "./telling-words.ts";
import { compileTemplates } from "./templates.ts";
import { compileTransitions } from "./transitions.ts";

const LANGUAGES = fileURLToPath(new URL("..", import.meta.url));
const CONCEPTS = fileURLToPath(new URL("../../concepts/", import.meta.url));
const COMPILED = join(LANGUAGES, "compiled");

export async function build(): Promise<void> {
  const concepts = compileConcepts(readConceptFile("concepts.tsv"));
  const folders = await readLanguageFolders(LANGUAGES);
  const languages = folders.filter((folder): folder is ReadableFolder => folder.language !== undefined);
  const profiles = readProfiles(folders.map(({ code }) => code));
  const packs = mapByCode(languages, folder => compilePack(folder, concepts, profiles));
  const data = {
    concepts,
    exchanges: compileExchanges(readConceptFile("exchanges.tsv"), concepts),
    emotions: compileEmotions(readConceptFile("emotions.tsv")),
    transitions: compileTransitions(readConceptFile("transitions.tsv"), concepts),
    equivalents: mapByCode(folders, ({ heads }) => compileEquivalents(heads, concepts)),
    telling: compileTellingWords(
      Object.values(packs),
      mapByCode(folders, ({ tellingWords }) => tellingWords),
    ),
    templates: mapByCode(
      languages,
      ({ code, templates }) => templates && compileTemplates(templates, packs[code] as CompiledPack),
    ),
    mastheads: mapByCode(languages, ({ masthead }) => masthead && compileMasthead(masthead)),
    "warm-up-texts": mapByCode(languages, ({ warmUp }) => warmUp?.text),
    "rule-examples": mapByCode(languages, ({ rules }) => compileRuleExamples(rules)),
  };
  const dictionaries = mapByCode(
    languages,
    ({ code, spelling }) => spelling && compileSpelling(spelling, packs[code] as CompiledPack),
  );
  // What was compiled before stays until all is read: a slip in one file breaks nothing else.
  rmSync(COMPILED, { recursive: true, force: true });
  mkdirSync(COMPILED, { recursive: true });
  for (const [name, value] of Object.entries({ ...data, ...packs })) writeJson(name, value);
  writeModule("packs", createPackList(Object.keys(packs)));
  for (const [code, dictionary] of Object.entries(dictionaries)) writeJson(`words-${code}`, dictionary);
  writeModule("dictionaries", createDictionaryList(Object.keys(dictionaries)));
  // The manifest reads both, too, and is made without a module that is made.
  writeFileSync(
    join(COMPILED, "profiles.json"),
    JSON.stringify(Object.fromEntries(profiles.map(({ id, data: own }) => [id, own]))),
  );
  writeFileSync(join(COMPILED, "names.json"), JSON.stringify(mapByCode(languages, ({ code }) => packs[code]?.names)));
}

/** A folder whose texts can be read. */
type ReadableFolder = LanguageFolder & { readonly language: SourceFile };

/** What a function makes of each folder, by the code of the language; nothing where it makes nothing. */
function mapByCode<F extends LanguageFolder, T>(
  folders: readonly F[],
  make: (folder: F) => T | undefined,
): Readonly<Record<string, T>> {
  return Object.fromEntries(
    folders.flatMap(folder => {
      const made = make(folder);
      return made === undefined ? [] : [[folder.code, made]];
    }),
  );
}

function readConceptFile(name: string): SourceFile {
  return { name, text: readFileSync(join(CONCEPTS, name), "utf8") };
}

function createPackList(codes: readonly string[]): string {
  return createList("packs", codes, code => code);
}

function createDictionaryList(codes: readonly string[]): string {
  return createList("dictionaries", codes, code => `words-${code}`);
}

/** A module that lists compiled JSON by language. Codes such as `in` and `is` are words of the program's language. */
function createList(name: string, codes: readonly string[], getModule: (code: string) => string): string {
  const variable = (code: string) => `${code.replaceAll("-", "_")}Json`;
  return [
    ...codes.map(code => `import { json as ${variable(code)} } from "./${getModule(code)}.ts";`),
    `export const ${name}: Readonly<Record<string, string>> = {`,
    ...codes.map(code => `  "${code}": ${variable(code)},`),
    "};\n",
  ].join("\n");
}

/**
 * Writes a module that holds a value as JSON: V8 parses that in a third of the time that an object in a program takes,
 * and only where somebody asks. A stable order makes builds comparable.
 */
function writeJson(name: string, value: unknown): void {
  const json = JSON.stringify(value);
  writeModule(name, `export const json = ${JSON.stringify(json)};\n`);
  console.log(`${name.padEnd(14)} ${(Buffer.byteLength(json) / 1000).toFixed(1)} kB`);
}

function writeModule(name: string, source: string): void {
  writeFileSync(join(COMPILED, `${name}.ts`), `/** Made by grammar/languages/build/build.ts. */\n${source}`);
}

try {
  await build();
} catch (error) {
  if (!(error instanceof PackError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
