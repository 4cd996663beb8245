import assert from "node:assert/strict";
import { PackError } from "../../../grammar/languages/build/pack-error.ts";
import { compileTransitions } from "../../../grammar/languages/build/transitions.ts";
import { getConcepts } from "../../../grammar/languages/registry.ts";
import { conceptList } from "./sources.ts";

const at = (id: string) => getConcepts().findIndex(concept => concept.id === id);

function compiled(...lines: readonly string[]) {
  const text = [
    "# Counted by nobody.",
    "section\tafter\tconcept\tcount",
    ...lines.map(line => line.replace(/ ?\| ?/g, "\t")),
  ];
  return compileTransitions({ name: "transitions", text: text.join("\n") }, conceptList);
}

describe("counts of which concept follows which", () => {
  it("become how much likelier it is there than elsewhere", () => {
    const table = compiled("p | | recall | 90", "p | recall | note | 60", "p | note | recall | 10", "o | | decide | 5");
    const first = table.p[""];
    assert.ok((first?.lifts[at("recall")] ?? 0) > 1.2);
    assert.ok((first?.unseen ?? 1) < 0.3);
    assert.ok((table.p[at("recall")]?.lifts[at("note")] ?? 0) > 2);
    assert.equal(table.o[at("recall")], undefined);
  });

  it("tell little where they are few", () => {
    const table = compiled("p | | recall | 1", "p | note | recall | 1000");
    assert.ok((table.p[""]?.unseen ?? 0) > 0.9);
  });

  it("name the line that is wrong", () => {
    assert.throws(() => compiled("p | recal | note | 4"), new PackError("transitions", "line 3", "no concept “recal”"));
  });
});
