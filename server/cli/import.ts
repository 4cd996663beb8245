/** `preambule import`: the cleaned text to standard output; what was dropped and what is doubtful to standard error. */
import { writeFileSync } from "node:fs";
import { languageCodes, packFor } from "../../grammar/languages/registry.ts";
import { doubtMessage, importText, importWords } from "../import/import-text.ts";
import { readInputs } from "./inputs/inputs.ts";
import { textOf } from "./remarks.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { speaker, TEXTS } from "./texts.ts";

export function importVerb(file: string, report: string | undefined, terminal: Terminal): ExitCode {
  const { language } = terminal;
  const say = speaker(language);
  let code: ExitCode = 0;
  for (const input of readInputs([file])) {
    const text = textOf(input, terminal.language, terminal.error);
    if (text === null) {
      code = 2;
      continue;
    }
    const result = importText(text, importWords(languageCodes().map(packFor)));
    const doubts = result.doubts.map(({ line, reason }) => ({ line, reason: doubtMessage(reason, language) }));
    terminal.out(result.text);
    for (const { page, text: dropped } of result.furniture) {
      terminal.error(say(TEXTS.dropped, { file, page: String(page), text: dropped }));
    }
    for (const { line, reason } of doubts) terminal.error(say(TEXTS.doubt, { file, line: String(line + 1), reason }));
    if (report !== undefined) {
      const { pages, furniture } = result;
      writeFileSync(report, `${JSON.stringify({ pages, furniture, doubts }, null, 2)}\n`);
    }
  }
  return code;
}
