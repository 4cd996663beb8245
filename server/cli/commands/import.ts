/** The command `import`: prints the cleaned text; prints to standard error what was dropped and what is doubtful. */
import { writeFileSync } from "node:fs";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { createImportLanguages, formatDoubt, importText } from "../../import/import-text.ts";
import { readInputs } from "../inputs/read-input.ts";
import { getText } from "../print-remarks.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { createMessageFormatter, TEXTS } from "../texts.ts";

export function runImport(file: string, report: string | undefined, terminal: Terminal): ExitCode {
  const { language } = terminal;
  const say = createMessageFormatter(language);
  let code: ExitCode = 0;
  for (const input of readInputs([file])) {
    const text = getText(input, terminal.language, terminal.printError);
    if (text === null) {
      code = 2;
      continue;
    }
    const result = importText(text, createImportLanguages(listLanguageCodes().map(getPack)));
    const doubts = result.doubts.map(({ line, reason }) => ({ line, reason: formatDoubt(reason, language) }));
    terminal.print(result.text);
    for (const { page, text: line } of result.furniture) {
      terminal.printError(say(TEXTS.dropped, { file, page: String(page), text: line }));
    }
    for (const { line, reason } of doubts)
      terminal.printError(say(TEXTS.doubt, { file, line: String(line + 1), reason }));
    if (report !== undefined) {
      const { pages, furniture } = result;
      try {
        writeFileSync(report, `${JSON.stringify({ pages, furniture, doubts }, null, 2)}\n`);
      } catch (error) {
        const detail = (error as NodeJS.ErrnoException).code ?? String(error);
        terminal.printError(say(TEXTS.noReport, { file: report, detail }));
        code = 2;
      }
    }
  }
  return code;
}
