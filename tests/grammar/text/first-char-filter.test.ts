/** What the filter keeps out is not asked about: it may let in too much, and keep out nothing. */
import assert from "node:assert/strict";
import { createFirstCharFilter } from "../../../grammar/text/first-char-filter.ts";

describe("a filter by the first characters of words", () => {
  const lists = [
    ["et", "que", "qu'", "où", "y"],
    ["article", "0/0", "événement", "ééé"],
  ] as const;
  const mayBe = createFirstCharFilter(lists);

  it("lets in each word of its lists, however it is printed", () => {
    lists.forEach((words, list) => {
      for (const word of words) {
        const printed = [word, word.toUpperCase(), word.replace("'", "’"), word.replaceAll("0", "7")];
        const decomposed = printed.flatMap(one => [
          one.normalize("NFD"),
          one.charAt(0).normalize("NFD") + one.slice(1),
          one.charAt(0) + one.slice(1).normalize("NFD"),
        ]);
        for (const one of [...printed, ...decomposed])
          for (const text of [`« ${one}`, `« ${one} a`, `« ${one}.`])
            assert.equal((mayBe(text, 2) >> list) & 1, 1, JSON.stringify(text));
      }
    });
  });

  it("keeps out most others", () => {
    const words = "les États prient instamment tous leurs membres de dire demain pourquoi ils partent".split(" ");
    const letIn = words.filter(word => mayBe(word, 0) !== 0);
    assert.ok(letIn.length <= 1, letIn.join(" "));
  });

  it("lets in everything where a list may hold anything", () => {
    const any = createFirstCharFilter([["et"], [""]]);
    for (const word of ["zèbre", "Ω", "9", ""]) assert.equal(any(word, 0) & 2, 2, word);
  });
});
