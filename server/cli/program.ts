/** The command line: verbs and options (commander), nothing else. */
import { Command, InvalidArgumentError, Option } from "commander";
import { PROFILES } from "../../grammar/tree/tree.ts";
import { VERSION } from "../version.ts";
import { type MessageLanguage, terminalLanguage } from "./texts.ts";
import { check, type ExitCode, parse, type Terminal } from "./verbs.ts";

const SEVERITIES = ["error", "warning", "information", "hint", "never"];

/** Runs the command line; returns the exit code of the contract. */
export async function runProgram(argv: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command("preambule")
    .description(
      "Checks and reads UN-style declarations and resolutions. / Vérifie et lit les déclarations et résolutions.",
    )
    .version(VERSION)
    .addOption(new Option("--messages <language>", "language of messages").choices(["fr", "en"]))
    .option("--stdio", "be the language server on standard input and output")
    .exitOverride()
    .showHelpAfterError();
  const terminal = (): Terminal => ({
    out: text => process.stdout.write(text),
    error: line => process.stderr.write(`${line}\n`),
    language: (program.opts()["messages"] as MessageLanguage | undefined) ?? terminalLanguage(process.env),
  });
  const verb = (name: string, description: string) =>
    program
      .command(name)
      .description(description)
      .argument("<files...>", "files, folders, globs, or - for standard input")
      .option("--language <code>", "language of the texts (default: told from each text)")
      .addOption(
        new Option("--profile <name>", "kind of text (default: told from each text)").choices([...PROFILES, "auto"]),
      );

  verb("check", "Reports what an adopted text would not be issued with.")
    .addOption(
      new Option("--format <format>", "output").choices(["human", "json", "sarif", "github", "junit"]).default("human"),
    )
    .addOption(new Option("--fail-on <severity>", "exit 1 at or above this").choices(SEVERITIES).default("error"))
    .option(
      "--rule <id=level>",
      "level of a rule (off, error, warning, information, hint); may be repeated",
      levels,
      {},
    )
    .action(async (files: string[], options) => {
      code = await check(files, { ...options, levels: options.rule }, terminal());
    });
  verb("parse", "Prints the paragraphs with kind, section, label, opener and terminator.")
    .addOption(new Option("--format <format>", "output").choices(["human", "json"]).default("human"))
    .action((files: string[], options) => {
      code = parse(files, options, terminal());
    });
  program
    .command("import")
    .description("Turns text extracted from PDF or Word into a clean document on standard output.")
    .argument("<file>", "the extracted text, or - for standard input")
    .option("--report <file>", "also write what was dropped and what is doubtful, as JSON")
    .action(async (file: string, options: { report?: string }) => {
      code = await (await import("./import.ts")).importVerb(file, options.report, terminal());
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

function levels(value: string, previous: Record<string, string>): Record<string, string> {
  const [id, level] = value.split("=");
  if (!id || !level || !["off", ...SEVERITIES.slice(0, 4)].includes(level)) {
    throw new InvalidArgumentError("write RULE=LEVEL, e.g. opener-unknown=off");
  }
  return { ...previous, [id]: level };
}
