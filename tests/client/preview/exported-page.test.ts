import assert from "node:assert/strict";
import { renderExportedPage } from "../../../client/preview/exported-page.ts";
import { createPreview } from "../../../server/features/preview/preview.ts";
import type { PreviewAnswer } from "../../../server/protocol/preview.ts";
import { FRENCH, readText } from "../../server/features/support.ts";

function pageOf(source: string, styles = "p { margin: 0 }"): string {
  const { blocks, ...rest } = createPreview(readText(source), FRENCH);
  const answer: PreviewAnswer = {
    ...rest,
    sequence: 1,
    version: 1,
    full: true,
    splices: [{ start: 0, removed: 0, blocks }],
  };
  return renderExportedPage(answer, styles);
}

const TEXT =
  "---\nlang: fr\nprofile: ga\nsymbol: A/RES/90/4\ndate: 2035-12-06\n---\n\n90/4. La paix des jardins\n\nL'Assemblée générale,\n\nRappelant sa résolution 61/295,\n\n1. Décide d'agir.\n";

describe("the exported page", () => {
  it("is one page in the document's language that holds its words and our styles", () => {
    const page = pageOf(TEXT);
    assert.match(page, /^<!DOCTYPE html>\n<html lang="fr" dir="ltr">/);
    assert.match(page, /<title>90\/4\. La paix des jardins<\/title>/);
    assert.match(page, /p { margin: 0 }/);
    assert.match(page, /<p><em>Rappelant<\/em> sa résolution 61\/295,<\/p>/);
  });

  it("runs nothing and asks the network for nothing", () => {
    const page = pageOf(TEXT);
    assert.match(page, /default-src 'none'; style-src 'nonce-sheet'"/);
    assert.doesNotMatch(page, /<script|<link|<img|https?:|url\(|@import/);
  });

  it("says symbol and short title at the head of its pages, on sides that change", () => {
    const page = pageOf(TEXT);
    assert.match(page, /@page :right \{ @top-right \{ content: "A\\2f RES\\2f 90\\2f 4" \}/);
    assert.match(page, /@page :left \{ @top-left \{ content: "A\\2f RES\\2f 90\\2f 4" \}/);
    assert.match(page, /@top-right \{ content: "La paix des jardins" \}/);
  });

  it("takes both from a masthead that stands in the text, too", () => {
    const masthead =
      "Nations Unies\n\nA/RES/90/4\n\nDistr. générale\n\nAssemblée générale\n\nPoint 20 de l’ordre du jour\n\n";
    const page = pageOf(`${masthead}Les jardins\n\n${TEXT.slice(TEXT.indexOf("90/4."))}`);
    assert.match(
      page,
      /@top-right \{ content: "A\\2f RES\\2f 90\\2f 4" \} @top-left \{ content: "La paix des jardins" \}/,
    );
  });

  it("lets no title out of the styles or the head", () => {
    const hostile = `</style><script>alert(1)</script>" } body { display: none } \\`;
    const page = pageOf(`# ${hostile}\n\nL'Assemblée générale,\n\nRappelant,\n\n1. Décide d'agir.\n`);
    assert.doesNotMatch(page, /<script/);
    assert.equal(page.match(/<\/style>/g)?.length, 1);
    const styles = page.slice(page.indexOf("<style"), page.indexOf("</style>"));
    assert.doesNotMatch(styles, /["\\] *\} body|display:/);
  });

  it("leaves out heads and feet of pages that an extraction has left", () => {
    const source = `${TEXT}\n17-12345 3/4\n`;
    assert.match(JSON.stringify(createPreview(readText(source), FRENCH).blocks), /furniture/, "the premise");
    assert.doesNotMatch(pageOf(source), /17-12345/);
  });
});
