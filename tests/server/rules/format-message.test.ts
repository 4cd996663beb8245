/** Texts as a person reads them: French set as it is printed, what is quoted left alone. */
import assert from "node:assert/strict";
import { formatMessage } from "../../../server/rules/messages/format-message.ts";

const TEXT = { fr: "« {word} » n'est pas un verbe : est-ce l'adjectif ?", en: "“{word}” isn't a verb: the adjective?" };

describe("what is said", () => {
  it("has the apostrophes and no-break spaces of French, but for what it quotes", () => {
    assert.equal(
      formatMessage(TEXT, "fr", { word: "l'eau ;" }),
      "«\u00a0l'eau ;\u00a0» n’est pas un verbe\u00a0: est-ce l’adjectif\u00a0?",
    );
    assert.equal(formatMessage(TEXT, "en", { word: "l'eau ;" }), "“l'eau ;” isn't a verb: the adjective?");
  });
});
