/** The command `format`: formats files as the editor does; with `--check` it only lists those that would change. */

import { getPack } from "../../../grammar/languages/registry.ts";
import { analyseDocument } from "../../documents/inspection.ts";
import { formatWholeText } from "../../features/formatting/formatting.ts";
import { formatQuantity } from "../../features/shared/format-quantity.ts";
import type { Spaces } from "../../rules/rule.ts";
import { readInputs } from "../inputs/read-input.ts";
import { getText, printRemarks } from "../print-remarks.ts";
import { toPrintable } from "../printable.ts";
import { rewriteFile } from "../rewrite-file.ts";
import type { ExitCode, Terminal } from "../terminal.ts";
import { COUNTS, createMessageFormatter, FIX_TEXTS, FORMAT_TEXTS } from "../texts.ts";

export interface FormatOptions {
  readonly format: "human" | "json";
  readonly language?: string | undefined;
  readonly spaces?: Spaces | undefined;
  /** Writes nothing; returns 1 if a text would change. */
  readonly check?: boolean | undefined;
}

/** An element of the output with `--format json`, in the order of the inputs. */
export interface FormattedFile {
  readonly file: string;
  /** The text was changed; with `--check`, would be. */
  readonly changed: boolean;
}

/** For `-`, the formatted text goes to standard output and the report to standard error. */
export function runFormat(names: readonly string[], options: FormatOptions, terminal: Terminal): ExitCode {
  const { language } = terminal;
  const say = createMessageFormatter(language);
  const toStandardOutput = !options.check && names.includes("-");
  if (toStandardOutput && names.length > 1) {
    terminal.printError(say(FORMAT_TEXTS.mixed));
    return 2;
  }
  const results: FormattedFile[] = [];
  let unreadable = false;
  for (const input of readInputs(names)) {
    const { file } = input;
    const before = getText(input, language, terminal.printError);
    if (before === null) {
      unreadable = true;
      continue;
    }
    const analysis = analyseDocument(before, options);
    printRemarks(file, before, analysis, language, terminal.printError);
    const after = formatWholeText({ analysis, pack: getPack(analysis.language) }, { spaces: options.spaces });
    const changed = after !== before;
    if (toStandardOutput) terminal.print(after);
    else if (changed && !options.check) {
      const failure = rewriteFile(file, before, after);
      if (failure) {
        terminal.printError(say(FIX_TEXTS[failure.fault], { file, detail: failure.detail }));
        unreadable = true;
        continue;
      }
    }
    results.push({ file, changed });
  }
  const report = options.format === "json" ? JSON.stringify(results) : formatResults(results, options, terminal);
  if (toStandardOutput) terminal.printError(report);
  else terminal.print(`${report}\n`);
  if (unreadable) return 2;
  return options.check && results.some(({ changed }) => changed) ? 1 : 0;
}

/** A line for each text that changes; if none does, one line that says so. */
function formatResults(done: readonly FormattedFile[], { check }: FormatOptions, { language }: Terminal): string {
  const say = createMessageFormatter(language);
  const changed = done.filter(one => one.changed);
  const lines = changed.map(({ file }) => say(check ? FORMAT_TEXTS.would : FORMAT_TEXTS.changed, { file }));
  const files = formatQuantity(COUNTS.file, done.length, language);
  if (done.length > 0 && changed.length === 0) lines.push(say(FORMAT_TEXTS.well, { files }));
  return lines.map(toPrintable).join("\n");
}
