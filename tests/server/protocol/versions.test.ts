/** Versions of a text in other languages, over the server's real standard streams. */
import assert from "node:assert/strict";
import { CancellationTokenSource } from "vscode-jsonrpc/node";
import type { CodeLens } from "vscode-languageserver-types";
import { PING } from "../../../server/protocol/ping.ts";
import type { VersionsAnswer } from "../../../server/protocol/versions.ts";
import { FULL_CAPABILITIES, type TestClient } from "./client.ts";
import { CHANGED, CREATED, notifyChanges, useServerAndFolder, WATCHING } from "./server-and-folder.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

const FRENCH = `Déclaration sur les lacs

Les ministres,

Rappelant le Traité de 2014,

Conscients du danger que courent 240 vallées,

Décident de se réunir en 2031.
`;
const ENGLISH = `Declaration on lakes

The Ministers,

Recalling the Treaty of 2014,

Aware of the danger to 240 valleys,

Decide to meet in 2031.
`;

describe("versions of a text over standard streams", () => {
  let client: TestClient;
  let folder: TemporaryFolder;

  useServerAndFolder((...both) => {
    [client, folder] = both;
  });

  const start = async (refreshes = false, initializationOptions: object = {}) => {
    const workspace = { ...FULL_CAPABILITIES.workspace, ...WATCHING, codeLens: { refreshSupport: refreshes } };
    const commands = { goToVersion: "preambule.goToVersion" };
    await client.start({
      capabilities: { ...FULL_CAPABILITIES, workspace },
      folders: [folder.path],
      initializationOptions: { commands, ...initializationOptions },
    });
  };

  const ask = (uri: string, line: number) =>
    client.request<VersionsAnswer>("preambule/versions", {
      textDocument: { uri },
      position: { line, character: 3 },
    });

  const lenses = async (uri: string) => {
    const all = await client.request<CodeLens[]>("textDocument/codeLens", { textDocument: { uri } });
    return all.flatMap(({ command }) => command?.title ?? []);
  };

  it("are found with the place of the clause, in files as they are and in open documents as they are written", async () => {
    const french = folder.write("t.fr.undecl", FRENCH);
    const english = folder.write("t.en.undecl", ENGLISH);
    folder.write("other.undecl", ENGLISH);
    await start();
    client.open(french, FRENCH);
    assert.deepEqual(await ask(french, 6), {
      clause: "Conscients du danger que courent 240 vallées,",
      isTranslation: false,
      versions: [
        {
          uri: english,
          language: "English",
          range: { start: { line: 6, character: 0 }, end: { line: 6, character: 35 } },
          clause: "Aware of the danger to 240 valleys,",
          has: true,
        },
      ],
    });
    client.open(english, ENGLISH.replace("Aware of the danger to 240 valleys,\n\n", ""));
    const [open] = (await ask(french, 6)).versions;
    assert.deepEqual([open?.has, open?.clause], [false, "Recalling the Treaty of 2014,"]);
    assert.equal((await ask(french, 8)).versions[0]?.range.start.line, 6);
    assert.deepEqual(client.messages, []);
    assert.equal(await client.stop(), 0);
  });

  it("say which text is the translation, however the front matter names the original", async () => {
    const french = folder.write("t.fr.undecl", FRENCH);
    const english = folder.write("t.en.undecl", ENGLISH);
    await start();
    for (const [front, expected] of [
      ["translationOf: t.fr.undecl", true],
      ["original: t.fr.undecl", true],
      ["original: fr", true],
      ["original: French", true],
      ["original: en", false],
      ["lang: en", false],
    ] as const) {
      client.open(english, `---\n${front}\n---\n\n${ENGLISH}`);
      assert.equal((await ask(english, 3)).isTranslation, expected, front);
      client.close(english);
    }
    client.open(french, FRENCH);
    assert.equal((await ask(french, 3)).isTranslation, false);
  });

  it("are none for a text that stands alone, in a folder or nowhere", async () => {
    const alone = folder.write("t.undecl", FRENCH);
    await start();
    client.open(alone, FRENCH);
    assert.deepEqual((await ask(alone, 0)).versions, []);
    client.open("untitled:Untitled-1", FRENCH);
    assert.deepEqual((await ask("untitled:Untitled-1", 0)).versions, []);
    assert.deepEqual(await lenses(alone), []);
    assert.equal(await ask("file:///closed.undecl", 0), null);
  });

  it("are told above the title, at once to an editor that cannot be told later", async () => {
    const french = folder.write("fr/t.undecl", FRENCH);
    folder.write("en/t.undecl", ENGLISH);
    await start();
    client.open(french, FRENCH);
    assert.deepEqual(await lenses(french), ["Other languages: English"]);
  });

  it("are told when they are known, and anew when they come and go", async () => {
    const french = folder.write("fr/t.undecl", FRENCH);
    let refreshes = 0;
    client.connection.onRequest("workspace/codeLens/refresh", () => {
      refreshes++;
      return null;
    });
    await start(true);
    client.open(french, FRENCH);
    assert.deepEqual(await lenses(french), []);
    await poll(() => refreshes === 1);
    assert.deepEqual(await lenses(french), []);
    const english = folder.write("en/t.undecl", ENGLISH);
    notifyChanges(client, [english, CREATED]);
    await poll(() => refreshes === 2);
    assert.deepEqual(await lenses(french), ["Other languages: English"]);
    folder.write("en/t.undecl", ENGLISH.replace("Treaty", "Convention"));
    notifyChanges(client, [english, CHANGED]);
    await new Promise(resolve => setTimeout(resolve, 400));
    assert.equal(refreshes, 2, "nothing that a lens would say has changed");
  });

  it("are not told where nobody wants to know", async () => {
    const french = folder.write("fr/t.undecl", FRENCH);
    folder.write("en/t.undecl", ENGLISH);
    await start(false, { codeLens: { versions: false } });
    client.open(french, FRENCH);
    assert.deepEqual(await lenses(french), []);
  });

  it("are begun where they belong, in each language that is read", async () => {
    const french = folder.write("t.fr.undecl", FRENCH);
    await start();
    client.open(french, FRENCH);
    const textDocument = { uri: french };
    const choices = await client.request("preambule/newVersionChoices", { textDocument });
    assert.ok((choices as { uri: string }[]).some(({ uri }) => uri === french.replace(".fr.", ".en.")));
    const made = (await client.request("preambule/newVersion", { textDocument, language: "en" })) as { text: string };
    assert.match(made.text, /^---\nlang: en\ntranslationOf: t\.fr\.undecl\n---\n/);
    assert.equal(await client.request("preambule/newVersion", { textDocument, language: "fr" }), null);
  });

  it("are compared, clause by clause", async () => {
    const french = folder.write("t.fr.undecl", FRENCH);
    const english = folder.write("t.en.undecl", ENGLISH.replace("Aware of the danger to 240 valleys,\n\n", ""));
    await start();
    client.open(french, FRENCH);
    assert.deepEqual(await client.request("preambule/compareVersions", { textDocument: { uri: french } }), [
      {
        uri: english,
        language: "English",
        same: 4,
        differences: [
          {
            kind: "missing",
            clause: "Conscients du danger que courent 240 vallées,",
            message: "This paragraph is missing in English: “Conscients du danger que courent 240 vallées,”",
            here: { start: { line: 6, character: 0 }, end: { line: 6, character: 45 } },
            there: { start: { line: 4, character: 0 }, end: { line: 4, character: 29 } },
          },
        ],
      },
    ]);
  });

  it("may be given up while files are read", async () => {
    const french = folder.write("t.fr.undecl", FRENCH);
    for (let n = 10; n < 60; n++) folder.write(`${n}.undecl`, ENGLISH);
    await start();
    client.open(french, FRENCH);
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(
      "preambule/versions",
      { textDocument: { uri: french }, position: { line: 0, character: 0 } },
      source.token,
    );
    // Answered when what was asked before has begun.
    await client.request(PING);
    source.cancel();
    await assert.rejects(asked, { code: -32800 });
    assert.deepEqual((await ask(french, 0)).versions, []);
    assert.deepEqual(client.messages, []);
  });
});

async function poll(condition: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!condition()) {
    assert.ok(performance.now() < end, "waited in vain");
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
