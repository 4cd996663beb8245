import assert from "node:assert/strict";
import { clientOf } from "../../../server/connection/client.ts";
import { rehearse } from "../../../server/connection/rehearsal.ts";

describe("the rehearsal before the first text", () => {
  const { abilities } = clientOf({ processId: null, rootUri: null, capabilities: {} });

  for (const locale of [null, "fr", "en-GB"]) {
    it(`comes upon a fault, and a slip while somebody writes, and upon no bug: ${locale}`, () => {
      const faults: string[] = [];
      const [found = 0, edited = 0] = rehearse(locale, abilities, rule => faults.push(rule));
      assert.deepEqual(faults, []);
      assert.ok(found > 0 && edited > 0, `${found} ${edited}`);
    });
  }
});
