import assert from "node:assert/strict";
import { createExcerpt, type DoubtReason, formatDoubt } from "../../../server/import/doubts.ts";
import { imported } from "./languages.ts";

const REASONS: readonly DoubtReason[] = [
  { id: "hyphen-kept", word: "exem-ple" },
  { id: "paragraph-joined", start: "Nations" },
  { id: "paragraph-perhaps-cut", start: "Unies" },
  { id: "furniture-kept", text: "A/91/477" },
  { id: "control-characters", count: 3 },
  { id: "no-text" },
];

describe("import: doubts", () => {
  it("are said in both languages, with all their arguments", () => {
    for (const reason of REASONS) {
      const { id, ...values } = reason;
      for (const language of ["fr", "en"] as const) {
        const message = formatDoubt(reason, language);
        assert.doesNotMatch(message, /[{}]/, id);
        for (const value of Object.values(values)) assert.ok(message.includes(String(value)), message);
      }
      assert.notEqual(formatDoubt(reason, "fr"), formatDoubt(reason, "en"));
    }
  });

  it("have the line of the text that comes out, front matter included", () => {
    const wrapped =
      "Rappelant les refuges du haut plateau et leurs gardiens, qui sont un exem-\nple pour tous les bergers,";
    const { text, doubts } = imported(`Titre\n\n${wrapped}\n\n${wrapped}\n\nA/91/477\n\n1/2 36-10400\n`);
    assert.match(text, /^---\n/);
    assert.deepEqual(
      doubts.map(({ line }) => text.split("\n")[line]?.slice(0, 9)),
      ["Rappelant", "Rappelant"],
    );
  });

  it("excerpts are short and whole words", () => {
    assert.equal(createExcerpt("court"), "court");
    assert.equal(
      createExcerpt("un début de paragraphe qui est bien trop long pour un message"),
      "un début de paragraphe qui est bien…",
    );
  });
});
