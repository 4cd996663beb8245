/**
 * Builds the language packs: `node grammar/languages/build/build.ts`.
 *
 * Every folder of `grammar/languages` with a `heads.tsv` is a language and gives its equivalents; one with a
 * `language.yaml` as well is a language whose texts can be read and gives a pack.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Masthead } from "../masthead.ts";
import type { TellingWords } from "../pack.ts";
import type { RuleInLanguage } from "../rule-in-language.ts";
import type { LanguageTemplates } from "../template.ts";
import { compileConcepts, compileEquivalents, compilePack, type Equivalents, type SourceFile } from "./compile.ts";
import { PackError } from "./errors.ts";
import { compileTellingWords } from "./first-words.ts";
import { compileMasthead } from "./masthead.ts";
import { compileRuleExamples } from "./rule-examples.ts";
import { compileTemplates } from "./templates.ts";
import { compileTransitions } from "./transitions.ts";

const LANGUAGES = fileURLToPath(new URL("..", import.meta.url));
const CONCEPTS = fileURLToPath(new URL("../../concepts/concepts.tsv", import.meta.url));
const TRANSITIONS = fileURLToPath(new URL("../../concepts/transitions.tsv", import.meta.url));
const COMPILED = join(LANGUAGES, "compiled");

/** Files keep their folder in the name, for messages: `fr/heads.tsv`. */
function source(folder: string, name: string): SourceFile {
  return { name: `${basename(folder)}/${name}`, text: readFileSync(join(folder, name), "utf8") };
}

/** All files of a folder, by name; none where there is no such folder. */
function sourcesIn(folder: string): SourceFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map(name => source(folder, name));
}

/**
 * Writes a module that holds a value as JSON: V8 parses that in a third of the time that an object in a program takes,
 * and only where somebody asks. A stable order makes builds comparable.
 */
function write(name: string, value: unknown): void {
  const json = JSON.stringify(value);
  const module = `/** Made by grammar/languages/build/build.ts. */\nexport const json = ${JSON.stringify(json)};\n`;
  writeFileSync(join(COMPILED, `${name}.ts`), module);
  console.log(`${name.padEnd(14)} ${(Buffer.byteLength(json) / 1000).toFixed(1)} kB`);
}

export function build(): void {
  rmSync(COMPILED, { recursive: true, force: true });
  mkdirSync(COMPILED, { recursive: true });
  const concepts = compileConcepts({ name: "concepts.tsv", text: readFileSync(CONCEPTS, "utf8") });
  write("concepts", concepts);
  const transitions = { name: "transitions.tsv", text: readFileSync(TRANSITIONS, "utf8") };
  write("transitions", compileTransitions(transitions, concepts));
  const equivalents: Record<string, Equivalents> = {};
  const templates: Record<string, LanguageTemplates> = {};
  const mastheads: Record<string, Masthead> = {};
  const telling: Record<string, TellingWords> = {};
  const rules: Record<string, Record<string, RuleInLanguage>> = {};
  const folders = readdirSync(LANGUAGES, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && existsSync(join(LANGUAGES, entry.name, "heads.tsv")))
    .map(entry => entry.name)
    .sort();
  for (const code of folders) {
    const folder = join(LANGUAGES, code);
    const heads = source(folder, "heads.tsv");
    equivalents[code] = compileEquivalents(heads, concepts);
    if (!existsSync(join(folder, "language.yaml"))) continue;
    const pack = compilePack(
      {
        language: source(folder, "language.yaml"),
        heads,
        modifiers: source(folder, "modifiers.tsv"),
        frames: source(folder, "frames.tsv"),
        complements: existsSync(join(folder, "complements.tsv")) ? source(folder, "complements.tsv") : undefined,
        scales: existsSync(join(folder, "scales.tsv")) ? source(folder, "scales.tsv") : undefined,
        counts: source(folder, "counts.tsv"),
        states: existsSync(join(folder, "states.tsv")) ? source(folder, "states.tsv") : undefined,
        written: existsSync(join(folder, "written.yaml")) ? source(folder, "written.yaml") : undefined,
        profileCounts: existsSync(join(folder, "profile-counts.tsv"))
          ? source(folder, "profile-counts.tsv")
          : undefined,
      },
      concepts,
    );
    if (pack.code !== code) throw new PackError(`${code}/language.yaml`, "code", `must be ${code}, as its folder`);
    write(code, pack);
    telling[code] = compileTellingWords(pack);
    if (existsSync(join(folder, "masthead.yaml"))) mastheads[code] = compileMasthead(source(folder, "masthead.yaml"));
    rules[code] = compileRuleExamples(sourcesIn(join(folder, "rules")));
    if (existsSync(join(folder, "templates.yaml"))) {
      templates[code] = compileTemplates(source(folder, "templates.yaml"), pack);
    }
  }
  write("equivalents", equivalents);
  write("templates", templates);
  write("mastheads", mastheads);
  write("telling", telling);
  write("rule-examples", rules);
}

try {
  build();
} catch (error) {
  if (!(error instanceof PackError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
