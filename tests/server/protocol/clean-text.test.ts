/** Cleaning an open document and what is pasted into one. */
import assert from "node:assert/strict";
import type { CleanTextAnswer } from "../../../server/protocol/clean-text.ts";
import { applied, readText } from "../features/support.ts";
import { TestClient } from "./client.ts";

const URI = "file:///page.undecl";
const PAGE =
  "Les chefs d ’État des pays de l ’Union, \n\nConscients  de la valeur des lacs, \n\nA/82/587 \n\n3/4 21-19542 \n\nDécident d ’agir  . \n";
const CLEAN = "Les chefs d’État des pays de l’Union,\n\nConscients de la valeur des lacs,\n\nDécident d’agir.";

describe("cleaning a text", () => {
  let client: TestClient;

  before(async () => {
    client = await new TestClient().start({ locale: "en" });
  });

  after(() => client.kill());

  const clean = (text?: string) =>
    client.request<CleanTextAnswer | null>("preambule/cleanText", { textDocument: { uri: URI }, text });

  it("of the open document is an edit, with the list of what was dropped", async () => {
    client.open(URI, PAGE);
    const answer = await clean();
    assert.ok(answer?.edit);
    assert.match(
      applied(answer.edit, readText(PAGE, {}, URI)),
      /^(?:---\n[\s\S]*---\n\n)?Les chefs d’État des pays de l’Union,\n\nConscients de/,
    );
    assert.equal(applied(answer.edit, readText(PAGE, {}, URI)), answer.text);
    assert.equal(answer.dropped, 2);
    assert.match(answer.report, /^# Cleaned text\n\n## Dropped\n\n- page 3: A\/82\/587\n/);
    assert.match(answer.report, /\n## To be checked\n/);
    client.close(URI);
  });

  it("of what is pasted is that text, whatever the document is", async () => {
    client.open(URI, "L’Assemblée générale,\n");
    const lines =
      "Consciente de la valeur des lacs et des\nfleuves pour tous les peuples de la région et\npour leur avenir,\n\nDécide d ’agir";
    const answer = await clean(lines);
    assert.equal(answer?.edit, null);
    assert.equal(
      answer?.text,
      "Consciente de la valeur des lacs et des fleuves pour tous les peuples de la région et pour leur avenir,\n\nDécide d’agir",
    );
    client.close(URI);
  });

  it("that is clean leaves it alone", async () => {
    client.open(URI, CLEAN);
    const answer = await clean();
    assert.deepEqual([answer?.text, answer?.edit], [null, null]);
    assert.deepEqual((await clean(CLEAN))?.text, null);
    client.close(URI);
    assert.equal(await clean(), null, "not open");
  });
});
