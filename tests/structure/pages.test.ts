/** The pages that people read lead somewhere: links, anchors, and the paths that they name. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, join, posix } from "node:path";
import MarkdownIt from "markdown-it";
import { readSource, root } from "./sources.ts";

const GITHUB = readdirSync(join(root, ".github"))
  .filter(name => name.endsWith(".md"))
  .map(name => `.github/${name}`);
const PAGES = ["README.md", "CHANGELOG.md", "server/rules/RULES.md", "server/rules/SOURCES.md", ...GITHUB];

const markdown = new MarkdownIt({ html: true });

/** Everything inside a page, in its order, with the insides of paragraphs among the rest. */
function listTokens(text: string): ReturnType<typeof markdown.parse> {
  return markdown.parse(text, {}).flatMap(token => [token, ...(token.children ?? [])]);
}

/** Where links and pictures lead. */
function findLinks(text: string): string[] {
  return listTokens(text).flatMap(token => token.attrGet("href") ?? token.attrGet("src") ?? []);
}

/** The anchors that GitHub and VS Code make of headings. */
function findAnchors(text: string): Set<string> {
  const tokens = markdown.parse(text, {});
  return new Set(
    tokens.flatMap((token, at) => {
      const words = token.type === "heading_open" ? tokens[at + 1]?.content : undefined;
      return words === undefined
        ? []
        : words
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\s_-]/gu, "")
            .replace(/\s/g, "-");
    }),
  );
}

/** What leads from a page to nothing; addresses on the web are not asked. */
function findDeadLinks(page: string, text: string): string[] {
  return findLinks(text).filter(link => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = "", anchor] = decodeURI(link).split("#");
    const target = path === "" ? page : posix.join(dirname(page), path);
    if (!existsSync(join(root, target))) return true;
    return anchor !== undefined && !findAnchors(path === "" ? text : readSource(target)).has(anchor);
  });
}

/** What a build makes, or a person has elsewhere. */
const NOT_IN_GIT = /^(?:dist|grammar\/languages\/compiled|tests\/fuzz\/crashes|\.\.\/shared)(?:\/|$)/;
const TOP = new Set(readdirSync(root).filter(name => name !== "node_modules" && name !== ".git"));

/** Names of all files, without their folders: pages name some so, where the folder was named before. */
const NAMES = new Set(
  [...TOP].flatMap(top =>
    statSync(join(root, top)).isDirectory()
      ? readdirSync(join(root, top), { encoding: "utf8", recursive: true }).map(path => basename(path))
      : top,
  ),
);

/** Whether a path from the top of the project, or a file's name alone, exists. */
function isThere(path: string): boolean {
  return existsSync(join(root, path)) || (!path.includes("/") && NAMES.has(path));
}

/** The paths that a page names in backticks, `server/rules/rule.ts`, and names of files alone, `rule.ts`. */
function findPaths(text: string): string[] {
  return listTokens(text)
    .filter(({ type }) => type === "code_inline")
    .flatMap(({ content }) => content.split(/[\s"]+/))
    .filter(word => /^[\w.-]+(?:\/[\w.-]+)*\/?$/.test(word))
    .filter(word =>
      word.includes("/") ? TOP.has(word.split("/")[0] ?? "") : /\w\.(?:ts|json|yaml|tsv|md)$/.test(word),
    )
    .filter(word => !NOT_IN_GIT.test(word) && !PLACEHOLDER.test(word));
}

/** A part in capitals stands for a name: `samples/CODE`. */
const PLACEHOLDER = /(?:^|\/)(?:CODE|FILE|FOLDER|ID|NAME)(?:\.|\/|$)/;

describe("the pages that people read", () => {
  for (const page of PAGES) {
    it(`${page} leads where it says`, () => assert.deepEqual(findDeadLinks(page, readSource(page)), []));
  }

  for (const page of GITHUB) {
    it(`${page} names paths that exist`, () => {
      const missing = findPaths(readSource(page)).filter(path => !isThere(path));
      assert.deepEqual(missing, []);
    });
  }

  it("are found wanting where a link, an anchor or a path is dead", () => {
    const text =
      "# A b, “c”\n\n[a](#a-b-c) [b](#a-b) [c](README.md) [d](none.md) [e](README.md#none) ![f](none.png) <https://a.b>\n";
    assert.deepEqual(findDeadLinks("README.md", text), ["#a-b", "none.md", "README.md#none", "none.png"]);
    assert.deepEqual(
      findPaths('`server/none.ts`, `npx mocha "tests/none"`, `a/b`, `package.json`, `dist/a`, `no-such-file.ts`'),
      ["server/none.ts", "tests/none", "package.json", "no-such-file.ts"],
    );
    assert.deepEqual(["server/none.ts", "no-such-file.ts", "rule.ts", "server/rules/rule.ts"].map(isThere), [
      false,
      false,
      true,
      true,
    ]);
  });

  it("name folders as folders", () => {
    for (const page of GITHUB)
      for (const path of findPaths(readSource(page)).filter(name => name.endsWith("/")))
        assert.ok(statSync(join(root, path)).isDirectory(), `${page}: ${path}`);
  });
});
