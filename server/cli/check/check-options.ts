/** The options of `check` on the command line. */
import { type Command, InvalidArgumentError, Option } from "commander";
import { closest } from "fastest-levenshtein";
import { FORMAT_NAMES } from "../formats/formats.ts";
import type { List } from "../inputs/listed.ts";
import { HELP, type Say } from "../texts.ts";
import type { CheckOptions } from "./check.ts";
import type { FileOptions } from "./check-file.ts";

type Levels = Readonly<Record<string, string>>;

const SEVERITIES = ["error", "warning", "information", "hint", "never"];

/** As commander gives them. */
interface Given extends Omit<CheckOptions, "levels" | "fix" | "list"> {
  readonly rule?: NonNullable<FileOptions["levels"]>;
  readonly fix?: boolean;
  readonly fixWords?: boolean;
  readonly filesFrom?: string;
  readonly files0From?: string;
  readonly documentsFrom?: string;
}

export type RunCheck = (names: readonly string[], options: CheckOptions) => Promise<void>;

/** The ways to list inputs, by the name that commander gives to each option. */
const LISTS = { filesFrom: "files", files0From: "files0", documentsFrom: "documents" } as const;
type ListOption = keyof typeof LISTS;

export function addCheck(command: Command, spaces: Option, say: Say, run: RunCheck): void {
  const list = (flag: string, name: ListOption) =>
    new Option(`${flag} <file>`, say(HELP[name])).conflicts(Object.keys(LISTS).filter(other => other !== name));
  command
    .addOption(list("--files-from", "filesFrom"))
    .addOption(list("--files0-from", "files0From"))
    .addOption(list("--documents-from", "documentsFrom"))
    .addOption(new Option("--format <format>", say(HELP.format)).choices(FORMAT_NAMES).default("human"))
    .addOption(new Option("--fail-on <severity>", say(HELP.failOn)).choices(SEVERITIES).default("error"))
    .option("--exit-zero", say(HELP.exitZero))
    .option("--rule <id=level>", say(HELP.rule), (value: string, previous: Levels | undefined) =>
      withLevel(value, previous, say),
    )
    .option("--fix", say(HELP.fix))
    .option("--fix-words", say(HELP.fixWords))
    .addOption(spaces)
    .option("-j, --jobs <number>", say(HELP.jobs), value => count(value, say))
    .option("-q, --quiet", say(HELP.quiet))
    .action(async (names: string[], given: Given) => {
      const { rule: levels = {}, fix, fixWords, filesFrom, files0From, documentsFrom, ...options } = given;
      const unknown = await unknownRule(Object.keys(levels), say);
      if (unknown) command.error(unknown);
      const lists = Object.entries({ filesFrom, files0From, documentsFrom });
      const [name, from] = lists.find(([, file]) => file !== undefined) ?? [];
      // What is sent to a program in lines, with nothing said about it, is a path or a document each.
      const lines: List | undefined =
        names.length === 0 && options.format === "ndjson" ? { kind: "lines", from: "-" } : undefined;
      await run(names, {
        ...options,
        levels,
        fix: fixWords ? "words" : fix ? "marks" : undefined,
        list: from === undefined ? lines : { kind: LISTS[name as ListOption], from },
      });
    });
}

function count(value: string, say: Say): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError(say(HELP.badCount));
  return Number(value);
}

function withLevel(value: string, previous: Levels | undefined, say: Say): Levels {
  const [rule = "", level = ""] = value.split("=");
  if (rule === "" || !["off", ...SEVERITIES.slice(0, 4)].includes(level)) {
    throw new InvalidArgumentError(say(HELP.badLevel));
  }
  return { ...previous, [rule]: level };
}

/** What is wrong with these ids. The rules are loaded only when some are named. */
async function unknownRule(ids: readonly string[], say: Say): Promise<string | null> {
  if (ids.length === 0) return null;
  const { RULES } = await import("../../rules/all.ts");
  const known = RULES.map(({ id }) => id);
  const rule = ids.find(id => !known.includes(id));
  return rule === undefined ? null : say(HELP.noRule, { rule, near: closest(rule, known) });
}
