/** How many diagnostics the command line counts in a text: the server must come to the same. */
import { execFileSync } from "node:child_process";
import { BUILT } from "./servers.ts";

export function countDiagnostics(text: string): number {
  const args = [BUILT, "check", "--format", "json", "--fail-on", "never", "-"];
  const output = execFileSync(process.execPath, args, { input: text, encoding: "utf8", maxBuffer: 2 ** 28 });
  const [file] = JSON.parse(output);
  return file.diagnostics.length;
}
