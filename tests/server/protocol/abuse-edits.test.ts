/** Documents opened, edited and closed in ways that no editor should: the server's text is the editor's, always. */
import assert from "node:assert/strict";
import fc from "fast-check";
import { FAULTY, RawServer } from "./raw-server.ts";

const URI = "file:///a.undecl";
const textDocument = { uri: URI };

/** What is asked to see as what a text is read. */
const QUESTIONS = ["textDocument/diagnostic", "preambule/structure", "textDocument/semanticTokens/full"];

describe("documents", function () {
  this.timeout(120_000);
  let server: RawServer;
  let fresh = 0;

  before(async () => {
    server = await new RawServer().start();
  });

  afterEach(async () => {
    server.close(URI);
    await server.works();
  });

  after(() => server?.kill());

  /** All that is known of a text, but for what tells versions and answers apart. */
  async function known(uri: string): Promise<string> {
    const asked = QUESTIONS.map(method => server.ask(method, { textDocument: { uri } }));
    const answers = [];
    for (const id of asked) answers.push((await server.answer(id)).result);
    return JSON.stringify(answers, (key, value) => (key === "version" || key === "resultId" ? undefined : value));
  }

  /** The document is what one would be that was just opened with this text. */
  async function isAs(text: string): Promise<void> {
    const uri = `file:///fresh-${++fresh}.undecl`;
    server.open(uri, text);
    const expected = await known(uri);
    server.close(uri);
    assert.equal(await known(URI), expected, JSON.stringify(text));
  }

  const whole = (text: string) => [{ text }];
  const insertion = (line: number, character: number, text: string) => {
    const at = { line, character };
    return [{ range: { start: at, end: at }, text }];
  };

  for (const [what, versions] of Object.entries({
    "go back": [5, 4, 3, -1, 0],
    repeat: [1, 1, 1, 1, 1],
    "are missing": [undefined, undefined, undefined, undefined, undefined],
    "are null": [null, null, null, null, null],
    leap: [2 ** 31, 2 ** 53, -(2 ** 53), 7, 2 ** 31],
  })) {
    it(`may have versions that ${what}`, async () => {
      server.open(URI, FAULTY, versions[0]);
      let text = FAULTY;
      for (const version of versions) {
        server.change(URI, version, insertion(2, 0, "Noting that,\n\n"));
        text = text.replace("Recalling", "Noting that,\n\nRecalling");
        await isAs(text);
      }
      server.change(URI, versions[1], whole("Nothing.\n"));
      await isAs("Nothing.\n");
    });
  }

  it("may be edited in reversed ranges, in ranges outside the text, and in none", async () => {
    server.open(URI, FAULTY);
    const [start, end] = [
      { line: 2, character: 0 },
      { line: 2, character: 9 },
    ];
    server.change(URI, 2, [{ range: { start: end, end: start }, text: "Noting" }]);
    await isAs(FAULTY.replace("Recalling", "Noting"));
    server.change(URI, 3, [
      { range: { start: { line: -5, character: -5 }, end: { line: 1e9, character: 1e9 } }, text: FAULTY },
    ]);
    await isAs(FAULTY);
    server.change(URI, 4, insertion(99, 99, "Ends.\n"));
    await isAs(`${FAULTY}Ends.\n`);
    server.change(URI, 5, []);
    server.change(URI, 6, [{ range: null, rangeLength: 7, text: FAULTY }]);
    await isAs(FAULTY);
  });

  it("that are not open are not edited, and not closed", async () => {
    server.change("file:///never.undecl", 1, whole("x"));
    server.close("file:///never.undecl");
    server.close("file:///never.undecl");
    const { result } = await server.request("preambule/structure", { textDocument: { uri: "file:///never.undecl" } });
    assert.equal(result, null);
    server.open(URI, FAULTY);
    server.close(URI);
    server.close(URI);
    server.change(URI, 2, whole("x"));
    assert.equal((await server.request("preambule/structure", { textDocument })).result, null);
  });

  it("opened twice have the second text", async () => {
    server.open(URI, "Something else.\n", 9);
    server.open(URI, FAULTY, 1);
    await isAs(FAULTY);
  });

  it("may be closed, and opened again, while everything about them is asked", async () => {
    for (let round = 0; round < 20; round++) {
      server.open(URI, FAULTY.repeat(50));
      const before = QUESTIONS.map(method => server.ask(method, { textDocument }));
      server.close(URI);
      const between = QUESTIONS.map(method => server.ask(method, { textDocument }));
      server.open(URI, FAULTY);
      for (const id of [...before, ...between]) assert.equal((await server.answer(id)).error, undefined);
      await isAs(FAULTY);
      server.close(URI);
    }
  });

  const PIECES = [
    "\r",
    "\n",
    "\r\n",
    "\n\n",
    "\ud83d",
    "\ude00",
    "😀",
    "\u0000",
    "\ufeff",
    "\u2028",
    "e\u0301",
    "---\n",
    "<!--",
  ];
  const WORDS = [
    "The General Assembly,",
    "Recalling its decision;",
    "1. Decides to act.",
    "(a) ",
    "paragraph 1",
    ",",
    " ",
  ];
  const piece = fc.constantFrom(...PIECES, ...WORDS);
  const text = fc.array(piece, { maxLength: 12 }).map(parts => parts.join(""));
  const edit = fc.record({ from: fc.nat(), length: fc.nat({ max: 8 }), text });

  it("after 500 edits at once are what one is that was just opened, whatever the edits cut in two", async () => {
    await fc.assert(
      fc.asyncProperty(text, fc.array(edit, { minLength: 500, maxLength: 500 }), async (first, edits) => {
        server.open(URI, first);
        let now = first;
        for (const [at, one] of edits.entries()) {
          const starts = lineStarts(now);
          const from = addressable(one.from % (now.length + 1), now);
          const to = addressable(Math.min(now.length, from + one.length), now);
          const [start, end] = [from, Math.max(from, to)].map(offset => positionAt(offset, starts));
          server.change(URI, at + 2, [{ range: { start, end }, text: one.text }]);
          now = now.slice(0, from) + one.text + now.slice(Math.max(from, to));
        }
        // Two changes at once are nobody's writing, of which what is unfinished is not told.
        const start = { line: 0, character: 0 };
        const added = { range: { start, end: start }, text: "x" };
        server.change(URI, 600, [added, { range: { start, end: { line: 0, character: 1 } }, text: "" }]);
        await isAs(now);
      }),
      { numRuns: 3, seed: 5 },
    );
  });

  it("may hold anything at all", async () => {
    for (const odd of [
      "",
      "\ud800",
      "\udc00\ud800",
      "\u0000",
      "\r\r\r",
      "\ufeff",
      "\ufffe",
      "\u202e\u2066",
      "\u0085\u2028\u2029",
      "---\n",
    ]) {
      server.open(URI, odd + FAULTY + odd);
      await isAs(odd + FAULTY + odd);
    }
  });
});

/** Where lines start, as the protocol tells them: behind `\n`, `\r\n` and `\r`. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: end }) => index + end.length)];
}

/** No position names a place between `\r` and `\n`. */
function addressable(offset: number, text: string): number {
  return text[offset - 1] === "\r" && text[offset] === "\n" ? offset - 1 : offset;
}

function positionAt(offset: number, starts: readonly number[]): { line: number; character: number } {
  const line = starts.findLastIndex(start => start <= offset);
  return { line, character: offset - (starts[line] as number) };
}
