/** No expression takes more than linear time, whatever text it meets, unless what it is given is short. */
import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { join } from "node:path";
import { parse } from "acorn";
import { check } from "recheck";
import { languageCodes, packFor } from "../../grammar/languages/registry.ts";
import { searched } from "../../server/rules/support/written.ts";

const ROOT = join(import.meta.dirname, "../..");
/** What runs on texts that somebody else wrote; packs and bundles are made from our own. */
const SOURCES = ["grammar/**/*.ts", "server/**/*.ts", "client/*.ts"];
const OURS = /(?:^|\/)build\/|^grammar\/languages\/compiled\//;

/** Why an expression that could take long does not: by its file, what it is given. */
const SHORT: Readonly<Record<string, string>> = {
  "server/features/signature-help/frames.ts / \\([^)]*\\)$/": "what one opener takes, as the pack writes it",
  "server/features/signature-help/frames.ts /[\\s…]+$/": "what one opener takes, as the pack writes it",
  "grammar/clause/labels.ts /[\\p{L}\\p{N}]+.*?(?=[.)\\s-]*$)/u": "a label",
  "server/rules/opener-unknown.ts /[,;:.]+$/": "a word",
  "grammar/clause/subject.ts /[\\s.,:;]+$/u": "a line no longer than a body's name",
  "server/rules/support/agreement.ts /\\s+\\S*$/u": "a name cut to its length",
  "server/rules/support/agreement.ts /(?:\\s+\\S{1,3})+$/u": "a name cut to its length",
  "server/rules/several-sentences.ts /[\\p{L}\\p{M}\\p{N}.]+$/u": "30 characters",
  "server/rules/term-consistency.ts /\\p{Lu}[\\p{L}'’-]+\\s[^.;,:]{0,45}$/u": "60 characters",
  "server/rules/support/acronyms.ts /\\p{Lu}{2,}['’\\s]+(?:\\p{Lu}['’])?$/u": "40 characters",
  "server/rules/support/acronyms.ts /^[\\p{L}\\s'’,-]*[«“\"]?[\\p{Ll}\\s'’]*$/u": "brackets of 400 characters",
  "server/import/doubts.ts /\\s+\\S*$/u": "the beginning of a line",
  "server/import/furniture.ts /\\/.*[.;,]$/": "a line no longer than a note call's",
  "server/import/hyphens.ts /[\\p{L}\\p{M}\\p{N}]+(?:[-\\u2010\\u2011][\\p{L}\\p{M}\\p{N}]+)*[-\\u2010]$/u":
    "a word's length",
  "server/import/marks.ts /(\\p{L}[\\p{L}\\p{M}]*['’]?)$/u": "the end of a line",
  "server/import/words.ts /(\\p{L}+)['’](?=\\p{L})/gu": "phrases of a pack",
  "server/features/clause-name.ts /[\\s,;:.]+$/u": "a name cut to its length",
  "server/features/formatting/new-line.ts /\\s+(?=[).])/g": "a label",
  "server/features/formatting/typed-mark.ts /:\\/\\/|[@\\\\]|\\p{L}\\.\\p{L}[^/]*\\/|^\\[\\^|^&\\w+$|^www\\./iu":
    "a word's length",
  "server/features/formatting/typed-mark.ts /\\S*$/": "a word's length",
  "server/features/formatting/typography.ts /[ \\t\\u00a0\\u202f]+(?=[).]$)/": "a label",
  "server/features/completion/candidates.ts /^(?:\\S+'|\\S{2} )?\\S+$/u": "openers of a pack",
  "server/cli/inputs/folder-files.ts /\\/+$/": "a path of the command line",
  "server/cli/formats/plain-page.ts /^\\| (.*) \\| (.*) \\|$/": "lines of our own pages",
};

/** « (?<=le )Lundi »: V8 looks for the L first, and does not go back over the blanks before each blank. */
const LOOKS_BACK = /^\(\?<=/;

function literalsIn(file: string): string[] {
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

/** Null for linear time; else how it grows, and the text that shows it. */
async function fault(expression: string): Promise<string | null> {
  const end = expression.lastIndexOf("/");
  const result = await check(expression.slice(1, end), expression.slice(end + 1), { timeout: 1_500 });
  // What cannot be told in time is held to it by the texts of `long-texts.test.ts`.
  return result.status === "vulnerable" ? `${result.complexity.summary}: ${result.attack.pattern}` : null;
}

/** One after the other: many at once take each other's time, and are given up. */
async function faultsOf(expressions: readonly (readonly [place: string, expression: string])[]): Promise<string[]> {
  const faults: string[] = [];
  for (const [place, expression] of expressions) {
    const why = await fault(expression);
    if (why !== null) faults.push(`${place} ${expression}: ${why}`);
  }
  return faults;
}

describe("regular expressions", function () {
  this.timeout(300_000);

  it("of the sources take linear time, or what they are given is short", async () => {
    const files = globSync(SOURCES, { cwd: ROOT }).filter(file => !OURS.test(file));
    const all = files.flatMap(file => literalsIn(file).map(one => [file, one] as const));
    const names = new Set(all.map(([file, one]) => `${file} ${one}`));
    assert.deepEqual(
      Object.keys(SHORT).filter(name => !names.has(name)),
      [],
      "are no longer there",
    );
    assert.deepEqual(await faultsOf(all.filter(([file, one]) => SHORT[`${file} ${one}`] === undefined)), []);
  });

  for (const code of languageCodes()) {
    it(`of ${code} take linear time`, async () => {
      const { written } = packFor(code);
      const patterns = Object.entries(written).flatMap(([rule, forms]) =>
        forms.filter(([find]) => !LOOKS_BACK.test(find)).map(([find]) => [rule, `/${searched(find)}/u`] as const),
      );
      assert.deepEqual(await faultsOf(patterns), []);
    });
  }
});
