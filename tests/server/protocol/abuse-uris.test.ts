/** Names of documents and files with any character, of any scheme or none. */
import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { FAULTY, RawServer } from "./raw-server.ts";
import { TemporaryFolder } from "./temporary-folder.ts";

const URIS = [
  "untitled:Untitled-1",
  "git:/a/b.undecl?%7B%22path%22%3A%22%2Fa%22%2C%22ref%22%3A%22~%22%7D",
  "vscode-notebook-cell:/a/b.ipynb#W0sZmlsZQ%3D%3D",
  "vscode-vfs://github/owner/name/a.undecl",
  "http://example.org/a.undecl?a=b&c#d",
  "https://user:word@example.org:1/%",
  "file:///a%20b%23c%3Fd%25e.undecl",
  "file:///a b#c?d%e.undecl",
  "file:///%F0%9F%98%80.undecl",
  "file:///😀 é e\u0301.undecl",
  "file:///\u202eldecnu.a",
  "file:///العربية/中文.undecl",
  `file:///${"long/".repeat(4000)}a.undecl`,
  "file://server/share/a.undecl",
  "file:///C:/a.undecl",
  "file:///c%3A/a.undecl",
  "FILE:///A.UNDECL",
  "file:///a/../../../../b.undecl",
  "file:///%00.undecl",
  "file:///a\u0000b\nc\td.undecl",
  "file:///%zz%",
  "file:///\ud800.undecl",
  "file:///",
  "file://",
  "file:",
  ":",
  "",
  " ",
  "no scheme",
  "/a/path",
  "C:\\a\\path.undecl",
  "data:,Decides",
  "javascript:alert(1)",
  "__proto__",
  "constructor",
  "hasOwnProperty",
];

/** What looks at the name, or at the files beside it. */
const QUESTIONS: Readonly<Record<string, object>> = {
  "textDocument/codeAction": { range: span(0, 4), context: { diagnostics: [] } },
  "textDocument/codeLens": {},
  "textDocument/definition": { position: { line: 4, character: 25 } },
  "textDocument/documentLink": {},
  "textDocument/documentSymbol": {},
  "textDocument/formatting": { options: {} },
  "textDocument/semanticTokens/full/delta": { previousResultId: "" },
  "preambule/compareVersions": {},
  "preambule/preview": { view: "a", since: 0 },
  "preambule/reviewExport": {},
  "preambule/setFrontMatter": { key: "lang", value: "en" },
};

const CITING = `${FAULTY}\nRequests the Council to recall resolution 79/1 and «A/RES/79/1».\n`;

describe("names", function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  let server: RawServer;

  before(async () => {
    folder = new TemporaryFolder();
    server = await new RawServer().start({ workspaceFolders: [{ uri: folder.uri(""), name: "a" }] });
  });

  afterEach(() => server.works());

  after(() => {
    server.kill();
    folder.remove();
  });

  it("of documents may be anything: each has its own text, findings and answers", async () => {
    const finding = (text: string) => text.split("\n\n").findIndex(one => one.endsWith(";"));
    for (const [at, uri] of URIS.entries()) server.open(uri, `${"A title\n\n".repeat(at % 3)}${CITING}`);
    for (const [at, uri] of URIS.entries()) {
      const [found] = await server.diagnostics(uri);
      assert.equal(
        found?.range.start.line,
        2 * finding(`${"A title\n\n".repeat(at % 3)}${CITING}`),
        JSON.stringify(uri),
      );
    }
    for (const uri of URIS) {
      const asked = Object.entries(QUESTIONS).map(([method, params]) => {
        return [method, server.ask(method, { textDocument: { uri }, ...params })] as const;
      });
      for (const [method, id] of asked) {
        const { error, result } = await server.answer(id);
        const answered = result || method === "textDocument/definition";
        assert.ok(!error && answered, `${method} of ${JSON.stringify(uri)}: ${error?.message ?? "nothing"}`);
      }
    }
    for (const uri of URIS) server.close(uri);
    for (const uri of URIS) assert.deepEqual(await server.diagnostics(uri), []);
  });

  it("of files are given as they are", async () => {
    const names = [
      "a b",
      "a#b",
      "a?b",
      "a%20b",
      "a%",
      "😀",
      "é",
      "e\u0301",
      "\u202eb",
      "ا",
      "-rf",
      "'\"",
      "[a]{b}*!(c)",
      "a\\b",
    ];
    if (process.platform !== "win32") names.push("a\nb", "a\u0001b");
    names.push("n".repeat(240));
    for (const name of names) folder.write(`${name}.undecl`, FAULTY);
    folder.write("[sub]/{x}/(y)/z.undecl", FAULTY);
    server.notify("workspace/didCreateFiles", { files: [] });
    const { result } = await server.request("workspace/symbol", { query: "decides" });
    const found: string[] = result.map((one: { location: { uri: string } }) => fileURLToPath(one.location.uri));
    const expected = [...names.map(name => `${name}.undecl`), "[sub]/{x}/(y)/z.undecl"].map(
      name => `${folder.path}/${name}`,
    );
    assert.deepEqual(found.sort(), expected.sort());
  });
});

function span(from: number, to: number) {
  return { start: { line: from, character: 0 }, end: { line: to, character: 0 } };
}
