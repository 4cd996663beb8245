/** `check` as one link of a chain of programs: lists and documents on standard input, answers in order, endings. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, openSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { BAD, GOOD, MAIN, preambule, withFiles } from "../run.ts";

const line = (file: string, text: string) => `${JSON.stringify({ file, text })}\n`;

interface Answer {
  readonly file: string | null;
  readonly line?: number;
  readonly language?: string;
  readonly diagnostics?: readonly { readonly code: string }[];
  readonly error?: { readonly code: string; readonly message: string };
  readonly text?: string;
  readonly remarks?: readonly string[];
}

const answers = (out: string): Answer[] =>
  out
    .split("\n")
    .slice(0, -1)
    .map(one => JSON.parse(one));

const short = ({ file, line, diagnostics, error }: Answer) => [
  file,
  ...(line === undefined ? [] : [line]),
  error?.code ?? diagnostics?.map(({ code }) => code).join(),
];

describe("preambule check --format ndjson", () => {
  it("answers each line, in order, and tells a broken one by its number", () => {
    withFiles({ "bad.undecl": BAD, "odd [1].undecl": GOOD }, folder => {
      const lines = [
        "bad.undecl\r\n",
        "\n",
        line("one", GOOD),
        '{"file": "two", "text": \n',
        "gone.undecl\n",
        "odd [1].undecl\n",
        '{"file": 3, "text": ""}\n',
        "{}\n",
        line("four", BAD),
        ".\n",
        `  ${line("large", "a ".repeat(11 * 1024 * 1024))}`,
        "-\n",
        line("last", "").trimEnd(),
      ];
      const { code, out, error } = preambule(["check", "--format", "ndjson"], `\ufeff${lines.join("")}`, folder);
      assert.deepEqual(answers(out).map(short), [
        ["bad.undecl", "preambular-mark"],
        ["one", ""],
        [null, 4, "no-json"],
        ["gone.undecl", 5, "missing"],
        ["odd [1].undecl", ""],
        [null, 7, "no-document"],
        [null, 8, "no-document"],
        ["four", "preambular-mark"],
        [".", 10, "folder"],
        ["large", 11, "large"],
        ["./-", 12, "missing"],
        ["last", ""],
      ]);
      assert.equal(code, 2);
      assert.match(error, /^-:4: this line is no JSON/m);
      assert.deepEqual(answers(out).at(-1)?.remarks, ["last: the text is empty."]);
    });
  });

  it("has for each file what --format json has", () => {
    withFiles({ "bad.undecl": BAD, "good.undecl": GOOD }, folder => {
      const run = (format: string) => preambule(["check", "--format", format, "bad.undecl", "good.undecl"], "", folder);
      const [json, ndjson] = [run("json"), run("ndjson")];
      assert.deepEqual(answers(ndjson.out), JSON.parse(json.out));
      assert.deepEqual([json.code, ndjson.code], [1, 1]);
    });
  });

  it("gives the mended text of a document in the answer", () => {
    const input = line("a", BAD) + line("-", GOOD);
    const { code, out } = preambule(["check", "--fix", "--documents-from", "-", "--format", "ndjson"], input);
    assert.deepEqual(
      answers(out).map(({ file, text }) => [file, text]),
      [
        ["a", GOOD],
        ["-", GOOD],
      ],
    );
    assert.equal(code, 0);
    const { code: wrong, error } = preambule(["check", "--fix", "--documents-from", "-"], input);
    assert.equal(wrong, 2);
    assert.match(error, /want --format ndjson/);
  });
});

describe("preambule check of a list", () => {
  it("reads the names that a file or standard input lists, in any format", () => {
    withFiles({ "a.undecl": BAD, "é *\n.undecl": GOOD, "list.txt": "a.undecl\nnone\n" }, folder => {
      const list = preambule(["check", "--files-from", "list.txt", "--format", "json"], "", folder);
      assert.deepEqual(
        JSON.parse(list.out).map(({ file }: Answer) => file),
        ["a.undecl"],
      );
      assert.match(list.error, /^none: no such file/m);
      const input = "é *\n.undecl\0a.undecl\0";
      const nul = preambule(["check", "--files0-from", "-", "--format", "json", "--exit-zero"], input, folder);
      assert.deepEqual(
        JSON.parse(nul.out).map(({ file }: Answer) => file),
        ["é *\n.undecl", "a.undecl"],
      );
      assert.equal(nul.code, 0, "with --exit-zero");
      const absent = preambule(["check", "--files-from", "no-list"], "", folder);
      assert.equal(absent.code, 2);
      assert.match(absent.error, /^no-list: no such file/m);
      for (const wrong of [
        ["--files-from", "list.txt", "a.undecl"],
        ["--files-from", "list.txt", "--documents-from", "-"],
      ]) {
        assert.equal(preambule(["check", ...wrong], "", folder).code, 2);
      }
    });
  });
});

describe("preambule check --quiet", () => {
  it("says what is found and what cannot be read, and no more", () => {
    withFiles({ "empty.undecl": "", "bad.undecl": BAD }, folder => {
      const { code, out, error } = preambule(["check", "--quiet", "empty.undecl", "bad.undecl", "none"], "", folder);
      assert.equal(code, 2);
      assert.match(out, /^bad\.undecl:3:23 /);
      assert.equal(error, "none: no such file.\n");
    });
  });
});

describe("preambule check is ended", () => {
  const children = new Set<ChildProcess>();
  afterEach(() => {
    for (const child of children) child.kill("SIGKILL");
    children.clear();
  });

  /** Checks documents in two threads, when enough have been sent. */
  function start(...args: string[]) {
    const child = spawn(process.execPath, [MAIN, "check", "--format", "ndjson", "--jobs", "2", ...args], {
      env: { ...process.env, LC_ALL: "en_US.UTF-8" },
    });
    children.add(child);
    let error = "";
    child.stderr.setEncoding("utf8").on("data", text => {
      error += text;
    });
    child.stdin.on("error", () => {});
    return { child, error: () => error, ended: once(child, "exit") };
  }
  it("quietly when nobody reads its output any more", async () => {
    const { child, error, ended } = start();
    child.stdin.write(line("a", BAD));
    await once(child.stdout, "data");
    child.stdout.destroy();
    // Standard input stays open.
    child.stdin.write(line("b", BAD));
    assert.deepEqual(await ended, [141, null]);
    assert.equal(error(), "");
  });

  it("at once by Ctrl+C, as a shell expects it", async () => {
    const { child, error, ended } = start();
    child.stdin.write(line("long", GOOD.replace("act", `act${" for the lakes and their shores".repeat(25_000)}`)));
    child.stdin.write(line("short", GOOD).repeat(20));
    const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
    // From the second on, threads are at work.
    for (const file of ["long", "short"]) assert.equal(JSON.parse((await lines.next()).value ?? "").file, file);
    child.kill("SIGINT");
    assert.deepEqual(await ended, [null, "SIGINT"]);
    assert.equal(error(), "");
  });

  it("with a word where its output cannot be written", async function () {
    if (!existsSync("/dev/full")) this.skip();
    await withFiles({ "a.undecl": BAD }, async folder => {
      const child = spawn(process.execPath, [MAIN, "check", join(folder, "a.undecl")], {
        env: { ...process.env, LC_ALL: "en_US.UTF-8" },
        stdio: ["ignore", openSync("/dev/full", "w"), "pipe"],
      });
      let error = "";
      child.stderr?.setEncoding("utf8").on("data", text => {
        error += text;
      });
      assert.deepEqual(await once(child, "exit"), [2, null]);
      assert.match(error, /Standard output cannot be written \(ENOSPC\)/);
    });
  });
});
