import assert from "node:assert/strict";
import type { Structure } from "../../../server/protocol/structure.ts";
import { STRUCTURE } from "../../../server/protocol/structure.ts";
import { TestClient } from "./client.ts";

const URI = "untitled:structure";
const TEXT = "L'Assemblée générale,\n\nRappelant sa décision.\n\n1. Décide d'agir ;\n\n2. Invite les États.\n";

describe("the structure, over standard streams", () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await new TestClient().start({ locale: "fr" });
  });
  afterEach(() => client.kill());

  const ask = () => client.request<Structure | null>(STRUCTURE, { textDocument: { uri: URI } });

  it("is of the version that the editor has, with what was found in it", async () => {
    client.open(URI, TEXT);
    const first = await ask();
    assert.equal(first?.version, 1);
    assert.match(first?.nodes[0]?.findings.text ?? "", /^1 erreur/);
    client.change(URI, 2, [
      { range: { start: { line: 2, character: 21 }, end: { line: 2, character: 22 } }, text: "," },
    ]);
    const second = await ask();
    assert.equal(second?.version, 2);
    assert.equal(second?.nodes[0]?.findings.error, 0);
    assert.deepEqual(
      second?.nodes[0]?.children.map(({ kind, name }) => `${kind} ${name}`),
      ["enacting L'Assemblée générale,", "part Préambule", "part Dispositif"],
    );
  });

  it("is nothing of a document that is not open", async () => {
    assert.equal(await ask(), null);
  });
});
