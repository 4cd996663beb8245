/** How README has people install Préambule, word by word, each way in a fresh clone of its own. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { installVsix, provideVsCodeServer } from "../../client/build/vscode-server.ts";
import { root } from "../../server/build/script.ts";
import { FreshClone, RecordedCode } from "./fresh-clone.ts";
import { skipWithoutRegistry } from "./registry.ts";
import { TerminalCommand } from "./terminal-command.ts";

/** The lines of the first block of shell commands below a heading, without their comments. */
function readCommands(readme: string, heading: string): string[] {
  const section = readme.split(/^## /m).find(text => text.startsWith(`${heading}\n`)) ?? "";
  const block = /^```sh\n([\s\S]*?)^```$/m.exec(section)?.[1] ?? "";
  const commands = block.split("\n").map(line => line.replace(/\s+#.*/, "").trim());
  return commands.filter(command => command !== "");
}

describe("README, in a fresh clone", () => {
  let clone: FreshClone;
  let command: TerminalCommand | undefined;

  beforeEach(() => {
    clone = new FreshClone();
  });

  afterEach(() => {
    command?.kill();
    clone.remove();
  });

  async function follow(heading: string, env: NodeJS.ProcessEnv): Promise<void> {
    const commands = readCommands(clone.read("README.md"), heading);
    assert.notEqual(commands.length, 0, `no commands below “${heading}”`);
    for (const line of commands) {
      command = new TerminalCommand(line, { cwd: clone.path, env });
      assert.equal(await command.waitForEnd(), 0, `${line}\n${command.output}`);
    }
  }

  it("makes the package that it has VS Code install", async function () {
    await skipWithoutRegistry(this, "packages come from there");
    const code = new RecordedCode(clone);
    await follow("Install it in your VS Code", clone.environment({}, code.folder));
    const [flag, vsix = ""] = code.readArguments();
    assert.equal(flag, "--install-extension");
    const folders = { data: clone.beside("data"), extensions: clone.beside("extensions") };
    const serverMain = await provideVsCodeServer();
    await installVsix(serverMain, join(clone.path, vsix), folders);
    const list = [serverMain, "--extensions-dir", folders.extensions, "--server-data-dir", folders.data];
    // It says at length that its native logger is not there.
    const listed = execFileSync("node", [...list, "--list-extensions"], { encoding: "utf8", stdio: "pipe" });
    assert.match(listed, /^preambule\.preambule$/m);
  });

  it("makes the command that it has npm install", async function () {
    await skipWithoutRegistry(this, "packages come from there");
    const prefix = clone.beside("global");
    const env = clone.environment({ npm_config_prefix: prefix });
    await follow("In the terminal and in CI", env);
    const preambule = (...args: readonly string[]) =>
      execFileSync(join(prefix, "bin/preambule"), args, { cwd: clone.beside("elsewhere"), encoding: "utf8", env });
    const { version } = JSON.parse(clone.read("package.json"));
    assert.equal(preambule("--version").trim(), version);
    const samples = preambule("check", join(root, "samples"), "--format", "json", "--fail-on", "never");
    const found: { diagnostics: unknown[] }[] = JSON.parse(samples);
    assert.ok(found.some(({ diagnostics }) => diagnostics.length > 10));
  });
});
