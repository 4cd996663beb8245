import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => JSON.parse(readFileSync(join(root, path), "utf8"));
const configuration = read("syntaxes/language-configuration.json");

describe("the language configuration", () => {
  it("is the one that the manifest names", () => {
    const { languages, grammars } = read("package.json").contributes;
    assert.equal(languages[0].configuration, "./syntaxes/language-configuration.json");
    assert.equal(grammars[0].path, "./syntaxes/un-declaration.tmLanguage.json");
  });

  const words: readonly (readonly [text: string, words: readonly string[]])[] = [
    ["l’Assemblée générale", ["l", "Assemblée", "générale"]],
    ["aujourd’hui, d'ici à 2028", ["aujourd’hui", "d", "ici", "à", "2028"]],
    ["qu’elle lorsqu'il jusqu’à", ["qu", "elle", "lorsqu", "il", "jusqu", "à"]],
    ["Vice-Président Haut‑Commissaire", ["Vice-Président", "Haut‑Commissaire"]],
    ["the Secretary-General’s growers’ (OCP)", ["the", "Secretary-General’s", "growers", "OCP"]],
    ["re\u0301union « À-propos » -", ["re\u0301union", "À-propos"]],
    ["Генеральная Ассамблея", ["Генеральная", "Ассамблея"]],
  ];
  for (const [text, expected] of words)
    it(`takes these for words: ${text}`, () => {
      // VS Code adds `g` to the flags.
      const pattern = new RegExp(configuration.wordPattern.pattern, `${configuration.wordPattern.flags}g`);
      assert.deepEqual(text.match(pattern), expected);
      assert.equal(pattern.test(""), false);
    });

  it("opens and closes the same pairs everywhere", () => {
    const pairs = (list: readonly (readonly string[])[]) => list.map(pair => pair.join(" "));
    const closing = configuration.autoClosingPairs.map(({ open, close }: Record<string, string>) => `${open} ${close}`);
    for (const pair of pairs(configuration.brackets)) {
      assert.ok(closing.includes(pair), pair);
      assert.ok(pairs(configuration.surroundingPairs).includes(pair), pair);
    }
    for (const [, close = ""] of configuration.brackets)
      assert.ok(configuration.autoCloseBefore.includes(close), close);
  });

  it("takes no parentheses for brackets: those of `a)` would be shown as unpaired", () => {
    assert.ok(!configuration.brackets.flat().includes(")"));
  });

  it("folds between marks of regions only", () => {
    const { start, end } = configuration.folding.markers;
    assert.match("  <!-- #region Préambule -->", new RegExp(start));
    assert.match("<!-- endregion -->", new RegExp(end));
    assert.doesNotMatch("<!-- regional -->", new RegExp(start));
  });
});
