/** What only our own client asks: statistics, review, openers. */
import assert from "node:assert/strict";
import type { WorkspaceEdit } from "vscode-languageserver-types";
import type { ReviewAnswer } from "../../../server/protocol/review.ts";
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

  it("groups findings, mends one, and exports them all", async () => {
    const wanted = { textDocument, by: "clause", severities: ["error"] };
    const { groups, shown } = await client.request<ReviewAnswer>("preambule/review", wanted);
    assert.equal(shown, 1);
    const [{ label, findings: [finding] = [] } = {}] = groups;
    assert.equal(label, "Rappelant sa décision ;");
    assert.ok(finding);
    const { rule, range } = finding;
    const fix = await client.request<WorkspaceEdit>("preambule/reviewEdit", { textDocument, does: "fix", rule, range });
    const [edited] = fix.documentChanges ?? [];
    assert.ok(edited && "edits" in edited);
    assert.deepEqual([edited.textDocument.version, edited.edits.length], [1, 1]);
    const page = await client.request<string>("preambule/reviewExport", { textDocument });
    assert.match(page, /^# Relecture\u00a0: review\n/);
    assert.match(page, /\*\*Erreur\*\* \(`preambular-mark`, ligne 3\)/);
  });
});
