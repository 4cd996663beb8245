/** `format`: sets texts as the editor's *Format Document* does, in their files; `--check` only says which are not. */
import { packFor } from "../../grammar/languages/registry.ts";
import { read } from "../documents/inspection.ts";
import { formatWholeText } from "../features/formatting/formatting.ts";
import type { Spaces } from "../rules/rule.ts";
import { readInputs } from "./inputs/inputs.ts";
import { printable } from "./printable.ts";
import { remarkOn, textOf } from "./remarks.ts";
import { rewrite } from "./rewrite.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { counted, FIX_TEXTS, FORMAT_TEXTS, speaker } from "./texts.ts";

export interface FormatOptions {
  readonly format: "human" | "json";
  readonly language?: string | undefined;
  readonly spaces?: Spaces | undefined;
  /** Nothing is written, and a text that would change makes the exit code 1. */
  readonly check?: boolean | undefined;
}

/** One of `--format json`, in the order of the inputs. */
export interface FormattedFile {
  readonly file: string;
  /** The text was, or with `--check` would be, set otherwise. */
  readonly changed: boolean;
}

/** `-` gives the text on standard output, and what is said of it on standard error. */
export function formatVerb(names: readonly string[], options: FormatOptions, terminal: Terminal): ExitCode {
  const { language } = terminal;
  const say = speaker(language);
  const toStandardOutput = !options.check && names.includes("-");
  if (toStandardOutput && names.length > 1) {
    terminal.error(say(FORMAT_TEXTS.mixed));
    return 2;
  }
  const done: FormattedFile[] = [];
  let unreadable = false;
  for (const input of readInputs(names)) {
    const { file } = input;
    const before = textOf(input, language, terminal.error);
    if (before === null) {
      unreadable = true;
      continue;
    }
    const analysis = read(before, options);
    remarkOn(file, before, analysis, language, terminal.error);
    const after = formatWholeText({ analysis, pack: packFor(analysis.language) }, { spaces: options.spaces });
    const changed = after !== before;
    if (toStandardOutput) terminal.out(after);
    else if (changed && !options.check) {
      const failure = rewrite(file, before, after);
      if (failure) {
        terminal.error(say(FIX_TEXTS[failure.fault], { file, detail: failure.detail }));
        unreadable = true;
        continue;
      }
    }
    done.push({ file, changed });
  }
  const report = options.format === "json" ? JSON.stringify(done) : asText(done, options, terminal);
  if (toStandardOutput) terminal.error(report);
  else terminal.out(`${report}\n`);
  if (unreadable) return 2;
  return options.check && done.some(({ changed }) => changed) ? 1 : 0;
}

/** A line for each text that changes, then how many were read. */
function asText(done: readonly FormattedFile[], { check }: FormatOptions, { language }: Terminal): string {
  const say = speaker(language);
  const changed = done.filter(one => one.changed);
  const lines = changed.map(({ file }) => say(check ? FORMAT_TEXTS.would : FORMAT_TEXTS.changed, { file }));
  const files = counted("file", done.length, language);
  if (done.length > 0 && changed.length === 0) lines.push(say(FORMAT_TEXTS.well, { files }));
  return lines.map(printable).join("\n");
}
