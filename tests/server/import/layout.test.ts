import assert from "node:assert/strict";
import { learnLayout } from "../../../server/import/layout.ts";
import { splitLines } from "../../../server/import/split-lines.ts";
import { english, french } from "./languages.ts";
import { PRINTS, type Print, printed } from "./printer.ts";
import { DECLARATION, isFlush, RESOLUTION } from "./texts.ts";

const learn = (name: string, text = DECLARATION, language = french) =>
  learnLayout(splitLines(printed(text, PRINTS[name] as Print, isFlush)).lines, language);

describe("import: layout", () => {
  it("sees that nothing is wrapped", () => {
    const blank = learn("one line a paragraph");
    assert.deepEqual([blank.lineGap, blank.blankSeparates], [null, true]);
    const tight = learn("one line a paragraph, no blank lines");
    assert.deepEqual([tight.lineGap, tight.blankSeparates], [null, false]);
  });

  it("learns the distance of wrapped lines, margin and first-line indent", () => {
    const wrapped = learn("wrapped, blank lines between paragraphs");
    assert.deepEqual([wrapped.lineGap, wrapped.margin, wrapped.paragraphIndent], [0, 0, null]);
    const margin = learn("wrapped, set in, with a left margin");
    assert.deepEqual([margin.lineGap, margin.margin, margin.paragraphIndent], [0, 12, 18]);
    const doubled = learn("a blank line after each line, first lines set in");
    assert.deepEqual([doubled.lineGap, doubled.margin, doubled.paragraphIndent], [1, 0, 1]);
  });

  it("works in short texts and in other languages", () => {
    assert.equal(learn("a blank line after each line, first lines set in", RESOLUTION, english).lineGap, 1);
    assert.equal(learn("wrapped, blank lines between paragraphs", RESOLUTION.slice(0, 3), english).lineGap, 0);
  });

  it("is not deceived by paragraphs that page breaks cut", () => {
    const cut = DECLARATION.flatMap((text, at) => (at % 5 === 1 ? [text.slice(0, 80), text.slice(80)] : [text]));
    assert.equal(learn("one line a paragraph", cut).lineGap, null);
  });

  it("says nothing of no lines", () => {
    assert.deepEqual(learnLayout([], french), {
      lineGap: null,
      blankSeparates: true,
      margin: 0,
      paragraphIndent: null,
      unmarked: false,
      width: 0,
    });
  });
});
