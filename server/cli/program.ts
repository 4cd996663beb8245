/** The command line: verbs and options (commander), nothing else. */
import { Command, Help, Option } from "commander";
import { languageCodes } from "../../grammar/languages/registry.ts";
import { PROFILES } from "../../grammar/tree/tree.ts";
import type { Spaces, Text } from "../rules/rule.ts";
import { VERSION } from "../version.ts";
import { addCheck } from "./check/check-options.ts";
import type { FormatOptions } from "./format.ts";
import type { ParseOptions } from "./parse.ts";
import type { RulesFormat } from "./rules.ts";
import type { StatsOptions } from "./stats.ts";
import { type ExitCode, OutputClosed, standardTerminal } from "./terminal.ts";
import { HELP, HELP_WORDS, type MessageLanguage, speaker, TEXTS, terminalLanguage } from "./texts.ts";

const LANGUAGES: readonly MessageLanguage[] = ["fr", "en"];
const SPACES: readonly Spaces[] = ["nbsp", "fine", "plain"];
/** Stands for no-break spaces while commander makes lines, which it ends at them too. */
const HELD = "\ue000";

/** Runs the command line; returns the exit code of the contract. `entry` is the program's own file. */
export async function runProgram(argv: readonly string[], entry?: string): Promise<ExitCode> {
  let code: ExitCode = 0;
  const language = askedLanguage(argv) ?? terminalLanguage(process.env);
  const say = speaker(language);
  const terminal = standardTerminal(language, entry);
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
  const reader = (name: string, does: Text, files = "<files...>", which: Text = HELP.files) =>
    program
      .command(name)
      .description(say(does))
      .argument(files, say(which))
      .addOption(new Option("--language <code>", say(HELP.language)).choices(languageCodes()));
  const verb = (name: "check" | "parse" | "stats", files?: string, which?: Text) =>
    reader(name, HELP[name], files, which).addOption(
      new Option("--profile <name>", say(HELP.profile)).choices([...PROFILES, "auto"]),
    );
  const spaces = () => new Option("--spaces <kind>", say(HELP.spaces)).choices(SPACES);

  addCheck(verb("check", "[files...]", HELP.checkedFiles), spaces(), say, async (files, options) => {
    code = await (await import("./check/check.ts")).checkVerb(files, options, terminal);
  });
  verb("parse")
    .addOption(new Option("--format <format>", say(HELP.format)).choices(["human", "json"]).default("human"))
    .action(async (files: string[], options: ParseOptions) => {
      code = (await import("./parse.ts")).parseVerb(files, options, terminal);
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
    await terminal.flushed();
  } catch (error) {
    if (error instanceof OutputClosed) {
      if (error.code === "EPIPE") return 141;
      terminal.error(say(TEXTS.unprintable, { detail: error.code }));
      return 2;
    }
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
