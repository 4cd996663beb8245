/** Folders, names and files that somebody hands over who means harm. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { deflateRawSync } from "node:zlib";
import type { ReportedFile } from "../../../server/cli/contract.ts";
import { humanFormat } from "../../../server/cli/formats/human.ts";
import { junitFormat } from "../../../server/cli/formats/junit.ts";
import type { OutputFormat } from "../../../server/cli/formats/output-format.ts";
import { sarifFormat } from "../../../server/cli/formats/sarif.ts";
import { toPrintable } from "../../../server/cli/printable.ts";
import { BAD, GOOD, preambule as run, withFiles } from "../../server/cli/run.ts";

/** As it ships, which starts sooner. */
const MAIN = join(import.meta.dirname, "../../../dist/server/preambule.cjs");
const preambule = (args: readonly string[], input = "", cwd?: string) => run(args, input, cwd, MAIN);

const onWindows = process.platform === "win32";

/** Names that would end the line, colour the screen, set its title, turn the order of letters, or be a command. */
const NAMES = [
  "\u001b[2J\u001b]0;owned\u0007.undecl",
  "a\n::error::owned.undecl",
  "a\u202elcednu.undecl",
  "::error::owned.undecl",
];

/** What a terminal or GitHub would take for more than letters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ACTS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|^\s*(?:::|##\[)/mu;

describe("a folder from somebody else", () => {
  it("does not lead out of itself, nor round in a circle", function () {
    if (onWindows) this.skip();
    withFiles({ "secret.undecl": BAD }, elsewhere => {
      withFiles({ "own.undecl": BAD }, folder => {
        mkdirSync(join(folder, "sub"));
        symlinkSync(elsewhere, join(folder, "linked"));
        symlinkSync(join(elsewhere, "secret.undecl"), join(folder, "sub/link.undecl"));
        symlinkSync(folder, join(folder, "sub/loop"));
        symlinkSync("/dev/zero", join(folder, "endless.undecl"));
        assert.equal(spawnSync("mkfifo", [join(folder, "pipe.undecl")]).status, 0);
        for (const name of [folder, `${folder}/**/*.undecl`]) {
          const { out, code } = preambule(["check", "--format", "json", name]);
          const files = JSON.parse(out).map(({ file }: { file: string }) => resolve(file));
          assert.deepEqual([files, code], [[join(folder, "own.undecl")], 1]);
        }
        preambule(["check", "--fix", folder]);
        preambule(["format", folder]);
        assert.equal(readFileSync(join(elsewhere, "secret.undecl"), "utf8"), BAD, "written through a link");
        // Who names a link means it.
        assert.equal(JSON.parse(preambule(["check", "--format", "json", join(folder, "linked")]).out).length, 1);
        assert.equal(preambule(["check", join(folder, "sub/link.undecl")]).code, 1);
      });
    });
  });

  it("says nothing to the terminal but letters, in any verb", function () {
    if (onWindows) this.skip();
    withFiles(Object.fromEntries(NAMES.map(name => [name, BAD.replace("its", " its")])), folder => {
      writeFileSync(join(folder, "\u001b[31mz.undecl"), Buffer.from([0, 1, 2]));
      const verbs = [["check"], ["parse"], ["stats"], ["format", "--check"], ["check", "--fix"]];
      // From within, so that names begin the lines.
      for (const verb of verbs) {
        const { out, error } = preambule([...verb, "*.undecl"], "", folder);
        assert.ok(`${out}${error}`.includes("owned") && error.includes("z.undecl"), `${verb}, the premise: ${out}`);
        assert.doesNotMatch(out, ACTS, verb.join(" "));
        assert.doesNotMatch(error, ACTS, verb.join(" "));
      }
    });
  });

  it("gives GitHub no commands but ours", function () {
    if (onWindows) this.skip();
    withFiles(Object.fromEntries(NAMES.map(name => [name, BAD])), folder => {
      const { out } = preambule(["check", "--format", "github", "*.undecl"], "", folder);
      const lines = out.trimEnd().split("\n");
      assert.equal(lines.length, NAMES.length);
      for (const line of lines) assert.match(line, /^::error file=[^:,]+,line=3,.*,title=preambular-mark::/);
    });
  });

  it("gives reports that their readers can read", async () => {
    const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const message = `]]></failure><x y="&\u0000\u001b[0m\ud800\ufffe`;
    const one = { range, code: "opener-unknown", source: "preambule", message };
    const file = {
      file: NAMES.join("/"),
      language: "fr",
      profile: "ga",
      diagnostics: [
        { ...one, severity: "error" },
        { ...one, severity: "hint" },
      ],
    } as unknown as ReportedFile;
    const totals = {
      files: 1,
      findings: { error: 1, warning: 0, information: 0, hint: 1 },
      rulesFound: new Set<string>(),
    };
    const whole = (format: OutputFormat) =>
      (format.head ?? "") + format.formatFile(file, "fr") + format.formatTail(totals, "fr");
    assert.doesNotMatch(whole(humanFormat), ACTS);
    const xml = whole(junitFormat);
    assert.doesNotMatch(xml, ACTS);
    const elements = xml.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, "").match(/<[/?]?\w+/g) ?? [];
    assert.deepEqual([...new Set(elements)].sort(), [
      ...["</system", "</testcase", "</testsuite", "</testsuites", "<?xml", "<failure"],
      ...["<system", "<testcase", "<testsuite", "<testsuites"],
    ]);
    const { uri } = JSON.parse(whole(sarifFormat)).runs[0].results[0].locations[0].physicalLocation.artifactLocation;
    assert.match(uri, /^[\w%./~-]+$/);
  });

  it("is shown as it is otherwise", () => {
    for (const line of ["a.undecl:1:2  erreur  « été »\u00a0;\u202fx\ty", "مرحبا\u200f", "./a", "a::b"])
      assert.equal(toPrintable(line), line);
    assert.equal(toPrintable("\u001b[1m\u009b\u2028"), "\\u{1b}[1m\\u{9b}\\u{2028}");
  });
});

/** A ZIP archive of one file, with the size that its entry claims: what a small file may unpack to. */
function archive(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  head.writeUInt16LE(8, 8);
  head.writeUInt32LE(packed.length, 18);
  head.writeUInt32LE(content.length, 22);
  head.writeUInt16LE(name.length, 26);
  return Buffer.concat([head, Buffer.from(name), packed]);
}

describe("a file from somebody else", () => {
  it("is not unpacked: archives and PDF files are refused as they are", () => {
    const files = {
      "bomb.docx": archive("word/document.xml", Buffer.alloc(30_000_000)),
      "bomb.pdf": Buffer.from(`%PDF-1.7\n1 0 obj<</Length 9/Filter[${"/FlateDecode".repeat(50)}]>>stream\n`),
    };
    withFiles(files, folder => {
      for (const name of Object.keys(files)) {
        for (const verb of ["import", "check", "format"]) {
          const { code, out, error } = preambule([verb, join(folder, name)]);
          assert.equal(code, 2, `${verb} ${name}`);
          assert.ok(!out.includes("%PDF") && error.includes(name) && error.length < 500, error);
        }
        assert.deepEqual(readdirSync(folder).sort(), Object.keys(files), "nothing was written");
      }
    });
  });

  it("expands no entities, and is no other format than text", () => {
    const xml = `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "${"x".repeat(50)}"><!ENTITY c "&b;&b;"><!ENTITY d SYSTEM "file:///etc/passwd">]>\n<a>&c;&d;</a>\n`;
    const { out } = preambule(["import", "-"], xml);
    assert.ok(out.includes("&c;&d;") && !out.includes("root:"), out);
  });

  it("may have no end, whoever hands it over", function () {
    if (onWindows) this.skip();
    const { code, error } = preambule(["check", "/dev/zero"]);
    assert.equal(code, 2);
    assert.match(error, /\/dev\/zero: .*20 MB|21 MB/);
  });

  it("is read as well from a pipe of the shell", function () {
    if (onWindows) this.skip();
    const { stdout, status } = spawnSync(
      "bash",
      ["-c", `"$0" "$1" check --format json <(printf '%s' "$2")`, process.execPath, MAIN, GOOD],
      {
        encoding: "utf8",
      },
    );
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(stdout)[0].diagnostics, []);
  });
});
