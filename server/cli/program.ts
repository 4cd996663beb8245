/** The command line: verbs and options (commander), nothing else. */
import { Command, Help, InvalidArgumentError, Option } from "commander";
import { closest } from "fastest-levenshtein";
import { languageCodes } from "../../grammar/languages/registry.ts";
import { PROFILES } from "../../grammar/tree/tree.ts";
import { RULES } from "../rules/all.ts";
import type { Spaces, Text } from "../rules/rule.ts";
import { VERSION } from "../version.ts";
import type { FormatOptions } from "./format.ts";
import { printable } from "./printable.ts";
import type { RulesFormat } from "./rules.ts";
import type { StatsOptions } from "./stats.ts";
import { HELP, HELP_WORDS, type MessageLanguage, type Say, speaker, terminalLanguage } from "./texts.ts";
import { check, type ExitCode, parse, type Terminal } from "./verbs.ts";

type Levels = Readonly<Record<string, string>>;

const LANGUAGES: readonly MessageLanguage[] = ["fr", "en"];
const SPACES: readonly Spaces[] = ["nbsp", "fine", "plain"];
/** Stands for no-break spaces while commander makes lines, which it ends at them too. */
const HELD = "\ue000";
const SEVERITIES = ["error", "warning", "information", "hint", "never"];

/** Runs the command line; returns the exit code of the contract. `entry` is the program's own file. */
export async function runProgram(argv: readonly string[], entry?: string): Promise<ExitCode> {
  let code: ExitCode = 0;
  const language = askedLanguage(argv) ?? terminalLanguage(process.env);
  const say = speaker(language);
  const terminal: Terminal = {
    out: text => process.stdout.write(text),
    error: line => process.stderr.write(`${printable(line)}\n`),
    language,
    entry,
  };
  const program = new Command("preambule")
    .description(say(HELP.program))
    .version(VERSION, "-V, --version", say(HELP.version))
    .helpOption("-h, --help", say(HELP.help))
    .helpCommand("help [command]", say(HELP.helpCommand))
    .addOption(new Option("--messages <language>", say(HELP.messages)).choices(LANGUAGES))
    .option("--stdio", say(HELP.stdio))
    .configureHelp(helpIn(language))
    .exitOverride()
    .showHelpAfterError(say(HELP.hint));
  const reader = (name: string, does: Text) =>
    program
      .command(name)
      .description(say(does))
      .argument("<files...>", say(HELP.files))
      .addOption(new Option("--language <code>", say(HELP.language)).choices(languageCodes()));
  const verb = (name: "check" | "parse" | "stats") =>
    reader(name, HELP[name]).addOption(
      new Option("--profile <name>", say(HELP.profile)).choices([...PROFILES, "auto"]),
    );
  const spaces = () => new Option("--spaces <kind>", say(HELP.spaces)).choices(SPACES);

  verb("check")
    .addOption(
      new Option("--format <format>", say(HELP.format))
        .choices(["human", "json", "markdown", "sarif", "github", "junit"])
        .default("human"),
    )
    .addOption(new Option("--fail-on <severity>", say(HELP.failOn)).choices(SEVERITIES).default("error"))
    .option("--rule <id=level>", say(HELP.rule), (value: string, previous: Levels | undefined) =>
      levels(value, previous, say),
    )
    .option("--fix", say(HELP.fix))
    .option("--fix-words", say(HELP.fixWords))
    .addOption(spaces())
    .option("--jobs <number>", say(HELP.jobs), value => count(value, say))
    .action(async (files: string[], options) => {
      const fix = options.fixWords ? "words" : options.fix ? "marks" : undefined;
      code = await check(files, { ...options, levels: options.rule ?? {}, fix }, terminal);
    });
  verb("parse")
    .addOption(new Option("--format <format>", say(HELP.format)).choices(["human", "json"]).default("human"))
    .action((files: string[], options) => {
      code = parse(files, options, terminal);
    });
  verb("stats")
    .addOption(new Option("--format <format>", say(HELP.format)).choices(["human", "json"]).default("human"))
    .action(async (files: string[], options: StatsOptions) => {
      code = (await import("./stats.ts")).statsVerb(files, options, terminal);
    });
  reader("format", HELP.formatVerb)
    .option("--check", say(HELP.formatCheck))
    .addOption(spaces().default("nbsp"))
    .addOption(new Option("--format <format>", say(HELP.format)).choices(["human", "json"]).default("human"))
    .action(async (files: string[], options: FormatOptions) => {
      code = (await import("./format.ts")).formatVerb(files, options, terminal);
    });
  program
    .command("rules")
    .description(say(HELP.rules))
    .argument("[ids...]", say(HELP.ruleIds))
    .addOption(
      new Option("--format <format>", say(HELP.format)).choices(["human", "json", "markdown"]).default("human"),
    )
    .action(async (ids: string[], options: { format: RulesFormat }) => {
      code = (await import("./rules.ts")).rulesVerb(ids, options.format, terminal);
    });
  program
    .command("import")
    .description(say(HELP.import))
    .argument("<file>", say(HELP.extracted))
    .option("--report <file>", say(HELP.report))
    .action(async (file: string, options: { report?: string }) => {
      code = await (await import("./import.ts")).importVerb(file, options.report, terminal);
    });

  try {
    await program.parseAsync(argv, { from: "user" });
  } catch (error) {
    // Commander has printed what is wrong; help and version are no errors.
    const { exitCode } = error as { exitCode?: number };
    if (exitCode === undefined) throw error;
    return exitCode === 0 ? 0 : 2;
  }
  return code;
}

/** Known before the line is understood, since help and errors speak it too. */
function askedLanguage(argv: readonly string[]): MessageLanguage | undefined {
  const line = argv.join("\n");
  return LANGUAGES.find(language => new RegExp(`^--messages[\\n=]${language}$`, "m").test(line));
}

function helpIn(language: MessageLanguage): Partial<Help> {
  const words = HELP_WORDS[language];
  return {
    styleTitle: title => words[title] ?? title,
    optionDescription: option =>
      Help.prototype.optionDescription
        .call(new Help(), option)
        .replace(/\b(?:choices|default):/g, word => words[word] ?? word),
    boxWrap: (text, width) =>
      Help.prototype.boxWrap.call(new Help(), text.replaceAll("\u00a0", HELD), width).replaceAll(HELD, "\u00a0"),
  };
}

function count(value: string, say: Say): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError(say(HELP.badCount));
  return Number(value);
}

function levels(value: string, previous: Levels | undefined, say: Say): Levels {
  const [rule = "", level = ""] = value.split("=");
  if (rule === "" || !["off", ...SEVERITIES.slice(0, 4)].includes(level)) {
    throw new InvalidArgumentError(say(HELP.badLevel));
  }
  const ids = RULES.map(({ id }) => id);
  if (!ids.includes(rule)) throw new InvalidArgumentError(say(HELP.noRule, { rule, near: closest(rule, ids) }));
  return { ...previous, [rule]: level };
}
