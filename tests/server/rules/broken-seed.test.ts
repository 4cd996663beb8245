import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { inspect } from "../../../server/documents/inspection.ts";
import { createImportLanguages, importText } from "../../../server/import/import-text.ts";
import { itWithCorpus } from "../../corpus.ts";

/** One way to break the document: what to replace, by what, and the rules that must speak, no others. */
const BREAKS: readonly (readonly [how: string, find: RegExp, put: string, rules: readonly string[]])[] = [
  ["no comma after the enacting line", /\(CEI\),/, "(CEI)", ["enacting-line-mark"]],
  ["a semicolon in the preamble", /l’espace de la CEI,/, "l’espace de la CEI ;", ["preambular-mark"]],
  ["a preambular paragraph in the singular", /Conscients qu’il/, "Conscient qu’il", ["opener-agreement"]],
  ["an operative verb in the singular", /S’efforcent de/, "S’efforce de", ["opener-agreement"]],
  ["a second verb in the singular", /et expriment leur intention/, "et exprime leur intention", []],
  ["a finite verb in the preamble", /Tenant compte/, "Tiennent compte", ["opener-section"]],
  ["a participle among the operatives", /Souhaitent que/, "Souhaitant que", ["opener-section"]],
  ["a slip in an opener", /Préconisent/, "Préconsent", ["opener-unknown"]],
  ["an operative that ends in a comma", /application pratique\s*;/, "application pratique,", ["operative-mark"]],
  [
    "the last operative without its full stop",
    /obligations internationales\.(?=\s*$)/,
    "obligations internationales ;",
    ["last-operative-mark"],
  ],
  ["a number out of series in the decision", /^2\. De demander/m, "3. De demander", ["item-number"]],
  [
    "one numbered operative among the others",
    /^Estiment nécessaire/m,
    "13. Estiment nécessaire",
    ["numbering-mixture"],
  ],
  ["no enacting line", /^Les chefs d’État des pays[^\n]*,\n\n/m, "", ["enacting-line-missing"]],
];

describe("a real document broken by hand", () => {
  itWithCorpus("is clean before, and each fault is named", "seed", folder => {
    const raw = readFileSync(join(folder, "A-76-587.fr.txt"), "utf8");
    const { text } = importText(raw, createImportLanguages(listLanguageCodes().map(getPack)));
    const spoken = (text: string) => [
      ...new Set(
        inspect(text)
          .findings.filter(({ severity }) => severity === "error" || severity === "warning")
          .map(({ rule }) => rule.id),
      ),
    ];
    assert.deepEqual(spoken(text), []);
    const got = BREAKS.map(([how, find, put]) => {
      assert.match(text, find, how);
      return [how, spoken(text.replace(find, put))];
    });
    assert.deepEqual(
      got,
      BREAKS.map(([how, , , rules]) => [how, rules]),
    );
  });
});
