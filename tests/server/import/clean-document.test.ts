/** What cleaning keeps of a document, and of what is pasted into one: its edges, line ends and symbol. */
import assert from "node:assert/strict";
import { cleanDocument } from "../../../server/import/clean-document.ts";
import { applied, ENGLISH, readText } from "../features/support.ts";

/** A page, with the head of the next: the symbol, the page and the number of the print. */
const HEAD = "A/82/587 \n\n";
const PAGE = `${HEAD}Les chefs d ’État des pays des rives, \n\nConscients  de la valeur des lacs, \n\n${HEAD}3/4 21-19542 \n\nDécident d ’agir . \n`;
const CLEAN = "Les chefs d’État des pays des rives,\n\nConscients de la valeur des lacs,\n\nDécident d’agir. \n";

const withCrlf = (text: string) => text.replaceAll("\n", "\r\n");

/** The document after the edit. */
function clean(text: string): string {
  const document = readText(text);
  const { text: cleaned, edit } = cleanDocument(document, {}, ENGLISH);
  if (cleaned === null || !edit) return text;
  assert.equal(applied(edit, document), cleaned);
  return cleaned;
}

const cleanPasted = (text: string) => cleanDocument(readText("Une rive,\n"), { text }, ENGLISH).text ?? text;

describe("cleaning", () => {
  it("puts the symbol of a document into its front matter, and none into what is pasted", () => {
    assert.equal(clean(PAGE), `---\nsymbol: A/82/587\n---\n\n${CLEAN}`);
    assert.equal(cleanPasted(PAGE), CLEAN);
  });

  it("keeps the blanks about what is pasted, and those behind a document", () => {
    assert.equal(cleanPasted("\n  Décident d ’agir  "), "\n  Décident d’agir  ");
    assert.equal(clean("\n  Décident d ’agir  \n\n"), "Décident d’agir  \n\n");
  });

  it("keeps line ends of two characters", () => {
    assert.equal(clean(withCrlf(PAGE)), withCrlf(`---\nsymbol: A/82/587\n---\n\n${CLEAN}`));
    assert.equal(cleanPasted(withCrlf(PAGE)), withCrlf(CLEAN));
    const sound = withCrlf(CLEAN);
    assert.equal(cleanDocument(readText(sound), {}, ENGLISH).text, null);
    assert.equal(cleanDocument(readText("Une rive,\n"), { text: sound }, ENGLISH).text, null);
  });
});
