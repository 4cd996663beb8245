/** What goes into the package: nothing that is not needed, and the licence of everything. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { homedir, tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createNotice, DATA_SOURCES, findPackages, LICENCES } from "../../../client/build/notices.ts";
import { COMPILED, SHIPPED } from "../../../client/build/package.ts";
import { type BundleRecord, readBundleRecords } from "../../../server/build/bundling/record.ts";

const root = join(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** Every file that `npm run package` takes, with slashes, but for the manifest that it writes. */
function shippedFiles(): string[] {
  return SHIPPED.flatMap(path =>
    statSync(join(root, path)).isFile()
      ? [path]
      : readdirSync(join(root, path), { encoding: "utf8", recursive: true })
          .map(name => `${path}/${name.replaceAll("\\", "/")}`)
          .filter(name => statSync(join(root, name)).isFile() && !name.includes(`/${COMPILED}/`)),
  );
}

const EXPECTED: readonly RegExp[] = [
  /^(?:README\.md|CHANGELOG\.md|LICENSE|dist\/THIRD-PARTY-NOTICES\.txt)$/,
  /^dist\/client\/extension\.cjs$/,
  /^dist\/client\/web\/extension\.js$/,
  /^dist\/client\/preview\/(?:page\.js|printed\.css|view\.css)$/,
  /^dist\/server\/preambule\.cjs$/,
  /^dist\/server\/chunks\/[\w-]+\.cjs$/,
  /^dist\/server\/web\/preambule\.js$/,
  /^dist\/server\/pages\/(?:en|fr)\/[a-z-]+\.md$/,
  /^client\/media\/(?:icon\.png|activity\.svg|file-(?:light|dark)\.svg)$/,
  /^client\/media\/walkthrough\/[a-z-]+-(?:light|dark)\.(?:en|fr)\.png$/,
  /^client\/l10n\/bundle\.l10n\.fr\.json$/,
  /^syntaxes\/(?:language-configuration|un-declaration\.tmLanguage)\.json$/,
];

describe("the package", () => {
  let files: readonly string[];
  let bundles: readonly BundleRecord[];

  before(async () => {
    assert.ok(existsSync(join(root, "dist/bundles")), "npm run build first");
    files = shippedFiles();
    bundles = await readBundleRecords();
  });

  it("holds what it needs and nothing else", () => {
    assert.deepEqual(
      files.filter(path => !EXPECTED.some(expected => expected.test(path))),
      [],
    );
    for (const expected of EXPECTED)
      assert.ok(
        files.some(path => expected.test(path)),
        String(expected),
      );
  });

  it("holds for npm what the command line needs of that, and nothing else", function () {
    this.timeout(60_000);
    const { stdout } = spawnSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts", "--offline"], {
      cwd: root,
      encoding: "utf8",
      shell: process.platform === "win32",
    });
    const [packed]: { files: { path: string }[] }[] = JSON.parse(stdout);
    const paths = packed?.files.map(({ path }) => path) ?? [];
    const expected = (path: string) => path === "package.json" || EXPECTED.some(one => one.test(path));
    assert.deepEqual(
      paths.filter(path => !expected(path) || path.startsWith("dist/server/web/")),
      [],
    );
    assert.ok(paths.includes("dist/server/preambule.cjs") && paths.includes("dist/THIRD-PARTY-NOTICES.txt"));
  });

  it("says nothing of the machine it was made on, and holds no key", () => {
    const secret = /-----BEGIN [A-Z ]*PRIVATE KEY|\b(?:gh[pousr]_|github_pat_|npm_)[A-Za-z\d]{30}|\bAKIA[A-Z\d]{16}\b/;
    for (const path of files.filter(path => !/\.png$/.test(path))) {
      const text = read(path);
      assert.ok(!text.includes(root), path);
      assert.ok(homedir().length < 3 || !text.includes(`${homedir()}/`), path);
      assert.doesNotMatch(text, secret, path);
      assert.doesNotMatch(text, /^\/\/# sourceMappingURL=/m, path);
    }
  });

  it("has the licence of every package that is in it, each one that may be", () => {
    const sections = read("dist/THIRD-PARTY-NOTICES.txt").split(`\n${"-".repeat(80)}\n`);
    const folders = [...findPackages(bundles.flatMap(({ inputs }) => inputs)), ...DATA_SOURCES];
    assert.ok(folders.length > 30, "the premise");
    for (const folder of folders) {
      const { name, version, license } = JSON.parse(read(join(folder, "package.json")));
      assert.ok(LICENCES.includes(license), `${name}: ${license}`);
      const section = sections.find(one => one.trim().startsWith(`${name} ${version} (${license})\n`));
      assert.ok(section, `${name} ${version} is not in the notices`);
      assert.match(section, /copyright|licensor/i, name);
      assert.match(section, /permission|redistribut|permitted/i, name);
    }
  });

  it("was told of every bundle when they were collected", () => {
    const told = new Set(bundles.flatMap(({ outputs }) => outputs));
    // The entry is ours as it stands.
    const made = files.filter(path => /^dist\/.*\.(?:cjs|js|css)$/.test(path) && !/\/preambule\.cjs/.test(path));
    assert.deepEqual(
      made.filter(path => !told.has(path)),
      [],
    );
    const packages = ["chevrotain", "yaml", "vscode-languageclient", "node-sarif-builder", "tinyglobby"];
    const folders = findPackages(bundles.flatMap(({ inputs }) => inputs)).map(folder => basename(folder));
    for (const name of packages) assert.ok(folders.includes(name), name);
  });

  it("does not come about with a licence that nobody has looked at, or that is not there", async () => {
    const folder = mkdtempSync(join(tmpdir(), "preambule-"));
    const notice = async (license: string, more: Readonly<Record<string, string>>) => {
      rmSync(folder, { recursive: true });
      mkdirSync(folder);
      writeFileSync(join(folder, "package.json"), JSON.stringify({ name: "a", version: "1.0.0", license }));
      for (const [name, text] of Object.entries(more)) writeFileSync(join(folder, name), text);
      return createNotice(folder);
    };
    try {
      const text = "Copyright (c) A\n\nPermission is hereby granted";
      assert.equal(await notice("MIT", { LICENSE: text }), `a 1.0.0 (MIT)\n\n${text}\n`);
      assert.equal(
        await notice("MIT", { "README.md": `# a\n\n## License\n\n${text}\n` }),
        `a 1.0.0 (MIT)\n\n${text}\n`,
      );
      assert.match(await notice("Apache-2.0", { LICENSE: text, NOTICE: "Made by A" }), /Made by A\n$/);
      await assert.rejects(notice("GPL-3.0", { LICENSE: text }), /GPL-3\.0/);
      await assert.rejects(notice("MIT", {}), /is missing/);
      await assert.rejects(notice("MIT", { "README.md": "## License\n\nMIT\n" }), /is missing/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
