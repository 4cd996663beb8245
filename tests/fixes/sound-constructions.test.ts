/** Nothing is ever fixed that is sound: of these constructions no fix changes a word or a mark. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { itWithCorpus } from "../corpus.ts";
import { listTextChanges, type TextChange } from "./text-changes.ts";

interface Constructions {
  readonly frames: Readonly<Record<string, string>>;
  readonly sentences: readonly { readonly frame: string; readonly are: string; readonly texts: readonly string[] }[];
  readonly texts: readonly string[];
}

const { frames, sentences, texts }: Constructions = parse(
  readFileSync(join(import.meta.dirname, "sound-constructions.yaml"), "utf8"),
);

/** As it is printed, so that spaces are right. */
function typeset(text: string): string {
  return text.replace(/ (?=[;:»])|(?<=«) /gu, "\u00a0");
}

function describeChange({ rule, context: [left, right], before, after }: TextChange): string {
  return `${rule}: ${left}⟦${before} → ${after}⟧${right}`;
}

function assertUntouched(text: string): void {
  assert.deepEqual(listTextChanges(typeset(text), "words").changes.map(describeChange), []);
}

describe("a sound construction", () => {
  it("is one of at least three hundred", () => {
    assert.ok(sentences.reduce((sum, one) => sum + one.texts.length, texts.length) >= 300);
  });

  for (const { frame, are, texts: some } of sentences) {
    it(`keeps its words and marks (${frame}, ${are})`, () => {
      for (const sentence of some) assertUntouched((frames[frame] as string).replace("{}", () => sentence));
    });
  }

  for (const [at, text] of texts.entries())
    it(`keeps its words and marks (text ${at + 1})`, () => assertUntouched(text));
});

describe("a real text without errors and warnings", () => {
  for (const set of ["un-res-fr", "sc-en", "argmine", "genres", "parallel"]) {
    itWithCorpus(`keeps its words, of ${set}`, set, folder => {
      for (const name of readdirSync(folder).filter(file => /\.(?:undecl|txt)$/.test(file))) {
        const { changes, isSound } = listTextChanges(readFileSync(join(folder, name), "utf8"), "words");
        if (!isSound) continue;
        assert.deepEqual(changes.filter(({ kind }) => kind === "words").map(describeChange), [], name);
      }
    });
  }
});
