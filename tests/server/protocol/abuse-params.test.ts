/** Parameters of every wrong kind, at every place, of everything that the server can be asked or told. */
import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { InitializeParams } from "vscode-languageserver/node";
import * as protocol from "vscode-languageserver/node";
import { readClient } from "../../../server/connection/client.ts";
import { NOTIFICATIONS, REQUESTS } from "../../../server/connection/transport/params.ts";
import { LIST_FILES, READ_FILE } from "../../../server/protocol/files.ts";
import { STATUS } from "../../../server/protocol/status.ts";
import { RawServer } from "./raw-server.ts";
import { SOUND_TEXT, soundNotifications, soundRequests } from "./sound-params.ts";
import { spoilt, written } from "./spoilt.ts";
import { assertWellFormed } from "./well-formed.ts";

const URI = "file:///sound.undecl";
const OTHER = "file:///other.undecl";
const SOUND = soundRequests(URI);
const SOUND_NOTIFICATIONS = soundNotifications(OTHER);

const INVALID = -32602;
/** Why something cannot be renamed is told as an error. */
const REFUSED = -32803;
/** So many are on their way at a time. */
const AT_ONCE = 200;

describe("parameters", function () {
  this.timeout(120_000);
  let server: RawServer;
  let id = 10_000;

  before(async () => {
    server = await new RawServer().start();
    server.open(URI, SOUND_TEXT);
    await server.diagnostics(URI);
  });

  afterEach(() => server.works());
  after(() => server?.kill());

  it("are known of everything that the server can be asked or told", async () => {
    assert.deepEqual(Object.keys(SOUND).sort(), without(REQUESTS, ["initialize", "shutdown"]));
    assert.deepEqual(Object.keys(SOUND_NOTIFICATIONS).sort(), without(NOTIFICATIONS, ["exit", "initialized"]));
    // Of what the protocol has, the server knows what is known here and nothing else; `{}` is nobody's parameters.
    for (const method of standardRequests()) {
      if (method === "initialize" || method === "shutdown") continue;
      const { error } = await server.request(method, {});
      assert.equal(error?.code === -32601, !(method in REQUESTS), method);
    }
    const own = (await ownMethods()).filter(method => ![LIST_FILES, READ_FILE, STATUS].includes(method));
    assert.deepEqual(
      own,
      without(REQUESTS, []).filter(method => method.startsWith("preambule/")),
    );
  });

  it("that are sound are taken", async () => {
    for (const [method, params] of Object.entries(SOUND)) {
      const { error } = await server.request(method, params);
      if (error) assert.equal(error.code, REFUSED, `${method}: ${error.message}`);
    }
  });

  for (const [method, sound] of Object.entries(SOUND)) {
    it(`that are not are refused with words, or do no harm: ${method}`, async () => {
      const ids: [number, string][] = [];
      const settle = async () => {
        for (const [one, sent] of ids.splice(0)) {
          const { error } = await server.answer(one);
          if (!error) continue;
          assert.ok([INVALID, REFUSED].includes(error.code), `${sent}: ${error.code} ${error.message}`);
          if (error.code === INVALID) assert.match(error.message, /: .* (?:must be|is missing)/);
        }
      };
      for (const params of spoilt(sound)) {
        const text = `{"jsonrpc":"2.0","id":${++id},"method":"${method}","params":${written(params)}}`;
        server.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
        ids.push([id, text]);
        if (ids.length === AT_ONCE) await settle();
      }
      await settle();
    });
  }

  for (const [method, sound] of Object.entries(SOUND_NOTIFICATIONS)) {
    it(`that are not do no harm where nobody can be told: ${method}`, async () => {
      server.open(OTHER, SOUND_TEXT);
      for (const params of spoilt(sound)) {
        const text = `{"jsonrpc":"2.0","method":"${method}","params":${written(params)}}`;
        server.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
      }
      server.notify("workspace/didChangeConfiguration", { settings: null });
      await server.works();
      server.close(OTHER);
      for (const told of server.logged(2)) assert.match(told, /^\S+ is ignored: .* (?:must be|is missing)/);
    });
  }

  it("that name places outside the text are taken as the nearest places inside", async () => {
    const far = [-1, -4294967296, 99, 4294967295, Number.MAX_SAFE_INTEGER];
    const places = far.flatMap(n => [
      { line: n, character: 0 },
      { line: 2, character: n },
      { line: n, character: n },
    ]);
    for (const [method, sound] of Object.entries(SOUND)) {
      for (const [at, place] of places.entries()) {
        const params = moved(sound, place, places[(at + 7) % places.length] as object);
        if (!params) break;
        const { error, result } = await server.request(method, params);
        if (error) assert.equal(error.code, REFUSED, `${method} ${JSON.stringify(params)}: ${error.message}`);
        else if (method.startsWith("textDocument/")) assertWellFormed(result, SOUND_TEXT);
      }
    }
  });

  it("of initialize may say anything of what the editor can do", () => {
    const sound = {
      processId: null,
      rootUri: "file:///a",
      workspaceFolders: [{ uri: "file:///a", name: "a" }],
      locale: "fr",
    };
    const commands = { showReferences: "a" };
    const initializationOptions = { locale: "fr", rulePages: "a:", files: true, status: true, commands };
    for (const params of spoilt({ ...sound, initializationOptions, capabilities: CAPABILITIES })) {
      if (typeof params !== "object" || params === null) continue;
      const { folders, locale, capabilities, givesFiles } = readClient(JSON.parse(written(params)) as InitializeParams);
      assert.ok(folders.every(uri => typeof uri === "string"));
      assert.equal(typeof locale, "string");
      assert.equal(typeof givesFiles, "boolean");
      assert.ok(capabilities.folding.most === null || Number.isInteger(capabilities.folding.most));
      assert.ok(
        capabilities.folding.kinds === null || capabilities.folding.kinds.every(kind => typeof kind === "string"),
      );
    }
  });

  it("of initialize that are half garbage still open a session", async () => {
    for (const capabilities of [null, 7, [], { textDocument: [], workspace: null, window: 1, general: "x" }]) {
      const other = new RawServer();
      try {
        const garbage = {
          workspaceFolders: [null, 7, {}],
          rootUri: 7,
          locale: [],
          trace: {},
          initializationOptions: [1],
        };
        await other.start({ capabilities: capabilities as object, ...garbage });
        await other.works();
      } finally {
        other.kill();
      }
    }
  });
});

/** What clients say of themselves, as far as the server asks. */
const CAPABILITIES = {
  textDocument: {
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    publishDiagnostics: { relatedInformation: true, tagSupport: { valueSet: [1] }, codeDescriptionSupport: true },
    diagnostic: { relatedInformation: true },
    completion: {
      completionItem: { snippetSupport: true, insertReplaceSupport: true, documentationFormat: ["markdown"] },
    },
    hover: { contentFormat: ["markdown"] },
    signatureHelp: {
      signatureInformation: { documentationFormat: ["markdown"], parameterInformation: { labelOffsetSupport: true } },
    },
    definition: { linkSupport: true },
    foldingRange: {
      rangeLimit: 5,
      foldingRangeKind: { valueSet: ["region"] },
      foldingRange: { collapsedText: true },
    },
    codeAction: { resolveSupport: { properties: ["edit"] }, disabledSupport: true, codeActionLiteralSupport: {} },
    rename: { prepareSupport: true },
  },
  workspace: {
    workspaceEdit: { documentChanges: true, snippetEditSupport: true },
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    semanticTokens: { refreshSupport: true },
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

function without(known: object, names: readonly string[]): string[] {
  return Object.keys(known)
    .filter(name => !names.includes(name))
    .sort();
}

/** All that an editor may ask of any server. */
function standardRequests(): string[] {
  const types = Object.values(protocol).map(one => one as { type?: { method?: string }; messageDirection?: string });
  const asked = types.filter(
    one => one?.type instanceof protocol.ProtocolRequestType || one?.type instanceof protocol.ProtocolRequestType0,
  );
  return asked.filter(one => one.messageDirection !== "serverToClient").map(one => String(one.type?.method));
}

/** The names that stand in `server/protocol`. */
async function ownMethods(): Promise<string[]> {
  const folder = join(import.meta.dirname, "../../../server/protocol");
  const modules = await Promise.all(readdirSync(folder).map(file => import(join(folder, file))));
  const values = modules.flatMap(one => Object.values(one as object));
  return values.filter(value => typeof value === "string" && value.startsWith("preambule/")).sort();
}

/** The same with these places for all; null when it names none. Ranges come to stand the wrong way round, too. */
function moved(params: object, first: object, second: object): object | null {
  const names = ["position", "start", "end"];
  const text = JSON.stringify(params, (key, value) => {
    if (!names.includes(key) || typeof value !== "object") return value;
    return key === "end" ? second : first;
  });
  return text === JSON.stringify(params) ? null : JSON.parse(text);
}
