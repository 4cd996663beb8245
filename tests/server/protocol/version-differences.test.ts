/** Differences between versions as diagnostics in both files, over the server's real standard streams. */
import assert from "node:assert/strict";
import type { CodeAction, Diagnostic } from "vscode-languageserver-types";
import { FULL_CAPABILITIES, type TestClient } from "./client.ts";
import { useServerAndFolder } from "./server-and-folder.ts";
import type { TemporaryFolder } from "./temporary-folder.ts";

const FRENCH = `L'Assemblée générale,

Rappelant sa résolution 70/1 du 25 septembre 2015,

1. Décide d'installer 24 stations ;

2. Prie le Secrétaire général de faire rapport en 2031 ;

3. Invite les États à agir.
`;
const ENGLISH = `The General Assembly,

Recalling its resolution 70/1 of 25 September 2015,

1. Decides to install 48 stations;

2. Requests the Secretary-General to report in 2031;

3. Invites States to act.
`;

describe("differences between versions over standard streams", () => {
  let client: TestClient;
  let folder: TemporaryFolder;

  useServerAndFolder((...both) => {
    [client, folder] = both;
  });

  const start = (versions?: string) =>
    client.start({
      capabilities: FULL_CAPABILITIES,
      folders: [folder.path],
      initializationOptions: { messages: "en", ...(versions && { diagnostics: { versions } }) },
    });

  /** Waits for diagnostics of a file whose differences are these, as `code: message`. */
  const waitFor = async (uri: string, ...expected: readonly string[]): Promise<readonly Diagnostic[]> => {
    for (;;) {
      const { diagnostics } = await client.diagnostics(uri);
      const differences = diagnostics.filter(({ code }) => String(code).startsWith("version-"));
      const told = differences.map(({ code, message }) => `${code}: ${message}`);
      if (told.join("\n") === expected.join("\n")) return differences;
    }
  };
  const NUMBER = "version-number: The number is 24 in French and 48 in English.";

  it("stand in both files as information, with the place of the other, and go when they are settled", async function () {
    this.timeout(60_000);
    const french = folder.write("t.fr.undecl", FRENCH);
    const english = folder.write("t.en.undecl", `---\ntranslationOf: t.fr.undecl\n---\n\n${ENGLISH}`);
    await start();
    client.open(french, FRENCH);
    const [found] = await waitFor(french, NUMBER);
    assert.equal(found?.severity, 3);
    assert.deepEqual(found?.range, { start: { line: 4, character: 22 }, end: { line: 4, character: 24 } });
    assert.deepEqual(
      found?.relatedInformation?.map(({ location }) => [location.uri, location.range.start.line]),
      [[english, 8]],
    );
    client.open(english, `---\ntranslationOf: t.fr.undecl\n---\n\n${ENGLISH}`);
    const [there] = await waitFor(english, NUMBER);
    assert.ok(there);
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: english },
      range: there.range,
      context: { diagnostics: [there], triggerKind: 1 },
    });
    const fix = actions.find(({ title }) => title === "Write 24, as in French");
    assert.deepEqual(fix?.diagnostics?.length, 1);
    client.change(english, 2, [{ text: ENGLISH.replace("48", "24") }]);
    await waitFor(english);
    await waitFor(french);
  });

  it("offer the paragraph that is missing, to be translated", async function () {
    this.timeout(60_000);
    const french = folder.write("t.fr.undecl", FRENCH.replace("24", "48"));
    const shorter = ENGLISH.replace(/2\. Requests.*\n\n3/, "2");
    const english = folder.write("t.en.undecl", shorter);
    await start();
    client.open(english, shorter);
    const [missing] = await waitFor(
      english,
      "version-extra: This paragraph is only in French: “2. Prie le Secrétaire général de faire rapport en 2031 ;”",
    );
    assert.ok(missing);
    const actions = await client.request<CodeAction[]>("textDocument/codeAction", {
      textDocument: { uri: english },
      range: missing.range,
      context: { diagnostics: [missing], triggerKind: 1 },
    });
    const fix = actions.find(({ title }) => title === "Add the paragraph here, to be translated");
    assert.match(JSON.stringify(fix?.edit), /\\n\\n2\. Requests \[/);
    assert.ok(french);
  });

  it("are not shown where the setting says so", async function () {
    this.timeout(60_000);
    folder.write("t.fr.undecl", FRENCH);
    const english = folder.write("t.en.undecl", ENGLISH);
    await start("off");
    client.open(english, ENGLISH);
    await waitFor(english);
    await new Promise(resolve => setTimeout(resolve, 1500));
    assert.ok(!client.hasPublished);
  });
});
