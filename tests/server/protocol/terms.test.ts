/** The glossary of the folder, over the server's real standard streams. */
import assert from "node:assert/strict";
import type { CompletionList, Hover, MarkupContent } from "vscode-languageserver-types";
import { FULL_CAPABILITIES, PULLING_CAPABILITIES, type Published, type TestClient } from "./client.ts";
import { CHANGED, DELETED, notifyChanges, useServerAndFolder, WATCHING } from "./server-and-folder.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

const GLOSSARY = "en\tfr\ten forbidden\nindigenous peoples\tpeuples autochtones\tnatives\nforest\tforêt\t\n";
const ENGLISH =
  "The General Assembly,\n\nRecalling the forest,\n\n1. Decides to hear the natives;\n\n2. Invites States.\n";
const FRENCH =
  "---\nlang: fr\ntranslationOf: a.undecl\n---\nL'Assemblée générale,\n\nRappelant les arbres,\n\n1. Décide d'entendre les peuples autochtones ;\n\n2. Invite les États.\n";
const TERMS = new Set<unknown>(["forbidden-term", "version-term"]);

describe("the glossary of the folder over standard streams", () => {
  let client: TestClient;
  let folder: TemporaryFolder;

  useServerAndFolder((...both) => {
    [client, folder] = both;
  });

  const start = (capabilities: typeof FULL_CAPABILITIES = FULL_CAPABILITIES) => {
    return client.start({
      capabilities: { ...capabilities, workspace: { ...capabilities.workspace, ...WATCHING } },
      folders: [folder.path],
    });
  };

  const list = ({ diagnostics }: Published) =>
    diagnostics.filter(({ code }) => TERMS.has(code)).map(({ code, range }) => `${code} ${range.start.line}`);

  /** Waits until what is published of the glossary is this. */
  const until = async (uri: string, wanted: readonly string[]) => {
    for (;;) {
      const found = list(await client.diagnostics(uri));
      if (JSON.stringify(found) === JSON.stringify(wanted)) return;
    }
  };

  it("is watched: its words are told as soon as they stand there, and no longer than that", async () => {
    const uri = folder.write("en/a.undecl", ENGLISH);
    await start();
    client.open(uri, ENGLISH);
    await until(uri, []);
    const terms = folder.write("terms.tsv", GLOSSARY);
    notifyChanges(client, [terms, CHANGED]);
    await until(uri, ["forbidden-term 4"]);
    folder.write("terms.tsv", GLOSSARY.replace("natives", "States"));
    notifyChanges(client, [terms, CHANGED]);
    await until(uri, ["forbidden-term 6"]);
    folder.remove("terms.tsv");
    notifyChanges(client, [terms, DELETED]);
    await until(uri, []);
    assert.ok(JSON.stringify(client.registrations).includes("terms.tsv"));
    assert.equal(await client.stop(), 0);
  });

  it("tells what a version lacks of its original, as both are written", async () => {
    folder.write("terms.tsv", GLOSSARY);
    const original = folder.write("a.undecl", ENGLISH);
    const version = folder.write("b.undecl", FRENCH);
    await start();
    client.open(version, FRENCH);
    await until(version, ["version-term 6"]);
    client.open(original, ENGLISH.replace("the forest", "the trees"));
    await until(version, []);
    client.change(original, 2, [{ text: ENGLISH }]);
    await until(version, ["version-term 6"]);
    client.change(version, 2, [{ text: FRENCH.replace("les arbres", "les forêts") }]);
    await until(version, []);
    assert.deepEqual(client.messages, []);
  });

  it("explains and completes terms", async () => {
    folder.write("terms.tsv", GLOSSARY);
    const uri = folder.write("a.undecl", ENGLISH);
    await start();
    client.open(uri, ENGLISH);
    await until(uri, ["forbidden-term 4"]);
    const position = { line: 2, character: 16 };
    const hover = await client.request<Hover>("textDocument/hover", { textDocument: { uri }, position });
    assert.match((hover.contents as MarkupContent).value, /forest · glossary[\s\S]*French: forêt/);
    const text = ENGLISH.replace("the natives", "the indig");
    client.change(uri, 2, [{ text }]);
    const list = await client.request<CompletionList>("textDocument/completion", {
      textDocument: { uri },
      position: { line: 4, character: "1. Decides to hear the indig".length },
    });
    assert.deepEqual(
      list.items.map(({ label }) => label),
      ["indigenous peoples"],
    );
  });

  it("has its own faults shown where they are, until they are mended", async () => {
    const terms = folder.write("words.tbx", "<martif>\n<text><body><termEntry></martif>");
    const uri = folder.write("a.undecl", ENGLISH);
    await start();
    client.open(uri, ENGLISH);
    const { diagnostics } = await client.diagnostics(terms);
    assert.equal(diagnostics[0]?.range.start.line, 1);
    assert.match(String(diagnostics[0]?.message), /^The TBX file is not well formed here \(.*\); the rest is read\.$/);
    folder.write(
      "words.tbx",
      '<martif><text><body><termEntry><langSet xml:lang="en"><tig><term>hear</term><termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote></tig></langSet></termEntry></body></text></martif>',
    );
    notifyChanges(client, [terms, CHANGED]);
    assert.deepEqual((await client.diagnostics(terms)).diagnostics, []);
    await until(uri, ["forbidden-term 4"]);
  });

  it("makes an editor that asks for diagnostics ask again", async () => {
    folder.write("terms.tsv", GLOSSARY);
    const uri = folder.write("a.undecl", ENGLISH);
    await start(PULLING_CAPABILITIES);
    client.open(uri, ENGLISH);
    await client.until(() => client.refreshes > 0, "a refresh");
    const { items } = await client.request<{ items: Published["diagnostics"] }>("textDocument/diagnostic", {
      textDocument: { uri },
    });
    assert.deepEqual(list({ uri, diagnostics: items }), ["forbidden-term 4"]);
  });
});
