/** Labels are coloured as the grammar reads them: every style of every pack, counted up. */
import assert from "node:assert/strict";
import { createLabelMatcher, formatCount } from "../../grammar/clause/labels.ts";
import { listLanguageCodes } from "../../grammar/languages/language-codes.ts";
import { getPack } from "../../grammar/languages/registry.ts";
import { stretchesOf } from "./render.ts";
import { loadGrammar, type Tokenize, tokenizerOf } from "./tokenizer.ts";

describe("labels", () => {
  let tokenize: Tokenize;
  before(async () => {
    tokenize = tokenizerOf(await loadGrammar());
  });

  for (const code of listLanguageCodes()) {
    const pack = getPack(code);
    const match = createLabelMatcher(pack);

    for (const { counter, form } of pack.numbering) {
      it(`of ${code} like ${form} (${counter}) are coloured whole`, () => {
        for (let value = 1; value <= 40; value++) {
          const label = form.replace("#", formatCount(counter, value));
          // A capital before the mark keeps captions such as `a. Introduction` away.
          for (const text of [
            `${label} Xyz abc ;`,
            `${label}Xyz ;`,
            `${label} bis`,
            label.replace(/(?=[).])/, " bis"),
          ]) {
            const coloured = stretchesOf(
              tokenize(`${text} Xyz ;`)[0] ?? { text: "", tokens: [] },
              "entity.name.section.label",
            );
            const expected = match(`${text} Xyz ;`, 0)?.text;
            assert.deepEqual(coloured, expected ? [`${expected} entity.name.section.label`] : [], text);
          }
        }
      });
    }
  }
});
