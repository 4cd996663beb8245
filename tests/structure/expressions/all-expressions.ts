/** Every regular expression that runs on a text that somebody else wrote, and where it stands. */
import { execFile } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { promisify } from "node:util";
import { parse } from "acorn";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { createSearchPattern } from "../../../server/rules/linguistics/written-forms.ts";

const ROOT = join(import.meta.dirname, "../../..");
const SOURCES = ["grammar/**/*.ts", "server/**/*.ts", "client/**/*.ts"];
/** Packs and bundles are made from our own texts. */
const OURS = /(?:^|\/)build\/|^grammar\/languages\/compiled\//;
/** « (?<=le )Lundi »: V8 looks for the L first, and does not go back over the blanks before each blank. */
const LOOKS_BACK = /^\(\?<=/;

export interface PlacedExpression {
  readonly place: string;
  /** `/source/flags`. */
  readonly expression: string;
}

/** Those that are written in the sources. */
export function findLiterals(): PlacedExpression[] {
  return globSync(SOURCES, { cwd: ROOT })
    .filter(file => !OURS.test(file))
    .flatMap(file => findLiteralsIn(file).map(expression => ({ place: file, expression })));
}

function findLiteralsIn(file: string): string[] {
  const found: string[] = [];
  const source = stripTypeScriptTypes(readFileSync(join(ROOT, file), "utf8"));
  parse(source, {
    ecmaVersion: "latest",
    sourceType: "module",
    onToken: ({ type, start, end }) => {
      if (type.label === "regexp") found.push(source.slice(start, end));
    },
  });
  return found;
}

/** Those that are built while the program runs, of packs and of what a text says. */
export async function recordBuiltExpressions(): Promise<PlacedExpression[]> {
  const file = (name: string) => join(import.meta.dirname, name);
  const args = ["--import", file("recorder.mjs"), file("print-built.ts")];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 64_000_000 });
  return (JSON.parse(stdout) as [string, string][]).map(([expression, place]) => ({ place, expression }));
}

/** What print writes otherwise, as the packs have it: one by one, since the program looks for all of a rule at once. */
export function listWrittenForms(): PlacedExpression[] {
  return listLanguageCodes().flatMap(code =>
    Object.entries(getPack(code).written).flatMap(([rule, forms]) =>
      forms
        .filter(([find]) => !LOOKS_BACK.test(find))
        .map(([find]) => ({ place: `${code} ${rule}`, expression: `/${createSearchPattern(find)}/u` })),
    ),
  );
}
