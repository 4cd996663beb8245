/** The version's file is named as the original's is. */
import assert from "node:assert/strict";
import { findVersionPlace } from "../../../../server/features/new-version/version-place.ts";

describe("the place of a version", () => {
  const places: readonly (readonly [string, string, string])[] = [
    ["file:///a/text.fr.undecl", "file:///a/text.en.undecl", "text.fr.undecl"],
    ["file:///a/text_FR.undecl", "file:///a/text_EN.undecl", "text_FR.undecl"],
    ["file:///a/text.undecl", "file:///a/text.en.undecl", "text.undecl"],
    ["file:///a/text", "file:///a/text.en", "text"],
    ["file:///a/fr/text.undecl", "file:///a/en/text.undecl", "../fr/text.undecl"],
    ["file:///a/fr/text.fr.undecl", "file:///a/fr/text.en.undecl", "text.fr.undecl"],
    [
      "vscode-vfs://host/a/d%C3%A9claration.undecl",
      "vscode-vfs://host/a/d%C3%A9claration.en.undecl",
      "déclaration.undecl",
    ],
    ["file:///a/50%.undecl", "file:///a/50%.en.undecl", "50%.undecl"],
    ["tmp:/a/fr/text.undecl", "tmp:/a/en/text.undecl", "../fr/text.undecl"],
  ];
  for (const [uri, version, original] of places) {
    it(`of ${uri}`, () => assert.deepEqual(findVersionPlace(uri, "en"), { uri: version, original }));
  }

  it("is nowhere for a text on no disk", () => {
    assert.equal(findVersionPlace("untitled:Untitled-1", "en"), null);
    assert.equal(findVersionPlace("test", "en"), null);
  });
});
