/** What the build scripts share: where the project is, and how to run a program in it. */
import { spawn } from "node:child_process";
import { delimiter, join } from "node:path";
import { endWith } from "./setup/interrupts.mjs";

export const root = join(import.meta.dirname, "../..");
export const scratch = join(root, ".vscode-test");

/** The environment of npm scripts also for scripts that were started by hand: the project's own Node comes first. */
export const environment: NodeJS.ProcessEnv = {
  ...process.env,
  PATH: `${join(root, "node_modules/.bin")}${delimiter}${process.env.PATH ?? ""}`,
};

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Keep quiet unless the program fails. */
  readonly quiet?: boolean;
  /** The program ends when this is aborted. */
  readonly interrupted?: AbortSignal | undefined;
}

const windows = process.platform === "win32";
const quoted = (argument: string): string => (/[\s&]/.test(argument) ? `"${argument}"` : argument);

/** Runs a program to its end and gives its exit code. A quiet one that fails shows what it said. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<number> {
  return new Promise((done, failed) => {
    const child = spawn(command, windows ? args.map(quoted) : args, {
      cwd: options.cwd ?? root,
      env: { ...environment, ...options.env },
      stdio: ["ignore", options.quiet ? "pipe" : "inherit", options.quiet ? "pipe" : "inherit"],
      // npm and the tools of node_modules/.bin are batch files there, which only a shell can start.
      shell: windows,
    });
    const said: Buffer[] = [];
    child.stdout?.on("data", (text: Buffer) => said.push(text));
    child.stderr?.on("data", (text: Buffer) => said.push(text));
    endWith(child, options.interrupted);
    child.once("error", failed);
    child.once("close", code => {
      if (code !== 0 && !options.interrupted?.aborted) process.stderr.write(Buffer.concat(said));
      done(code ?? 1);
    });
  });
}

/** As `run`, for steps without which nothing that follows makes sense. */
export async function mustRun(command: string, args: readonly string[], options: RunOptions = {}): Promise<void> {
  const code = await run(command, args, options);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")} ended with ${code}`);
}

/** Reports a failed script in one line: a stack of the build's own code helps nobody. */
export function main(script: () => Promise<void>): void {
  script().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
