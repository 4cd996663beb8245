import assert from "node:assert/strict";
import { escapeForList, escapeForMessage } from "../../../client/shared/escape-words.ts";

/** What VS Code 1.91 makes a link of in messages (`linkedText.ts`) and an icon in lists (`iconLabels.ts`). */
const LINK = /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+(?: (["']).+?\1)?\)/i;
const ICON = /(\\)?\$\([a-z0-9-]+(?:~[a-z0-9-]+)?\)/i;

describe("words that VS Code is to show", () => {
  it("are no links in a message", () => {
    for (const name of [
      "[ok](command:workbench.action.quit).undecl",
      "a [b](https://evil.example/c) d",
      "[a](file:/b)",
    ]) {
      assert.match(name, LINK, "the premise");
      assert.doesNotMatch(escapeForMessage(name), LINK);
    }
    assert.equal(escapeForMessage("été (1) [2].undecl"), "été (1) [2].undecl");
  });

  it("are no icons in a list", () => {
    assert.equal(ICON.exec("a $(trash) b")?.[1], undefined, "the premise");
    assert.equal(ICON.exec(escapeForList("a $(trash) b"))?.[1], "\\");
    assert.equal(escapeForList("3 $ (US)"), "3 $ (US)");
  });
});
