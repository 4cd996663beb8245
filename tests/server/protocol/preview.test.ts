/** A view of a document as printed, kept in step over real standard streams. */
import assert from "node:assert/strict";
import { PREVIEW, type PreviewAnswer } from "../../../server/protocol/preview.ts";
import { TestClient } from "./client.ts";

const URI = "file:///preview.undecl";
const TEXT = "L'Assemblée générale,\n\nRappelant sa résolution 61/295,\n\n1. Décide d'agir.\n";

describe("the preview over standard streams", () => {
  let client: TestClient;

  beforeEach(() => {
    client = new TestClient();
  });

  afterEach(() => client.kill());

  const ask = (since: number, view = "one") =>
    client.request<PreviewAnswer>(PREVIEW, { textDocument: { uri: URI }, view, since });

  it("is whole at first, then what has changed for each view", async () => {
    await client.start({ locale: "fr" });
    client.open(URI, TEXT);
    const whole = await ask(0);
    assert.deepEqual([whole.full, whole.language, whole.direction, whole.version], [true, "fr", "ltr", 1]);
    assert.equal(whole.splices[0]?.blocks.length, 3);
    assert.match(whole.splices[0]?.blocks[2]?.html ?? "", /<em>Décide<\/em>/);

    const place = { line: 4, character: 3 };
    client.change(URI, 2, [{ range: { start: place, end: { line: 4, character: 9 } }, text: "Invite" }]);
    const next = await ask(whole.sequence);
    assert.deepEqual([next.full, next.version, next.splices.length], [false, 2, 1]);
    assert.deepEqual([next.splices[0]?.start, next.splices[0]?.removed], [2, 1]);
    assert.match(next.splices[0]?.blocks[0]?.html ?? "", /<em>Invite<\/em>/);

    assert.deepEqual((await ask(next.sequence)).splices, []);
    assert.equal((await ask(next.sequence, "another")).full, true, "a view that knows nothing yet");
    assert.equal((await ask(whole.sequence)).full, true, "a view that missed an answer");
    await client.stop();
  });

  it("has no answer about a document that is not open", async () => {
    await client.start();
    assert.equal(await ask(0), null);
    await client.stop();
  });
});
