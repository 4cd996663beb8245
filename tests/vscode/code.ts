#!/usr/bin/env node
/**
 * Stands in for the `code` executable where no desktop VS Code can be had: takes the arguments that
 * `runTests({ vscodeExecutablePath })` passes, runs the suite in the workbench's Node extension host and exits as the
 * suite did (0 passed, 1 failed), or with 2 when the host did not answer.
 */
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import type { Page } from "playwright-core";
import { MARK } from "./mark.ts";
import { openWorkbench } from "./workbench.ts";

const TIMEOUT_MS = Number(process.env.VSCODE_HOST_TIMEOUT_MS ?? 300_000);
const NO_ANSWER = 2;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    extensionDevelopmentPath: { type: "string", multiple: true },
    extensionTestsPath: { type: "string" },
    "user-data-dir": { type: "string" },
    "extensions-dir": { type: "string" },
  },
});

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** The extension host's console reaches the page as `%c INFO color: … TEXT`. */
function relayConsole(page: Page): void {
  page.on("console", message => {
    const said = message.text();
    const start = said.indexOf(MARK);
    if (start >= 0) console.log(said.slice(start));
    else if (process.env.VSCODE_HOST_VERBOSE) console.error(said);
  });
}

async function runSuite(): Promise<number> {
  const home = mkdtempSync(join(tmpdir(), "preambule-code-"));
  let finish: (code: number) => void = () => {};
  const finished = new Promise<number>(done => {
    finish = done;
  });
  const developed = [values.extensionDevelopmentPath ?? []].flat().filter(path => typeof path === "string");
  const tests = text(values.extensionTestsPath);
  const workbench = await openWorkbench({
    folders: {
      data: text(values["user-data-dir"]) ?? join(home, "data"),
      extensions: text(values["extensions-dir"]) ?? join(home, "extensions"),
    },
    // Without it, a built workbench ignores the two paths in its payload.
    serverFlags: ["--enable-smoke-test-driver", "--disable-workspace-trust"],
    ...(positionals[0] ? { folder: resolve(positionals[0]) } : {}),
    payload: [
      ...developed.map(path => ["extensionDevelopmentPath", resolve(path)] as const),
      ...(tests ? [["extensionTestsPath", resolve(tests)] as const] : []),
    ],
    prepare: async page => {
      relayConsole(page);
      // How the workbench tells its driver that the suite has ended.
      await page.exposeFunction("codeAutomationExit", finish);
      await page.exposeFunction("codeAutomationLog", () => {});
    },
  });
  try {
    const timeout = setTimeout(finish, TIMEOUT_MS, NO_ANSWER);
    const code = await finished;
    clearTimeout(timeout);
    return code;
  } finally {
    await workbench.close();
  }
}

process.exitCode = await runSuite();
