/** A text that says what it is read as, over real standard streams. */
import assert from "node:assert/strict";
import type { SetFrontMatterResult } from "../../../server/protocol/front-matter.ts";
import { TestClient } from "./client.ts";

const URI = "file:///said.undecl";
const TEXT = "The General Assembly,\n\nAware of the need,\n\nDecides to act.\n";

describe("front matter over the protocol", () => {
  let client: TestClient;
  const set = (key: unknown, value: unknown) =>
    client.request<SetFrontMatterResult | null>("preambule/setFrontMatter", { textDocument: { uri: URI }, key, value });

  beforeEach(async () => {
    client = await new TestClient().start({ locale: "en", initializationOptions: { profile: "ga", status: true } });
    client.open(URI, TEXT);
  });
  afterEach(() => client.stop());

  it("is edited in one edit of the present version, and then holds before the settings", async () => {
    const found = await set("profile", "sc");
    assert.ok(found && "edit" in found);
    const start = { line: 0, character: 0 };
    const newText = "---\nprofile: sc\n---\n\n";
    assert.deepEqual(found.edit.documentChanges, [
      { textDocument: { uri: URI, version: 1 }, edits: [{ range: { start, end: start }, newText }] },
    ]);
    await client.until(() => client.statuses.length > 0, "a status");
    client.change(URI, 2, [{ text: newText + TEXT }]);
    await client.until(() => client.statuses.length > 1, "another status");
    assert.deepEqual(
      client.statuses.map(({ profile, written }) => [profile, written]),
      [
        ["ga", []],
        ["sc", ["profile"]],
      ],
    );
  });

  it("says why not, whatever it is asked", async () => {
    assert.equal(await set("profile", "parliaments"), null);
    assert.equal(await set("symbol", "x"), null);
    await assert.rejects(set(undefined, undefined), { code: -32602 });
    client.change(URI, 2, [{ text: `---\n- x\n---\n\n${TEXT}` }]);
    const found = await set("lang", "en");
    assert.ok(found && "reason" in found);
    assert.match(found.reason, /^The front matter is no readable YAML/);
  });
});
