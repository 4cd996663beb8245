/**
 * README's first command, in one fresh clone: VS Code in the browser, then again, then with a command `code`. PICTURE
 * names a file for what the browser shows.
 */
import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { FreshClone, hasCode, RecordedCode } from "./fresh-clone.ts";
import { hasRegistry, skipWithoutRegistry } from "./registry.ts";
import { ServedPage } from "./served-page.ts";
import { TerminalCommand } from "./terminal-command.ts";

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+\/\S+(?=\n)/;
/** Lines that say what is under way, and how long it took. */
const PROGRESS = /^(?:Installing|Building|Starting).* … \d+ s$/;
/** Milliseconds for everything to be gone after Ctrl-C. */
const PATIENCE = 10_000;

describe("npm start in a fresh clone", () => {
  let clone: FreshClone;
  /** An empty cache of npm's, so that everything comes from the registry as it does for a newcomer. */
  let cache: NodeJS.ProcessEnv = {};
  let command: TerminalCommand | undefined;
  let page: ServedPage | undefined;
  let firstAddress: string | undefined;

  function start(args = "", ...tools: readonly string[]): TerminalCommand {
    const env = clone.environment(cache, ...tools);
    command = new TerminalCommand(`npm start ${args}`, { cwd: clone.path, env });
    return command;
  }

  async function endByCtrlC(started: TerminalCommand, address: string): Promise<void> {
    const before = performance.now();
    started.pressCtrlC();
    await started.waitForEnd();
    while (started.isRunning() && performance.now() - before < PATIENCE)
      await new Promise(done => setTimeout(done, 50));
    assert.equal(started.isRunning(), false, "Ctrl-C leaves something running");
    await assert.rejects(fetch(address), "the address answers after Ctrl-C");
  }

  const linesOf = (started: TerminalCommand): string[] =>
    started.output.split("\n").filter(line => line !== "" && !line.startsWith("> "));

  before(async () => {
    clone = new FreshClone();
    if (await hasRegistry()) cache = { npm_config_cache: clone.beside("npm-cache") };
  });

  afterEach(async () => {
    command?.kill();
    await page?.close();
    page = undefined;
  });

  after(() => clone.remove());

  it("serves VS Code at the address that it prints last, with the sample outlined and checked", async function () {
    await skipWithoutRegistry(this, "VS Code for the browser comes from there");
    const started = start(hasCode() ? "-- --browser" : "");
    const address = await started.waitForResult(ADDRESS);
    firstAddress = address;
    console.log(`      ${started.seconds.toFixed(0)} s from npm start to the address, everything downloaded`);
    assert.ok((started.firstOutput ?? Number.POSITIVE_INFINITY) < 5, `silent for ${started.firstOutput} s`);
    const lines = linesOf(started);
    assert.equal(lines.at(-1), address, started.output);
    assert.ok(lines.filter(line => PROGRESS.test(line)).length >= 3, started.output);
    assert.ok(lines.length < 12, started.output);

    // The token goes into a cookie, and the browser on to the page itself.
    assert.equal((await fetch(address, { redirect: "manual" })).status, 302);
    page = await ServedPage.open(address);
    await page.waitForText("Les chefs d.État et de gouvernement");
    await page.waitForOutline("Réunis à Port-Amiral");
    if (process.env.PICTURE) await page.takePicture(process.env.PICTURE);
    await page.waitForProblems("fautif.undecl");
    // A browser that is still connected holds nothing up.
    await endByCtrlC(started, address);
  });

  it("takes seconds the second time, at the same address", async function () {
    if (!firstAddress) this.skip();
    // By its number, as the usual one may be somebody else's.
    const started = start(`-- --port ${new URL(firstAddress).port}`);
    const address = await started.waitForResult(ADDRESS);
    console.log(`      ${started.seconds.toFixed(1)} s the second time`);
    assert.ok(started.seconds < 15, `${started.seconds} s`);
    assert.equal(address, firstAddress);
    await endByCtrlC(started, address);
  });

  it("says in one sentence that the port is taken", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    try {
      await new Promise(listening => other.once("listening", listening));
      const { port } = other.address() as AddressInfo;
      const started = start(`-- --port ${port}`);
      assert.equal(await started.waitForEnd(), 1);
      const [sentence, ...rest] = linesOf(started).filter(line => !PROGRESS.test(line));
      assert.match(sentence ?? "", new RegExp(`^Port ${port} is taken: .* --port \\d+$`));
      assert.deepEqual(rest, []);
    } finally {
      other.close();
    }
  });

  it("opens the sample in the VS Code of the command `code`", async () => {
    const code = new RecordedCode(clone);
    const started = start("", code.folder);
    assert.equal(await started.waitForEnd(), 0, started.output);
    const extension = join(clone.path, "dist/extension");
    const samples = join(clone.path, "samples");
    assert.deepEqual(code.readArguments(), [
      `--extensionDevelopmentPath=${extension}`,
      samples,
      join(samples, "fr/declaration.undecl"),
    ]);
    const { main } = JSON.parse(readFileSync(join(extension, "package.json"), "utf8"));
    assert.ok(existsSync(join(extension, main)), "VS Code is sent to an extension that is not there");
    assert.match(linesOf(started).at(-1) ?? "", /^VS Code opens .*samples with Préambule\.$/);
  });
});
