/** Runs the command line from its sources as a person would: arguments, standard input, exit code. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

export const MAIN = join(import.meta.dirname, "../../../server/main.ts");

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

/** `main` is what to start: the sources, or a bundle. */
export function preambule(args: readonly string[], input: string | Buffer = "", cwd?: string, main = MAIN): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    input,
    cwd,
    encoding: "utf8",
    env: { ...process.env, LC_ALL: "en_US.UTF-8" },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { code: status, out: stdout, error: stderr };
}

/** A folder with these files, gone after the test, which may take its time. */
export function withFiles<T extends void | Promise<void>>(
  files: Readonly<Record<string, string | Buffer>>,
  test: (folder: string) => T,
): T {
  const folder = mkdtempSync(join(tmpdir(), "preambule-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  let result: T;
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    result = test(folder);
  } catch (error) {
    remove();
    throw error;
  }
  if (result instanceof Promise) return result.finally(remove) as T;
  remove();
  return result;
}

export const GOOD =
  "The General Assembly,\n\nRecalling its decision,\n\n1. Decides to act;\n\n2. Invites States to do the same.\n";
export const BAD =
  "The General Assembly,\n\nRecalling its decision;\n\n1. Decides to act;\n\n2. Invites States to do the same.\n";
