/** README as an installed extension shows it. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { adaptPage } from "../../../client/build/adapt-page.ts";
import { SHIPPED } from "../../../client/build/package.ts";
import { root } from "../../../server/build/script.ts";

describe("a page of the package", () => {
  it("has no pictures of ours, and no links to what stays in the repository", () => {
    const page =
      "# A\n\n![a](client/media/a.png)\n\n[b](CHANGELOG.md) [c](.github/C.md) [d](server/R.md#x) [e](https://e.org) [f](#a)\n";
    const adapted = adaptPage(page, path => path === "CHANGELOG.md");
    assert.equal(adapted, "# A\n\n[b](CHANGELOG.md) c d [e](https://e.org) [f](#a)\n");
  });

  it("leads to what ships alone", () => {
    for (const name of ["README.md", "CHANGELOG.md"]) {
      const adapted = adaptPage(readFileSync(join(root, name), "utf8"), path => SHIPPED.includes(path));
      for (const [link, target = ""] of adapted.matchAll(/\]\(([^)]*)\)/g))
        assert.ok(/^https:|^#/.test(target) || SHIPPED.includes(target), `${name}: ${link}`);
    }
  });
});
