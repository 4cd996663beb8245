/** Writes the TextMate grammar from the compiled language packs: `node syntaxes/build.ts`, after the packs' build. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { listLanguageCodes } from "../grammar/languages/language-codes.ts";
import { getPack } from "../grammar/languages/registry.ts";
import { createSyntax } from "./grammar.ts";

const FILE = join(import.meta.dirname, "un-declaration.tmLanguage.json");

const json = JSON.stringify(createSyntax(listLanguageCodes().map(getPack)));
writeFileSync(FILE, json);
console.log(`un-declaration.tmLanguage.json ${(Buffer.byteLength(json) / 1000).toFixed(1)} kB`);
