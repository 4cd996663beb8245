/** Defines the commands and options of the command line (with commander), and runs the command that is asked for. */
import { Command, Help, Option } from "commander";
import { listLanguageCodes } from "../../grammar/languages/language-codes.ts";
import { listProfiles } from "../../grammar/languages/profiles.ts";
import type { MessageLanguage } from "../features/shared/feature-settings.ts";
import type { Spaces, Text } from "../rules/rule.ts";
import { VERSION } from "../version.ts";
import { addCheckOptions } from "./check/check-options.ts";
import type { CompareOptions } from "./commands/compare.ts";
import type { ExportOptions } from "./commands/export.ts";
import type { FormatOptions } from "./commands/format.ts";
import type { ParseOptions } from "./commands/parse.ts";
import type { RulesFormat } from "./commands/rules.ts";
import type { StatsOptions } from "./commands/stats.ts";
import { createTerminal, type ExitCode, OutputClosed } from "./terminal.ts";
import { createMessageFormatter, EXCHANGE_CLI_TEXTS, getTerminalLanguage, HELP, HELP_WORDS, TEXTS } from "./texts.ts";

const LANGUAGES: readonly MessageLanguage[] = ["fr", "en"];
const SPACES: readonly Spaces[] = ["nbsp", "fine", "plain"];
/** Replaces no-break spaces while commander wraps lines, since it would break at them. */
const NO_BREAK_PLACEHOLDER = "\ue000";

/** What a translator gives back, which has no place without its original. */
const TRANSLATION = /\.(?:xlf|xliff)$/iu;

interface ImportOptions {
  readonly report?: string;
  readonly original?: string;
  readonly output?: string;
  readonly target?: string;
}

/** Runs the command line and returns its exit code. `entry` is the program's main file, for threads. */
export async function runProgram(argv: readonly string[], entry?: string): Promise<ExitCode> {
  let code: ExitCode = 0;
  const language = findLanguageOption(argv) ?? getTerminalLanguage(process.env);
  const say = createMessageFormatter(language);
  const terminal = createTerminal(language, entry);
  const program = new Command("preambule")
    .description(say(HELP.program))
    .version(VERSION, "-V, --version", say(HELP.version))
    .helpOption("-h, --help", say(HELP.help))
    .helpCommand("help [command]", say(HELP.helpCommand))
    .addOption(new Option("--messages <language>", say(HELP.messages)).choices(LANGUAGES))
    .option("--stdio", say(HELP.stdio))
    .configureHelp(createHelp(language))
    .exitOverride()
    .showHelpAfterError(say(HELP.hint));
  const addFileCommand = (name: string, does: Text, files = "<files...>", which: Text = HELP.files) =>
    program
      .command(name)
      .description(say(does))
      .argument(files, say(which))
      .addOption(new Option("--language <code>", say(HELP.language)).choices(listLanguageCodes()));
  const addReadingCommand = (name: "check" | "parse" | "stats", files?: string, which?: Text) =>
    addFileCommand(name, HELP[name], files, which).addOption(
      new Option("--profile <name>", say(HELP.profile)).choices([...listProfiles(), "auto"]),
    );
  const createSpacesOption = () => new Option("--spaces <kind>", say(HELP.spaces)).choices(SPACES);

  addCheckOptions(
    addReadingCommand("check", "[files...]", HELP.checkedFiles),
    createSpacesOption(),
    say,
    async (files, options) => {
      code = await (await import("./check/check.ts")).runCheck(files, options, terminal);
    },
  );
  addReadingCommand("parse")
    .addOption(new Option("--format <format>", say(HELP.format)).choices(["human", "json"]).default("human"))
    .action(async (files: string[], options: ParseOptions) => {
      code = (await import("./commands/parse.ts")).runParse(files, options, terminal);
    });
  addReadingCommand("stats")
    .addOption(new Option("--format <format>", say(HELP.format)).choices(["human", "json"]).default("human"))
    .action(async (files: string[], options: StatsOptions) => {
      code = (await import("./commands/stats.ts")).runStats(files, options, terminal);
    });
  program
    .command("compare")
    .description(say(HELP.compare))
    .argument("<original>", say(HELP.comparedLeft))
    .argument("<version>", say(HELP.comparedRight))
    .addOption(new Option("--format <format>", say(HELP.format)).choices(["human", "json"]).default("human"))
    .action(async (original: string, version: string, options: CompareOptions) => {
      code = (await import("./commands/compare.ts")).runCompare([original, version], options, terminal);
    });
  addFileCommand("format", HELP.formatVerb)
    .option("--check", say(HELP.formatCheck))
    .addOption(createSpacesOption().default("nbsp"))
    .addOption(new Option("--format <format>", say(HELP.format)).choices(["human", "json"]).default("human"))
    .action(async (files: string[], options: FormatOptions) => {
      code = (await import("./commands/format.ts")).runFormat(files, options, terminal);
    });
  program
    .command("rules")
    .description(say(HELP.rules))
    .argument("[ids...]", say(HELP.ruleIds))
    .addOption(
      new Option("--format <format>", say(HELP.format)).choices(["human", "json", "markdown"]).default("human"),
    )
    .action(async (ids: string[], options: { format: RulesFormat }) => {
      code = (await import("./commands/rules.ts")).runRules(ids, options.format, terminal);
    });
  program
    .command("import")
    .description(say(HELP.import))
    .argument("<file>", say(HELP.extracted))
    .option("--report <file>", say(HELP.report))
    .addOption(new Option("--original <file>", say(HELP.importOriginal)).conflicts("report"))
    .option("--output <file>", say(HELP.importOutput))
    .option("--target <code>", say(HELP.targetLanguage))
    .action(async (file: string, { report, original, output, target }: ImportOptions) => {
      if (original !== undefined) {
        const { runImportTranslation } = await import("./commands/import-translation.ts");
        code = runImportTranslation(file, { original, output, target }, terminal);
      } else if (TRANSLATION.test(file)) {
        terminal.printError(say(EXCHANGE_CLI_TEXTS.noOriginal, { file }));
        code = 2;
      } else code = (await import("./commands/import.ts")).runImport(file, report, terminal);
    });
  program
    .command("export")
    .description(say(HELP.export))
    .argument("<original>", say(HELP.exportOriginal))
    .argument("[version]", say(HELP.exportVersion))
    .addOption(new Option("--to <format>", say(HELP.exportFormat)).choices(["xliff", "csv"]).makeOptionMandatory())
    .option("--output <file>", say(HELP.exportOutput))
    .option("--target <code>", say(HELP.targetLanguage))
    .action(async (original: string, version: string | undefined, options: ExportOptions) => {
      code = (await import("./commands/export.ts")).runExport(original, version, options, terminal);
    });

  try {
    await program.parseAsync(argv, { from: "user" });
    await terminal.flush();
  } catch (error) {
    if (error instanceof OutputClosed) {
      if (error.code === "EPIPE") return 141;
      terminal.printError(say(TEXTS.unprintable, { detail: error.code }));
      return 2;
    }
    // Commander has printed the error; it also throws, with 0, after printing help or version.
    const { exitCode } = error as { exitCode?: number };
    if (exitCode === undefined) throw error;
    return exitCode === 0 ? 0 : 2;
  }
  return code;
}

/** The language that `--messages` asks for, found before parsing, since help and errors are in it, too. */
function findLanguageOption(argv: readonly string[]): MessageLanguage | undefined {
  const line = argv.join("\n");
  return LANGUAGES.find(language => new RegExp(`^--messages[\\n=]${language}$`, "m").test(line));
}

function createHelp(language: MessageLanguage): Partial<Help> {
  const words = HELP_WORDS[language];
  return {
    styleTitle: title => words[title] ?? title,
    optionDescription: option =>
      Help.prototype.optionDescription
        .call(new Help(), option)
        .replace(/\b(?:choices|default):/g, word => words[word] ?? word),
    boxWrap: (text, width) =>
      Help.prototype.boxWrap
        .call(new Help(), text.replaceAll("\u00a0", NO_BREAK_PLACEHOLDER), width)
        .replaceAll(NO_BREAK_PLACEHOLDER, "\u00a0"),
  };
}
