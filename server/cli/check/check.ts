/** The command `check`: prints the findings of all inputs and returns the exit code. */
import type { Severity } from "../../rules/rule.ts";
import { loadFormat } from "../formats/load-format.ts";
import type { Totals } from "../formats/output-format.ts";
import { type InputList, readInputList } from "../inputs/input-list.ts";
import { expandNamesOnce } from "../inputs/unique-names.ts";
import type { ExitCode, OutputClosed, Terminal } from "../terminal.ts";
import { CHECK_TEXTS, createMessageFormatter } from "../texts.ts";
import { checkAll } from "./check-all.ts";
import type { CheckFileOptions } from "./check-file.ts";
import type { FileReport } from "./file-report.ts";

export interface CheckOptions extends CheckFileOptions {
  /** A list that names or holds the inputs; instead of names on the command line. */
  readonly list?: InputList | undefined;
  readonly jobs?: number | undefined;
  /** Prints findings and errors only, no remarks and no progress. */
  readonly quiet?: boolean | undefined;
  /** Returns 0 even when there are findings or unreadable inputs. */
  readonly exitZero?: boolean | undefined;
}

export async function runCheck(names: readonly string[], options: CheckOptions, terminal: Terminal): Promise<ExitCode> {
  const say = createMessageFormatter(terminal.language);
  const problem = findUsageError(names, options);
  if (problem) {
    terminal.printError(say(CHECK_TEXTS[problem]));
    return 2;
  }
  try {
    return await checkAndPrint(names, options, terminal);
  } finally {
    terminal.progress?.clear();
  }
}

function findUsageError(
  names: readonly string[],
  { list, fix, format }: CheckOptions,
): keyof typeof CHECK_TEXTS | null {
  if (names.length === 0 && !list) return "nothing";
  if (names.length > 0 && list) return "listed";
  if (fix && names.length > 1 && names.includes("-")) return "mixed";
  // The fixed text of a document goes into its answer, which only `ndjson` has room for.
  return fix && list?.kind === "documents" && format !== "ndjson" ? "placeless" : null;
}

async function checkAndPrint(
  names: readonly string[],
  { list, jobs, quiet = false, exitZero = false, ...options }: CheckOptions,
  terminal: Terminal,
): Promise<ExitCode> {
  const { language, entry } = terminal;
  const format = await loadFormat(options.format);
  const inputs = () => expandNamesOnce(names);
  const progress = quiet ? null : terminal.progress;
  if (!list) progress?.count(inputs()).catch(() => {});
  // The fixed text of standard input goes to standard output, so findings go to standard error.
  const findingsForStderr: string[] = [];
  const fixesStandardInput = options.fix !== undefined && names.includes("-");
  const print = fixesStandardInput ? (text: string) => void findingsForStderr.push(text) : terminal.print;
  const summary = new Summary();
  const saidOnce = new Set<string>();
  let separator = "";

  print(format.head ?? "");
  const threads = { jobs, entry, interrupted: () => progress?.clear() };
  for await (const report of checkAll(
    list ? takeUntilClosed(readInputList(list), terminal) : inputs(),
    options,
    { format, language },
    threads,
  )) {
    summary.add(report);
    for (const line of report.sharedRemarks ?? []) {
      if (!saidOnce.has(line)) terminal.printError(line);
      saidOnce.add(line);
    }
    for (const line of quiet ? report.errors : [...report.errors, ...report.remarks]) terminal.printError(line);
    if (report.fixedText !== undefined) terminal.print(report.fixedText);
    if (report.piece !== "") {
      print(separator + report.piece);
      separator = format.separator ?? "";
    }
    progress?.update(summary.inputs);
    await terminal.waitForDrain();
  }
  print(format.formatTail(summary, language));
  if (fixesStandardInput)
    for (const line of findingsForStderr.join("").trimEnd().split("\n")) terminal.printError(line);
  return exitZero ? 0 : summary.hasUnreadable ? 2 : summary.hasFailures ? 1 : 0;
}

/** Yields the inputs and throws as soon as the output is closed, even while waiting for the next input. */
async function* takeUntilClosed<T>(inputs: AsyncIterable<T>, { onClosed }: Terminal): AsyncIterable<T> {
  const iterator = inputs[Symbol.asyncIterator]();
  let closed: OutputClosed | null = null;
  let endWith: (error: OutputClosed) => void = () => {};
  onClosed(error => {
    closed = error;
    endWith(error);
  });
  for (;;) {
    if (closed) throw closed;
    const { done, value } = await new Promise<IteratorResult<T>>((resolve, reject) => {
      endWith = reject;
      iterator.next().then(resolve, reject);
    });
    if (done) return;
    yield value;
  }
}

/** Counts over all reports; its size does not grow with their number. */
class Summary implements Totals {
  inputs = 0;
  files = 0;
  readonly findings: Record<Severity, number> = { error: 0, warning: 0, information: 0, hint: 0 };
  readonly rulesFound = new Set<string>();
  hasUnreadable = false;
  hasFailures = false;

  add(report: FileReport): void {
    this.inputs++;
    if (report.isRead) this.files++;
    for (const [severity, count] of Object.entries(report.findings)) this.findings[severity as Severity] += count;
    for (const rule of report.rulesFound) this.rulesFound.add(rule);
    this.hasUnreadable ||= report.isUnreadable;
    this.hasFailures ||= report.isFailure;
  }
}
