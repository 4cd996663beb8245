/** How the scripts run programs in the project. */
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { root } from "../../server/build/script.ts";
import { endWith } from "./setup/interrupts.mjs";

export const scratch = join(root, ".vscode-test");

/** The environment of npm scripts also for scripts that were started by hand: the project's own Node comes first. */
export const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`,
};

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The program ends when this is aborted. */
  readonly interrupted?: AbortSignal | undefined;
}

const windows = process.platform === "win32";
const quoted = (argument: string): string => (/[\s&]/.test(argument) ? `"${argument}"` : argument);

/** Runs a program to its end, in this terminal, and gives its exit code. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  return (await runToEnd(command, args, options, false)).code;
}

/** As `run`, for steps without which nothing that follows makes sense. A quiet one says something only if it fails. */
export async function runOrThrow(
  command: string,
  args: readonly string[],
  options: RunOptions & { readonly quiet?: boolean } = {},
): Promise<void> {
  const { code, output } = await runToEnd(command, args, options, options.quiet ?? false);
  if (code !== 0) throw new Error(`${output}${command} ${args.join(" ")} ended with ${code}`);
}

function runToEnd(
  command: string,
  args: readonly string[],
  { cwd = root, env, interrupted }: RunOptions,
  isQuiet: boolean,
): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, windows ? args.map(quoted) : args, {
      cwd,
      env: { ...environment, ...env },
      stdio: ["ignore", isQuiet ? "pipe" : "inherit", isQuiet ? "pipe" : "inherit"],
      // npm and the tools of node_modules/.bin are batch files there, which only a shell can start.
      shell: windows,
    });
    endWith(child, interrupted);
    const output: Buffer[] = [];
    child.stdout?.on("data", (text: Buffer) => output.push(text));
    child.stderr?.on("data", (text: Buffer) => output.push(text));
    child.once("error", reject);
    child.once("close", code => resolve({ code: code ?? 1, output: Buffer.concat(output).toString() }));
  });
}
