/** What the registry knows of faults in the packages that ship. It has to be asked, so this is skipped where it cannot be. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");

interface Audit {
  readonly vulnerabilities?: Readonly<Record<string, { readonly severity: string }>>;
  readonly metadata?: { readonly vulnerabilities: { readonly total: number } };
}

/** Null when there was no answer. */
function audit(): Audit | null {
  const { stdout } = spawnSync("npm", ["run", "--silent", "audit", "--", "--json"], {
    cwd: root,
    encoding: "utf8",
    shell: process.platform === "win32",
    timeout: 30_000,
  });
  try {
    const answer: Audit = JSON.parse(stdout);
    return answer.metadata ? answer : null;
  } catch {
    return null;
  }
}

describe("the packages that ship", () => {
  it("have no known faults (skipped where the registry does not answer)", function () {
    this.timeout(60_000);
    const found = audit();
    if (!found) this.skip();
    const { vulnerabilities = {} } = found;
    assert.deepEqual(
      Object.entries(vulnerabilities).map(([name, { severity }]) => `${name}: ${severity}`),
      [],
    );
    assert.equal(found.metadata?.vulnerabilities.total, 0);
  });
});
