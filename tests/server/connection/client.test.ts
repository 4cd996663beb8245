import assert from "node:assert/strict";
import { readClient } from "../../../server/connection/client.ts";
import { NO_CAPABILITIES } from "../../../server/features/shared/feature-settings.ts";

describe("what an editor says about itself", () => {
  it("leaves it without capabilities where it says nothing", () => {
    const { capabilities } = readClient({ processId: null, rootUri: null, capabilities: {} });
    assert.deepEqual(capabilities, NO_CAPABILITIES);
  });

  it("counts where it says something", () => {
    const { capabilities } = readClient({
      processId: null,
      rootUri: null,
      capabilities: { workspace: { workspaceEdit: { documentChanges: true } } },
    });
    assert.deepEqual(capabilities, { ...NO_CAPABILITIES, documentChanges: true });
  });
});
