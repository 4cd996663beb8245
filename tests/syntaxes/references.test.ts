/** References begin, for the colours, where the grammar finds them. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { analyse } from "../../grammar/analyse.ts";
import { loadGrammar, type Tokenize, tokenizerOf } from "./tokenizer.ts";

const SAMPLES = join(import.meta.dirname, "../../samples");

describe("references", () => {
  let tokenize: Tokenize;
  before(async () => {
    tokenize = tokenizerOf(await loadGrammar());
  });

  for (const language of ["fr", "en"]) {
    it(`are coloured from end to end in the samples in ${language}`, () => {
      let compared = 0;
      for (const name of readdirSync(join(SAMPLES, language))) {
        const text = readFileSync(join(SAMPLES, language, name), "utf8");
        const lines = tokenize(text);
        for (const { kind, clause, start } of analyse(text).paragraphs) {
          if (kind !== "preambular" && kind !== "operative" && kind !== "item") continue;
          for (const reference of clause.references) {
            if (reference.text.includes("\n")) continue;
            assert.equal(at(lines, text, start + reference.start), `${reference.kind}: ${reference.text}`, name);
            compared++;
          }
        }
      }
      assert.ok(compared >= 10, `${compared} compared`);
    });
  }

  /** The coloured reference that begins at an offset. */
  function at(lines: ReturnType<Tokenize>, text: string, offset: number): string {
    const before = text.slice(0, offset).split("\n");
    const line = lines[before.length - 1];
    const column = before.at(-1)?.length ?? 0;
    const first = line?.tokens.findIndex(token => token.start === column) ?? -1;
    const scope = kindOf(line?.tokens[first]?.scopes ?? []);
    let end = column;
    for (const token of line?.tokens.slice(first) ?? []) {
      if (kindOf(token.scopes) !== scope) break;
      end = token.end;
    }
    return `${scope}: ${line?.text.slice(column, end)}`;
  }
});

function kindOf(scopes: readonly string[]): string | undefined {
  const reference = scopes.find(scope => scope.startsWith("constant.other.reference."));
  if (reference) return reference.slice("constant.other.reference.".length);
  return scopes.includes("constant.numeric.date") ? "date" : undefined;
}
