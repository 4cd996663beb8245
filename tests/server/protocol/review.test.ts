/** What only our own client asks: statistics, review, openers. */
import assert from "node:assert/strict";
import type { StatisticsAnswer } from "../../../server/protocol/statistics.ts";
import { TestClient } from "./client.ts";

const URI = "untitled:review";
const TEXT =
  "L\u2019Assemblée générale,\n\nRappelant sa décision\u00a0;\n\n1. Décide d\u2019agir\u00a0;\n\n2. Invite les États à agir.\n";
const textDocument = { uri: URI };

describe("what our client asks for its views", () => {
  let client: TestClient;

  beforeEach(async () => {
    client = await new TestClient().start({ locale: "fr" });
    client.open(URI, TEXT);
    await client.diagnostics(URI);
  });

  afterEach(() => client.kill());

  it("counts an open document, in the language of messages", async () => {
    const { rows, clauses } = await client.request<StatisticsAnswer>("preambule/statistics", { textDocument });
    assert.ok(rows.some(({ label, value }) => label === "Formules introductives" && value === "3"));
    assert.ok(clauses.some(({ name }) => name.startsWith("2. Invite")));
    const table = await client.request<string>("preambule/statisticsTable", { textDocument });
    assert.match(table, /^\| Objet \| Valeur \|\n/);
    assert.equal(await client.request("preambule/statistics", { textDocument: { uri: "untitled:other" } }), null);
  });
});
