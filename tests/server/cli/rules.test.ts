import assert from "node:assert/strict";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { renderPlainPage } from "../../../server/cli/formats/plain-page.ts";
import { RULES } from "../../../server/rules/all.ts";
import { preambule } from "./run.ts";

describe("preambule rules", () => {
  it("lists every rule with its severity, title and source", () => {
    const { code, out } = preambule(["rules", "--messages", "fr"]);
    assert.equal(code, 0);
    const lines = out.trimEnd().split("\n");
    assert.equal(lines.length, RULES.length);
    assert.ok(lines.some(line => /^preambular-mark +erreur +Fin d’un alinéa du préambule +PCT-1$/.test(line)));
  });

  it("prints the pages of the rules named, in that order", () => {
    const { code, out } = preambule(["rules", "elision", "preambular-mark"]);
    assert.equal(code, 0);
    assert.match(out, /^Missing or needless elision\n=+\n[\s\S]*^End of a preambular paragraph\n=+\n/m);
    assert.match(out, /^ {4}Notant ⟦que il⟧ reste à faire,$/m);
  });

  it("prints JSON and Markdown", () => {
    const [rule] = JSON.parse(preambule(["rules", "preambular-mark", "--format", "json"]).out);
    assert.deepEqual(
      [rule.id, rule.severity, rule.source, rule.profiles, rule.languages],
      ["preambular-mark", "error", "PCT-1", null, [...listLanguageCodes()].sort()],
    );
    assert.equal(preambule(["rules", "preambular-mark", "--format", "markdown"]).out, rule.page);
    assert.equal(JSON.parse(preambule(["rules", "--format", "json"]).out).length, RULES.length);
    assert.match(preambule(["rules", "--format", "markdown"]).out, /^\| `preambular-mark` \| error \|/m);
  });

  it("names the nearest rule to one that there is not, and prints nothing else", () => {
    const { code, out, error } = preambule(["rules", "preambular-mark", "elisoin"]);
    assert.deepEqual([code, out, error], [2, "", "There is no rule elisoin; perhaps elision?\n"]);
  });
});

describe("a page for a terminal", () => {
  it("has no Markdown left", () => {
    const page =
      "# Titre\n\n| Nom | `x` |\n|---|---|\n| Genre | tous |\n\n> 1\\. a <mark><ins>\\<b\\></ins></mark>\\\n> c\n\n```sh\nls *\n```\n";
    assert.equal(
      renderPlainPage(page),
      "Titre\n=====\n\nNom                   x\nGenre                 tous\n\n    1. a ⟦<b>⟧\n    c\n\n    ls *\n",
    );
  });
});
