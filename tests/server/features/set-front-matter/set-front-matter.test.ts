import assert from "node:assert/strict";
import { setFrontMatter } from "../../../../server/features/set-front-matter/set-front-matter.ts";
import { createStatus } from "../../../../server/features/status/status.ts";
import type { FrontMatterKey } from "../../../../server/protocol/front-matter.ts";
import { applied, ENGLISH, FRENCH, readText, SAMPLES, sample } from "../support.ts";

const BODY = "L'Assemblée générale,\n\nConsciente de la nécessité d'agir,\n\nDécide d'agir.\n";

/** The text with the key set; the reason where there is none. */
function set(text: string, key: FrontMatterKey, value: string | null): string {
  const document = readText(text);
  const found = setFrontMatter(document, { key, value }, FRENCH);
  assert.ok(found);
  return "edit" in found ? applied(found.edit, document) : found.reason;
}

/** What becomes of the lines between the fences. */
function setIn(lines: string, key: FrontMatterKey, value: string | null): string {
  const after = set(`---\n${lines}---\n\n${BODY}`, key, value);
  assert.ok(after.endsWith(`---\n\n${BODY}`), after);
  return after.slice(4, -`---\n\n${BODY}`.length);
}

describe("front matter", () => {
  it("is written where there is none, and goes with what it held", () => {
    assert.equal(set(BODY, "lang", "en"), `---\nlang: en\n---\n\n${BODY}`);
    assert.equal(set("", "profile", "sc"), "---\nprofile: sc\n---\n\n");
    assert.equal(set(`---\nlang: en\n---\n\n${BODY}`, "lang", null), BODY);
    assert.equal(set(`---\nlang: en\n---\n${BODY}`, "lang", null), BODY);
    assert.equal(set(`---\nlang: en\n---`, "lang", null), "");
  });

  it("ends its lines as the text does", () => {
    const windows = BODY.replaceAll("\n", "\r\n");
    assert.equal(set(windows, "lang", "en"), `---\r\nlang: en\r\n---\r\n\r\n${windows}`);
    const both = set(`---\r\nlang: en # x\r\n---\r\n\r\n${windows}`, "profile", "ga");
    assert.equal(both, `---\r\nlang: en # x\r\nprofile: ga\r\n---\r\n\r\n${windows}`);
    assert.equal(set(both, "lang", null), `---\r\nprofile: ga\r\n---\r\n\r\n${windows}`);
  });

  it("keeps comments, quotes and other keys", () => {
    const lines = "# of the secretariat\nsymbol: 'A/C.3/80/L.1' # draft\nlang: \"fr\" # for now\nsponsors:\n  - Chad\n";
    assert.equal(setIn(lines, "lang", "en"), lines.replace('"fr"', '"en"'));
    assert.equal(setIn(lines, "profile", "hrc"), `${lines}profile: hrc\n`);
    assert.equal(setIn(lines, "lang", null), lines.replace('lang: "fr" # for now\n', ""));
    assert.equal(setIn("# nothing yet\n", "lang", "en"), "# nothing yet\nlang: en\n");
    assert.equal(setIn("# nothing yet\nlang: en\n", "lang", null), "# nothing yet\n");
    assert.equal(setIn("", "lang", "en"), "lang: en\n");
  });

  it("is edited however YAML may be written", () => {
    assert.equal(setIn("lang:\nsymbol: x\n", "lang", "en"), "lang: en\nsymbol: x\n");
    assert.equal(setIn("lang: |\n  fr\nsymbol: x\n", "lang", "en"), "lang: en\nsymbol: x\n");
    assert.equal(setIn("lang: |\n  fr\nsymbol: x\n", "lang", null), "symbol: x\n");
    assert.equal(setIn("'lang' : fr\n", "lang", "en"), "'lang' : en\n");
    assert.equal(setIn("  symbol: x\n", "lang", "en"), "  symbol: x\n  lang: en\n");
    assert.equal(setIn("{ symbol: x }\n", "lang", "en"), "{ symbol: x, lang: en }\n");
    assert.equal(setIn("{ lang: fr, symbol: x }\n", "lang", null), "{ symbol: x }\n");
    assert.equal(setIn("{ symbol: x, lang: fr }\n", "lang", "en"), "{ symbol: x, lang: en }\n");
    assert.equal(setIn("{ symbol: x, lang: fr }\n", "lang", null), "{ symbol: x }\n");
    assert.equal(setIn("lang: fr\nlang: en\n", "lang", "fr"), "lang: fr\nlang: fr\n");
    assert.equal(setIn("a:\n  lang: fr\n", "lang", "en"), "a:\n  lang: fr\nlang: en\n");
  });

  it("changes nothing that says it already", () => {
    assert.equal(setIn("lang:   fr\n", "lang", "fr"), "lang:   fr\n");
    assert.equal(set(BODY, "lang", null), BODY);
    assert.equal(setIn("symbol: x\n", "profile", null), "symbol: x\n");
  });

  it("is left alone, with the reason, where it is no mapping or full of faults", () => {
    for (const lines of [
      "lang fr\nprofile: x\n",
      "- lang\n",
      "lang\n",
      "x: [\n",
      "x: 'y\n",
      "? lang\n",
      "lang: fr\nlang: en\n",
    ]) {
      const reason = set(`---\n${lines}---\n\n${BODY}`, "lang", lines.startsWith("lang: fr") ? null : "en");
      assert.match(reason, /^L’en-tête n’est pas du YAML lisible\u00a0: .*«\u00a0lang: (?:en|…)\u00a0»/, lines);
    }
    const document = readText(`---\n- lang\n---\n\n${BODY}`);
    const found = setFrontMatter(document, { key: "profile", value: "ga" }, ENGLISH);
    assert.deepEqual(found, {
      reason: "The front matter is no readable YAML: mend it first, or write “profile: ga” into it yourself.",
    });
  });

  it("takes no other keys or values", () => {
    const document = readText(BODY);
    for (const [key, value] of [
      ["lang", "xx"],
      ["profile", "fr"],
      ["symbol", "x"],
      ["toString", "x"],
      ["lang", 3],
    ]) {
      assert.equal(setFrontMatter(document, { key: key as "lang", value: value as string }, FRENCH), null);
    }
  });

  it("gives the samples back as they were", () => {
    for (const path of SAMPLES) {
      const text = sample(path);
      const written = createStatus(readText(text)).written;
      for (const [key, value] of [
        ["lang", "en"],
        ["profile", "letter"],
      ] as const) {
        const changed = set(text, key, value);
        const { analysis } = readText(changed);
        assert.equal(key === "lang" ? analysis.language : analysis.profile, value, path);
        if (!written.includes(key)) assert.equal(set(changed, key, null), text, path);
      }
    }
  });

  it("says what a document is read as, before any setting", () => {
    const said = `---\nlang: en\nprofile: sc\n---\n\n${BODY}`;
    const { language, profile, written } = createStatus(readText(said, { language: "fr", profile: "ga" }));
    assert.deepEqual([language, profile, written], ["en", "sc", ["lang", "profile"]]);
    const unknown = createStatus(readText(`---\nlang: xx\nprofile: y\n---\n\n${BODY}`, { profile: "sc" }));
    assert.deepEqual([unknown.language, unknown.profile, unknown.written], ["fr", "sc", []]);
  });
});
