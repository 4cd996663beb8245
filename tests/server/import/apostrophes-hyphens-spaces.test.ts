import assert from "node:assert/strict";
import { fixApostrophes, learnElisions } from "../../../server/import/apostrophes.ts";
import type { DoubtReason } from "../../../server/import/doubts.ts";
import { joinLines, learnHyphens } from "../../../server/import/hyphens.ts";
import { NO_LANGUAGE } from "../../../server/import/import-language.ts";
import { fixSpaces, keepMarkSpaces } from "../../../server/import/spaces.ts";
import { english, french } from "./languages.ts";

describe("import: apostrophes", () => {
  const mended = (text: string, language = french) => fixApostrophes(text, learnElisions([text], language));

  it("closes the blanks around elisions, and keeps the apostrophe as it is", () => {
    assert.equal(mended("de l ’État, d’ exporter ce qu ' ils ont"), "de l’État, d’exporter ce qu'ils ont");
  });

  it("learns from the document where no pack knows", () => {
    assert.equal(mended("dell’arte e dell’aria, dell ’acqua", NO_LANGUAGE), "dell’arte e dell’aria, dell’acqua");
    assert.equal(
      mended("the Council’s, the Committee’s and the Board ’s", english),
      "the Council’s, the Committee’s and the Board’s",
    );
  });

  it("leaves quotation marks and genitives alone", () => {
    for (const text of ["States’ rights and a 'right' of peoples’ own", "the word ‘refuge’ ’tis said"]) {
      assert.equal(mended(text, english), text);
    }
    assert.equal(mended("la clause 'facultative' de l'accord"), "la clause 'facultative' de l'accord");
  });
});

describe("import: spaces", () => {
  it("mends doubled blanks, and blanks before commas, full stops and brackets", () => {
    assert.equal(
      fixSpaces("les  refuges , les chemins  et ( voir annexe ) la paix ."),
      "les refuges, les chemins et (voir annexe) la paix.",
    );
    assert.equal(fixSpaces("a ) Rappelle"), "a) Rappelle");
    assert.equal(fixSpaces("à l\u2003heure"), "à l heure");
  });

  it("leaves ellipses, decimals and empty brackets alone", () => {
    for (const text of ["la paix . . . et", "la paix ...", "un taux de .5", "( ) oui", "a\u202f; b\u00a0: c"]) {
      assert.equal(fixSpaces(text), text);
    }
  });

  it("makes French blanks before marks no-break ones, and adds none", () => {
    const marks = keepMarkSpaces("« paix » ; oui : non ! quoi ? 10:30 «sic»; [Original : russe]", french);
    assert.equal(
      marks,
      "«\u00a0paix\u00a0»\u00a0; oui\u00a0: non\u00a0! quoi\u00a0? 10:30 «sic»; [Original\u00a0: russe]",
    );
    assert.equal(keepMarkSpaces("peace ; war :", english), "peace ; war :");
  });
});

describe("import: hyphens at line ends", () => {
  const join = (lines: readonly string[], elsewhere: readonly string[] = [], language = french) => {
    const doubts: DoubtReason[] = [];
    const all = [...lines, ...elsewhere].map(text => ({ text }));
    return { text: joinLines(lines, learnHyphens(all), language, doubts), doubts };
  };

  it("go only if the document writes the word in one piece and never with the hyphen", () => {
    assert.deepEqual(join(["un exem-", "ple"], ["par exemple"]), { text: "un exemple", doubts: [] });
    assert.deepEqual(join(["la bien-", "veillance"], ["bien-veillance"]), { text: "la bien-veillance", doubts: [] });
    assert.deepEqual(join(["un exem-", "ple"]), {
      text: "un exem-ple",
      doubts: [{ id: "hyphen-kept", word: "exem-ple" }],
    });
    assert.equal(join(["re-", "cherche"], ["recherche", "re-cherche"]).doubts.length, 1);
  });

  it("stay without a doubt where no syllable begins so", () => {
    assert.deepEqual(join(["la main-", "d’œuvre"]), { text: "la main-d’œuvre", doubts: [] });
    assert.deepEqual(join(["le Sud-", "Ouest de 2030-", "2031"]), { text: "le Sud-Ouest de 2030-2031", doubts: [] });
    assert.deepEqual(join(["pre-", "and post-conflict"], [], english), { text: "pre- and post-conflict", doubts: [] });
    assert.deepEqual(join(["un tiret -", "ici"]), { text: "un tiret - ici", doubts: [] });
  });

  it("soft ones go, and lines of Chinese join without a blank", () => {
    assert.equal(join(["exem\u00ad", "ple\u00ad"]).text, "exemple");
    assert.equal(join(["大会注意到", "该决议"], [], NO_LANGUAGE).text, "大会注意到该决议");
  });
});
