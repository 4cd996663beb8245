/** One step up, down, out or in, as it is offered; what a move does is tested with the moves. */
import assert from "node:assert/strict";
import { around, offered, taken, titles } from "./support.ts";

const moves = (source: string) => titles(offered(source, "refactor.move"));
const LIST = ["2. Prie le Comité :", "a) D'ouvrir :", "i) Des écoles ;", "ii) Des ponts ;", "b) D'agir ;"];
const at = (words: string) => around("fr", ...LIST).replace(words, `‸${words}`);

describe("moving by a step", () => {
  it("is offered where there is such a step", () => {
    assert.deepEqual(moves(at("Prie le")), ["Move the paragraph up", "Move the paragraph down"]);
    assert.deepEqual(moves(at("D'ouvrir")), ["Move the sub-paragraph down"]);
    assert.deepEqual(moves(at("Des ponts")), [
      "Move the sub-paragraph up",
      "Move the sub-paragraph up one level",
      "Move the sub-paragraph down one level",
    ]);
    assert.deepEqual(moves(at("L'Assemblée")), []);
  });

  it("takes a sub-paragraph out of its list, or into the one before", () => {
    assert.equal(
      taken(at("Des ponts"), "up one level", "refactor.move"),
      around("fr", "2. Prie le Comité :", "a) D'ouvrir :", "i) Des écoles ;", "b) Des ponts ;", "c) D'agir ;"),
    );
    assert.equal(
      taken(at("D'agir"), "down one level", "refactor.move"),
      around("fr", "2. Prie le Comité :", "a) D'ouvrir :", "i) Des écoles ;", "ii) Des ponts ;", "iii) D'agir ;"),
    );
  });

  it("makes a paragraph of a sub-paragraph that has a verb of its own, and the other way round", () => {
    const text = (...lines: string[]) =>
      `${["Nous, ministres des lacs,", "Conscients de l'enjeu,", ...lines].join("\n\n")}\n`;
    const list = ["1. Agissons comme suit :", "a) Décidons d'agir ;", "b) Invitons les États à agir ;"];
    const item = text(...list, "c) ‸Prenons note de l'accord ;", "2. Décidons de nous revoir.");
    const paragraph = text(...list, "2. ‸Prenons note de l'accord ;", "3. Décidons de nous revoir.");
    assert.deepEqual(moves(item), ["Move the sub-paragraph up", "Move the sub-paragraph up one level"]);
    assert.equal(taken(item, "up one level", "refactor.move"), paragraph.replace("‸", ""));
    assert.equal(taken(paragraph, "down one level", "refactor.move"), item.replace("‸", ""));
  });

  it("is not offered where only a paragraph of another kind could stand", () => {
    assert.ok(!moves(around("fr", "2. ‸Invite les États à agir ;")).some(title => title.includes("level")));
    assert.ok(!moves(at("D'agir")).some(title => title === "Move the sub-paragraph up one level"));
  });
});
