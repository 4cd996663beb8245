/** The options of `check` on the command line. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { closest } from "fastest-levenshtein";
import { FORMAT_NAMES } from "../formats/load-format.ts";
import type { InputList } from "../inputs/input-list.ts";
import { HELP, type MessageFormatter } from "../texts.ts";
import type { CheckOptions } from "./check.ts";
import type { CheckFileOptions } from "./check-file.ts";

type Levels = Readonly<Record<string, string>>;

const SEVERITIES = ["error", "warning", "information", "hint", "never"];

/** The options as commander parses them. */
interface ParsedOptions extends Omit<CheckOptions, "levels" | "fix" | "list"> {
  readonly rule?: NonNullable<CheckFileOptions["levels"]>;
  readonly fix?: boolean;
  readonly fixWords?: boolean;
  readonly filesFrom?: string;
  readonly files0From?: string;
  readonly documentsFrom?: string;
}

export type CheckAction = (names: readonly string[], options: CheckOptions) => Promise<void>;

/** The kind of list for each option, by commander's name of the option. */
const LIST_KINDS = { filesFrom: "files", files0From: "files0", documentsFrom: "documents" } as const;
type ListOption = keyof typeof LIST_KINDS;

export function addCheckOptions(command: Command, spaces: Option, say: MessageFormatter, run: CheckAction): void {
  const createListOption = (flag: string, name: ListOption) =>
    new Option(`${flag} <file>`, say(HELP[name])).conflicts(Object.keys(LIST_KINDS).filter(other => other !== name));
  command
    .addOption(createListOption("--files-from", "filesFrom"))
    .addOption(createListOption("--files0-from", "files0From"))
    .addOption(createListOption("--documents-from", "documentsFrom"))
    .addOption(new Option("--format <format>", say(HELP.format)).choices(FORMAT_NAMES).default("human"))
    .addOption(new Option("--fail-on <severity>", say(HELP.failOn)).choices(SEVERITIES).default("error"))
    .option("--exit-zero", say(HELP.exitZero))
    .option("--rule <id=level>", say(HELP.rule), (value: string, previous: Levels | undefined) =>
      addRuleLevel(value, previous, say),
    )
    .option("--terms <file>", say(HELP.terms), (file: string, before: readonly string[] = []) => [...before, file])
    .option("--fix", say(HELP.fix))
    .option("--fix-words", say(HELP.fixWords))
    .addOption(spaces)
    .option("-j, --jobs <number>", say(HELP.jobs), value => parseThreadCount(value, say))
    .option("-q, --quiet", say(HELP.quiet))
    .action(async (names: string[], parsed: ParsedOptions) => {
      const { rule: levels = {}, fix, fixWords, filesFrom, files0From, documentsFrom, ...options } = parsed;
      const problem = await describeUnknownRule(Object.keys(levels), say);
      if (problem) command.error(problem);
      const lists = Object.entries({ filesFrom, files0From, documentsFrom });
      const [name, from] = lists.find(([, file]) => file !== undefined) ?? [];
      // With `--format ndjson` and no names, each line of standard input is a path or a document.
      const lines: InputList | undefined =
        names.length === 0 && options.format === "ndjson" ? { kind: "lines", from: "-" } : undefined;
      await run(names, {
        ...options,
        levels,
        fix: fixWords ? "words" : fix ? "marks" : undefined,
        list: from === undefined ? lines : { kind: LIST_KINDS[name as ListOption], from },
      });
    });
}

function parseThreadCount(value: string, say: MessageFormatter): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError(say(HELP.badCount));
  return Number(value);
}

function addRuleLevel(value: string, previous: Levels | undefined, say: MessageFormatter): Levels {
  const [rule = "", level = ""] = value.split("=");
  if (rule === "" || !["off", ...SEVERITIES.slice(0, 4)].includes(level)) {
    throw new InvalidArgumentError(say(HELP.badLevel));
  }
  return { ...previous, [rule]: level };
}

/** An error message if one of the ids is no rule; else null. Loads the rules only when ids are given. */
async function describeUnknownRule(ids: readonly string[], say: MessageFormatter): Promise<string | null> {
  if (ids.length === 0) return null;
  const { RULES } = await import("../../rules/all.ts");
  const known = RULES.map(({ id }) => id);
  const rule = ids.find(id => !known.includes(id));
  return rule === undefined ? null : say(HELP.noRule, { rule, near: closest(rule, known) });
}
