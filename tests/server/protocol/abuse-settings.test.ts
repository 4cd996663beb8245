/** Settings of every wrong kind, by every way that an editor has to tell them, and editors that answer with anything. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readSettings } from "../../../server/connection/settings.ts";
import { RawServer } from "./raw-server.ts";
import { spoilt, written } from "./spoilt.ts";

const MANIFEST = JSON.parse(readFileSync(join(import.meta.dirname, "../../../package.json"), "utf8"));

/** One of each, as an editor sends them; the text that is checked again and again has its finding with these, too. */
const SOUND = {
  language: "en",
  profile: "ga",
  messages: "fr",
  spaces: "nbsp",
  selfCheck: true,
  renumberOnEnter: true,
  rules: { "preambular-mark": "error", "no-such-rule": "off" },
  diagnostics: { scope: "openFiles", versions: "resting" },
  inlayHints: { number: "all", agreement: true, force: false },
  codeLens: { counts: true, references: false, versions: true },
};

const USUAL = readSettings([], "en");

describe("settings", function () {
  this.timeout(60_000);
  let server: RawServer;

  beforeEach(() => {
    server = new RawServer();
  });

  afterEach(() => server.kill());

  it("are all tried here", () => {
    const known = [MANIFEST.contributes.configuration].flat().flatMap(({ properties }) => Object.keys(properties));
    // What only our client reads is no matter of the server's.
    const told = known.filter(name => !/^preambule\.(?:trace|structure|preview)\./.test(name));
    const tried = (name: string) =>
      name
        .split(".")
        .slice(1)
        .reduce<unknown>((one, key) => (one as never)?.[key], SOUND);
    assert.deepEqual(
      told.filter(name => tried(name) === undefined),
      [],
    );
  });

  it("that are none are as good as absent", () => {
    for (const settings of spoilt(SOUND)) {
      for (const source of [settings, { preambule: settings }]) {
        const read = readSettings([JSON.parse(written(source))], "en");
        for (const [name, value] of Object.entries(read)) {
          if (name === "levels" || name === "shown") continue;
          const allowed = [
            SOUND[name as "spaces"],
            USUAL[name as "spaces"],
            "openFiles",
            name === "inLanguageOfText" && false,
          ];
          assert.ok(allowed.includes(value as never), `${name}: ${String(value)} of ${written(source)}`);
        }
        const { number, ...hints } = read.shown.inlayHints;
        assert.ok(["off", "operative", "all"].includes(number));
        for (const shown of Object.values({ ...hints, ...read.shown.codeLens })) assert.equal(typeof shown, "boolean");
        for (const level of Object.values(read.levels ?? {})) assert.ok(["error", "off"].includes(level), level);
      }
    }
  });

  it("may be garbage when they are pushed", async () => {
    await server.start();
    let count = 0;
    for (const settings of spoilt(SOUND)) {
      server.write(
        framed(
          `{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":${written(settings)}}}`,
        ),
      );
      if (++count % 70 === 0) await server.works();
    }
    await server.works();
  });

  it("may be garbage in the answer to what the server asks", async () => {
    await server.start({ capabilities: { workspace: { configuration: true } } });
    const answers = [...spoilt([SOUND])].filter((_, at) => at % 20 === 0).map(result => ({ result: result ?? null }));
    for (const answer of [
      ...answers,
      { result: [SOUND, SOUND, 1] },
      { error: { code: -32603, message: "no" } },
      { error: { code: "x" } },
      { error: {} },
    ]) {
      server.answers.set("workspace/configuration", () => answer);
      server.notify("workspace/didChangeConfiguration", { settings: null });
      await server.works();
    }
  });

  it("may be garbage in initialization, and never come when they are asked for", async () => {
    const capabilities = { workspace: { configuration: true, didChangeConfiguration: { dynamicRegistration: true } } };
    const initializationOptions = {
      preambule: 1,
      locale: {},
      commands: [],
      rulePages: 7,
      files: "no",
      ...{ rules: "off" },
    };
    await server.start({ capabilities, initializationOptions });
    // Not answered at all: the server waits for a while, and goes on with what it has.
    await server.works();
  });

  it("need not be registered for: an editor that refuses is asked no more", async () => {
    const dynamicRegistration = true;
    const workspace = {
      didChangeConfiguration: { dynamicRegistration },
      didChangeWatchedFiles: { dynamicRegistration },
    };
    server.answers.set("client/registerCapability", () => ({ error: { code: -32601, message: "Unhandled method" } }));
    await server.start({ capabilities: { workspace } });
    await server.works();
    assert.deepEqual(
      server.logged(2).map(told => told.split("\n")[0]),
      ["registration: the editor answered -32601: Unhandled method"],
    );
  });
});

function framed(text: string): string {
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}
