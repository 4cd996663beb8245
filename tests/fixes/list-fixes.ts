/**
 * `npm run fixes -- FOLDER…`: every word that `check --fix-words` would change in the texts of some folders, to be read
 * line by line, and how many there are of each rule. Files stay as they are.
 */
import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { globSync } from "tinyglobby";
import { main } from "../../server/build/script.ts";
import { toPrintable } from "../../server/cli/printable.ts";
import { listTextChanges, type TextChange } from "./text-changes.ts";

const HELP = `npm run fixes -- [--form] [--marks] FOLDER...

  Prints what “check --fix-words” would change in the .undecl and .txt files of the folders: the file and its line, the
  rule, before → after between what stands beside it. “sound” marks texts without errors and warnings.

  --form   also changes of form alone: accents, ligatures, capitals, gaps inside a word
  --marks  also changes of marks and spaces`;

main(async () => {
  const { values, positionals } = parseArgs({
    options: {
      form: { type: "boolean", default: false },
      marks: { type: "boolean", default: false },
      help: { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  if (values.help || positionals.length === 0) {
    console.log(HELP);
    return;
  }
  const isShown = ({ kind }: TextChange) => kind === "words" || (kind === "form" ? values.form : values.marks);
  const totals = { texts: 0, paragraphs: 0, words: 0, sound: 0, soundParagraphs: 0, soundWords: 0 };
  const byRule = new Map<string, number>();
  for (const file of positionals.flatMap(listTexts)) {
    const { changes, isSound, paragraphs } = listTextChanges(readFileSync(file, "utf8"), "words");
    const words = changes.filter(({ kind }) => kind === "words").length;
    totals.texts++;
    totals.paragraphs += paragraphs;
    totals.words += words;
    if (isSound) {
      totals.sound++;
      totals.soundParagraphs += paragraphs;
      totals.soundWords += words;
    }
    for (const change of changes.filter(isShown)) {
      console.log(toPrintable(formatChange(file, isSound, change)));
      const key = `${change.rule} (${change.kind})`;
      byRule.set(key, (byRule.get(key) ?? 0) + 1);
    }
  }
  console.log("");
  for (const [rule, count] of [...byRule].sort((a, b) => b[1] - a[1]))
    console.log(`${String(count).padStart(6)}  ${rule}`);
  const perThousand = (words: number, paragraphs: number) => ((1000 * words) / Math.max(1, paragraphs)).toFixed(2);
  console.log(
    `${totals.words} words changed in ${totals.texts} texts: ${perThousand(totals.words, totals.paragraphs)} in 1,000 paragraphs`,
  );
  console.log(
    `${totals.soundWords} in the ${totals.sound} without errors and warnings: ${perThousand(totals.soundWords, totals.soundParagraphs)} in 1,000 paragraphs`,
  );
});

function listTexts(folder: string): string[] {
  return globSync("**/*.{undecl,txt}", { cwd: folder, absolute: true }).sort();
}

function formatChange(file: string, isSound: boolean, change: TextChange): string {
  const { rule, severity, line, before, after, context } = change;
  const [left, right] = context;
  return `${file}:${line} ${isSound ? "sound " : ""}${rule} (${severity}): ${left}⟦${before} → ${after}⟧${right}`;
}
