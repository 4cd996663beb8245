/** Moving paragraphs: what hangs on their place comes along. */
import assert from "node:assert/strict";
import { readText } from "../support.ts";
import { moved } from "./support.ts";

const lines = (...paragraphs: readonly string[]) => `${paragraphs.join("\n\n")}\n`;

const HEAD = ["The General Assembly,", "Recalling its decision,", "Aware of the need,"];
const LIST = ["2. Requests States:", "(a) To act;", "(b) To report; and", "(c) To wait;"];
const TEXT = lines(...HEAD, "1. Decides to meet;", ...LIST, "3. Invites others to follow.");

function check(text: string, which: string | string[], to: Parameters<typeof moved>[2], ...expected: string[]) {
  assert.equal(moved(text, which, to), lines(...expected));
}

describe("moving paragraphs", () => {
  it("leaves numbers and marks to the places, and takes sub-paragraphs along", () => {
    assert.deepEqual(readText(TEXT).findings, []);
    check(
      TEXT,
      "2. Requests",
      { after: "3. Invites" },
      ...HEAD,
      "1. Decides to meet;",
      "2. Invites others to follow;",
      "3. Requests States:",
      "(a) To act;",
      "(b) To report; and",
      "(c) To wait.",
    );
  });

  it("takes several together, in their order, wherever they stood", () => {
    check(
      TEXT,
      ["3. Invites", "1. Decides"],
      { after: "2. Requests" },
      ...HEAD,
      "1. Requests States:",
      "(a) To act;",
      "(b) To report; and",
      "(c) To wait;",
      "2. Decides to meet;",
      "3. Invites others to follow.",
    );
  });

  it("keeps what joins the last two of a list between the last two", () => {
    check(
      TEXT,
      "(c) To wait",
      { before: "(a) To act" },
      ...HEAD,
      "1. Decides to meet;",
      "2. Requests States:",
      "(a) To wait;",
      "(b) To act; and",
      "(c) To report;",
      "3. Invites others to follow.",
    );
  });

  it("counts both lists anew when a sub-paragraph goes from one to the other", () => {
    const text = lines(
      ...HEAD,
      "1. Requests States:",
      "(a) To act;",
      "(b) To report;",
      "(c) To wait;",
      "2. Invites others:",
      "(a) To follow;",
      "(b) To lead.",
    );
    check(
      text,
      "(b) To report",
      { after: "(b) To lead" },
      ...HEAD,
      "1. Requests States:",
      "(a) To act;",
      "(b) To wait;",
      "2. Invites others:",
      "(a) To follow;",
      "(b) To lead;",
      "(c) To report.",
    );
    assert.equal(
      moved(text, "(b) To report", { into: "2. Invites" }),
      moved(text, "(b) To report", { after: "(b) To lead" }),
    );
  });

  it("carries references along, with the words that say where", () => {
    const text = lines(
      ...HEAD,
      "1. Decides to meet, as said in paragraphs 2 and 4 below;",
      "2. Decides to act;",
      "3. Decides to apply paragraph 2 above;",
      "4. Decides to wait.",
    );
    check(
      text,
      "2. Decides",
      { after: "3. Decides" },
      ...HEAD,
      "1. Decides to meet, as said in paragraphs 3 and 4 below;",
      "2. Decides to apply paragraph 3 below;",
      "3. Decides to act;",
      "4. Decides to wait.",
    );
    check(
      text,
      "4. Decides",
      { before: "2. Decides" },
      ...HEAD,
      "1. Decides to meet, as said in paragraphs 2 and 3 below;",
      "2. Decides to wait;",
      "3. Decides to act;",
      "4. Decides to apply paragraph 3 above.",
    );
  });

  it("carries references to sub-paragraphs along", () => {
    const text = lines(
      ...HEAD,
      ...LIST.map(one => one.replace("2.", "1.")),
      "2. Recalls paragraph 1 (a) and (c) above and sub-paragraph (b) of paragraph 1 above.",
    );
    check(
      text,
      "(a) To act",
      { after: "(b) To report" },
      ...HEAD,
      "1. Requests States:",
      "(a) To report;",
      "(b) To act; and",
      "(c) To wait;",
      "2. Recalls paragraph 1 (b) and (c) above and sub-paragraph (a) of paragraph 1 above.",
    );
  });

  it("turns the opener to the other form when a paragraph goes from one part to the other", () => {
    check(
      TEXT,
      "Recalling",
      { before: "1. Decides" },
      "The General Assembly,",
      "Aware of the need,",
      "1. Recalls its decision;",
      "2. Decides to meet;",
      ...LIST.map(one => one.replace("2.", "3.")),
      "4. Invites others to follow.",
    );
    const french = lines(
      "Les ministres de la Ligue,",
      "Rappelant leur décision,",
      "Conscients de l’enjeu,",
      "Décident d’agir ;",
      "Décident d’y revenir.",
    );
    check(
      french,
      "Conscients",
      { after: "y revenir" },
      "Les ministres de la Ligue,",
      "Rappelant leur décision,",
      "Décident d’agir ;",
      "Décident d’y revenir ;",
      "Sont conscients de l’enjeu.",
    );
  });

  it("keeps line ends, indents, wrapped lines and the comment above", () => {
    const comment = "<!-- preambule-disable-next-paragraph doubled-word: as quoted -->\n";
    const text = lines(
      ...HEAD,
      "1. Decides to\nact;",
      `${comment}2. Decides that that\nis enough;`,
      "   3. Decides to wait.",
    ).replaceAll("\n", "\r\n");
    assert.equal(
      moved(text, "that", { before: "1. Decides" }),
      lines(
        ...HEAD,
        `${comment}1. Decides that that\nis enough;`,
        "2. Decides to\nact;",
        "   3. Decides to wait.",
      ).replaceAll("\n", "\r\n"),
    );
  });

  it("keeps the numbers of sections that count for themselves", () => {
    const text = lines(
      ...HEAD,
      "Lakes",
      "1. Decides to act;",
      "2. Decides to wait;",
      "Rivers",
      "1. Decides to meet;",
      "2. Decides to go.",
    );
    check(
      text,
      "to act",
      { after: "to meet" },
      ...HEAD,
      "Lakes",
      "1. Decides to wait;",
      "Rivers",
      "1. Decides to meet;",
      "2. Decides to act;",
      "3. Decides to go.",
    );
  });

  it("leaves the numbers of other sections alone, with their gaps and with what bears none", () => {
    const text = (first: readonly [string, string], second: readonly [string, string, string]) =>
      lines(
        ...HEAD,
        "I",
        `1. ${first[0]};`,
        `3. ${first[1]};`,
        "II",
        `1. ${second[0]};`,
        `2. ${second[1]};`,
        `3. ${second[2]};`,
        "III",
        "Decides to remain seized of the matter.",
      );
    const section = ["Decides to meet", "Invites others to follow", "Requests States to act"] as const;
    assert.equal(
      moved(text(["Urges States to wait", "Urges others to wait"], section), "Requests States", {
        before: "1. Decides",
      }),
      text(["Urges States to wait", "Urges others to wait"], [section[2], section[0], section[1]]),
    );
    assert.equal(
      moved(text(["Urges States to wait", "Urges others to wait"], section), "Requests States", {
        after: "Urges others",
      }),
      lines(
        ...HEAD,
        "I",
        "1. Urges States to wait;",
        "2. Urges others to wait;",
        "3. Requests States to act;",
        "II",
        "1. Decides to meet;",
        "2. Invites others to follow;",
        "III",
        "Decides to remain seized of the matter.",
      ),
    );
  });

  it("changes nothing where the paragraph stands there already", () => {
    for (const to of [{ before: "1. Decides" }, { after: "1. Decides" }, { before: "2. Requests" }]) {
      assert.equal(moved(TEXT, "1. Decides", to), TEXT);
    }
  });

  describe("says why not", () => {
    const because = (text: string, which: string, to: Parameters<typeof moved>[2], pattern: RegExp) =>
      assert.match(moved(text, which, to), pattern);

    it("of what is no clause, or goes into itself", () => {
      because(TEXT, "The General", { after: "Aware" }, /^Only preambular/);
      because(TEXT, "2. Requests", { into: "(a) To act" }, /inside itself/);
      because(TEXT, "1. Decides", { before: "The General" }, /no longer be a paragraph of its kind/);
    });

    it("of a last sub-paragraph, a clause among parts of a sentence, and a part of a sentence among clauses", () => {
      const one = lines(
        ...HEAD,
        "1. Requests States:",
        "(a) To act;",
        "2. Invites others:",
        "(a) To follow;",
        "(b) To lead.",
      );
      because(one, "(a) To act", { into: "2. Invites" }, /no sub-paragraph left/);
      because(TEXT, "1. Decides", { into: "2. Requests" }, /a verb of its own/);
      because(TEXT, "(a) To act", { after: "1. Decides" }, /does not open with a verb/);
    });

    it("of references that would have to be written anew", () => {
      const ranged = lines(
        ...HEAD,
        "1. Decides to act;",
        "2. Decides to go;",
        "3. Decides to wait;",
        "4. Recalls paragraphs 1 to 3 above.",
      );
      because(ranged, "2. Decides", { after: "4. Recalls" }, /“paragraphs 1 to 3 above” would no longer name/);
      check(
        ranged,
        "1. Decides",
        { after: "3. Decides" },
        ...HEAD,
        "1. Decides to go;",
        "2. Decides to wait;",
        "3. Decides to act;",
        "4. Recalls paragraphs 1 to 3 above.",
      );
      const into = lines(...HEAD, "1. Decides to act;", "2. Recalls paragraph 1 above.");
      because(into, "1. Decides", { before: "Aware" }, /would have to be rewritten/);
      const beside = lines(...HEAD, "1. Decides to act;", "2. Recalls the preceding paragraph;", "3. Decides to go.");
      because(beside, "1. Decides", { after: "3. Decides" }, /no longer say where/);
    });

    it("of an annex", () => {
      const annexed = `${TEXT}\nAnnex\n\nRules of the lakes\n\n1. Boats have lights.\n\n2. Nets are marked.\n`;
      because(annexed, "1. Decides", { after: "Boats" }, /not go from one text to another/);
    });
  });
});
