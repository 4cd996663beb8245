/** The verb `check`: what it reads, prints and returns. */
import type { Severity } from "../../rules/rule.ts";
import type { Totals } from "../formats/format.ts";
import { formatNamed } from "../formats/formats.ts";
import { type List, listed } from "../inputs/listed.ts";
import { byFile, byName, inputsOnce } from "../inputs/once.ts";
import type { ExitCode, OutputClosed, Terminal } from "../terminal.ts";
import { CHECK_TEXTS, speaker } from "../texts.ts";
import { checkAll } from "./check-all.ts";
import type { FileOptions } from "./check-file.ts";
import type { FileReport } from "./file-report.ts";

export interface CheckOptions extends FileOptions {
  /** Where the inputs are listed that are not named. */
  readonly list?: List | undefined;
  readonly jobs?: number | undefined;
  /** Says nothing but what was found and what went wrong. */
  readonly quiet?: boolean | undefined;
  /** Whatever is found or cannot be read makes the exit code no other than 0. */
  readonly exitZero?: boolean | undefined;
}

export async function checkVerb(
  names: readonly string[],
  options: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const say = speaker(terminal.language);
  const wrong = wrongUse(names, options);
  if (wrong) {
    terminal.error(say(CHECK_TEXTS[wrong]));
    return 2;
  }
  try {
    return await checkAndPrint(names, options, terminal);
  } finally {
    terminal.progress?.clear();
  }
}

function wrongUse(names: readonly string[], { list, fix, format }: CheckOptions): keyof typeof CHECK_TEXTS | null {
  if (names.length === 0 && !list) return "nothing";
  if (names.length > 0 && list) return "listed";
  if (fix && names.length > 1 && names.includes("-")) return "mixed";
  // A mended document has no other place than the answer.
  return fix && list?.kind === "documents" && format !== "ndjson" ? "placeless" : null;
}

async function checkAndPrint(
  names: readonly string[],
  { list, jobs, quiet = false, exitZero = false, ...options }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, entry } = terminal;
  const format = await formatNamed(options.format);
  const inputs = () => inputsOnce(names, options.fix ? byFile : byName);
  const progress = quiet ? null : terminal.progress;
  if (!list) progress?.count(inputs()).catch(() => {});
  // The mended text of standard input goes to standard output, and what was found to standard error.
  const onError: string[] = [];
  const mendsInput = options.fix !== undefined && names.includes("-");
  const print = mendsInput ? (text: string) => void onError.push(text) : terminal.out;
  const summary = new Summary();
  let separator = "";

  print(format.head ?? "");
  const threads = { jobs, entry, interrupted: () => progress?.clear() };
  for await (const report of checkAll(
    list ? untilClosed(listed(list), terminal) : inputs(),
    options,
    { format, language },
    threads,
  )) {
    summary.add(report);
    for (const line of quiet ? report.errors : [...report.errors, ...report.remarks]) terminal.error(line);
    if (report.mended !== undefined) terminal.out(report.mended);
    if (report.piece !== "") {
      print(separator + report.piece);
      separator = format.between ?? "";
    }
    progress?.update(summary.inputs);
    await terminal.drained();
  }
  print(format.tail(summary, language));
  if (mendsInput) for (const line of onError.join("").trimEnd().split("\n")) terminal.error(line);
  return exitZero ? 0 : summary.unreadable ? 2 : summary.failed ? 1 : 0;
}

/** Does not wait for more where nobody takes an answer. */
async function* untilClosed<T>(inputs: AsyncIterable<T>, { onClosed }: Terminal): AsyncIterable<T> {
  const iterator = inputs[Symbol.asyncIterator]();
  let closed: OutputClosed | null = null;
  let end: (error: OutputClosed) => void = () => {};
  onClosed(error => {
    closed = error;
    end(error);
  });
  for (;;) {
    if (closed) throw closed;
    const { done, value } = await new Promise<IteratorResult<T>>((resolve, reject) => {
      end = reject;
      iterator.next().then(resolve, reject);
    });
    if (done) return;
    yield value;
  }
}

/** Its size does not depend on how much is added. */
class Summary implements Totals {
  inputs = 0;
  files = 0;
  readonly findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  readonly found = new Set<string>();
  unreadable = false;
  failed = false;

  add(report: FileReport): void {
    this.inputs++;
    if (report.read) this.files++;
    for (const [severity, count] of Object.entries(report.findings)) this.findings[severity as Severity] += count;
    for (const rule of report.found) this.found.add(rule);
    this.unreadable ||= report.unreadable;
    this.failed ||= report.failed;
  }
}
