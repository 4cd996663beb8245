/** Which clauses of a version wait for the translator since their original changed. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findLastCommit, parseBlame } from "../../client/side-by-side/blame.ts";
import { findOutdatedPairs, type Repository } from "../../client/side-by-side/git-history.ts";
import {
  confirmPair,
  markOutdated,
  type Rendered,
  type ShownPair,
} from "../../client/side-by-side/outdated-clauses.ts";
import { listClauseHashes } from "../../server/features/versions/clause-hashes.ts";
import { listClausePairs } from "../../server/features/versions/clause-pairs.ts";
import { readText } from "../server/features/support.ts";

const french = (...clauses: readonly string[]) => `${["L'Assemblée générale,", ...clauses].join("\n\n")}\n`;
const english = (...clauses: readonly string[]) => `${["The General Assembly,", ...clauses].join("\n\n")}\n`;
const pairsOf = (original: string, version: string) => listClausePairs(readText(original), readText(version));

describe("clauses of a version", () => {
  const original = french("1. Décide d'agir ;", "2. Prie les États d'agir ;", "3. Prie les États d'agir.");
  const version = english("1. Decides to act;", "2. Requests States to act;", "3. Requests States to act.");
  const changed = original.replace("Décide d'agir", "Décide d'agir vite");
  const outdated = (pairs: readonly ShownPair[]) =>
    pairs.filter(({ state }) => state === "outdated").map(({ version }) => version?.start.line);

  it("are outdated once their original says something else, until they are touched or confirmed", () => {
    const rendered: Rendered = new Map();
    const mark = (left: string, right: string) => outdated(markOutdated(pairsOf(left, right), rendered, new Set()));
    assert.deepEqual(mark(original, version), []);
    assert.deepEqual(mark(changed, version), [2]);
    assert.deepEqual(mark(changed, version.replace("to act;", "to act fast;")), []);
    assert.deepEqual(mark(changed, version), [2]);
    const [, pair] = pairsOf(changed, version);
    confirmPair(pair as ShownPair, rendered);
    assert.deepEqual(mark(changed, version), []);
    assert.deepEqual(mark(original, version), []);
  });

  it("are not, where only a number, a line or the order of equal clauses changed", () => {
    const rendered: Rendered = new Map();
    const mark = (left: string) => outdated(markOutdated(pairsOf(left, version), rendered, new Set()));
    assert.deepEqual(mark(original), []);
    assert.deepEqual(mark(original.replace("1. Décide ", "4. Décide\n")), []);
  });

  it("are remembered only when the history is known", () => {
    const rendered: Rendered = new Map();
    assert.deepEqual(outdated(markOutdated(pairsOf(changed, version), rendered, null)), []);
    assert.equal(rendered.size, 0);
    const key = pairsOf(changed, version).map(({ originalHash, versionHash }) => `${versionHash} ${originalHash}`)[1];
    assert.deepEqual(outdated(markOutdated(pairsOf(changed, version), rendered, new Set([key ?? ""]))), [2]);
    assert.deepEqual(outdated(markOutdated(pairsOf(changed, version), rendered, new Set([key ?? ""]))), [2]);
  });

  describe("in a Git repository", function () {
    this.timeout(20_000);
    let folder: string;
    const git = (...args: readonly string[]) =>
      execFileSync("git", ["-c", "user.name=A (B) 2024-01-01", "-c", "user.email=a@b.c", ...args], {
        cwd: folder,
        encoding: "utf8",
        stdio: "pipe",
      });
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    const commit = (message: string, day: number) =>
      git(
        "-c",
        "commit.gpgsign=false",
        "commit",
        "--quiet",
        "--all",
        `--message=${message}`,
        `--date=2030-05-0${day}T10:00:00+0200`,
      );
    const repository: Repository = {
      blame: async path => git("blame", "--", path),
      show: async (state, path) => git("show", `${state}:${path}`),
    };
    const find = (left: string, right: string) =>
      findOutdatedPairs(repository, { original: "a.undecl", version: "b.undecl" }, pairsOf(left, right), async text =>
        listClauseHashes(text, "fr"),
      );

    beforeEach(() => {
      folder = mkdtempSync(join(tmpdir(), "préambule "));
      git("init", "--quiet");
      write("a.undecl", original);
      write("b.undecl", version);
      git("add", ".");
      commit("both", 1);
    });

    afterEach(() => rmSync(folder, { recursive: true, force: true }));

    it("are outdated where the original has changed since they were committed", async () => {
      assert.equal((await find(original, version)).size, 0);
      const moved = changed.replace("2. Prie", "2.  Prie");
      write("a.undecl", moved);
      commit("the original", 2);
      assert.deepEqual(outdated(markOutdated(pairsOf(moved, version), new Map(), await find(moved, version))), [2]);
      const touched = version.replace("to act;", "to act fast;");
      write("b.undecl", touched);
      // What is not committed yet is younger than any commit.
      assert.equal((await find(moved, touched)).size, 0);
      commit("the version", 3);
      assert.equal((await find(moved, touched)).size, 0);
    });

    it("are not where the original came later, or nothing is known", async () => {
      write("c.undecl", version);
      await assert.rejects(async () => repository.blame("c.undecl"));
      const found = await findOutdatedPairs(
        repository,
        { original: "none.undecl", version: "b.undecl" },
        pairsOf(changed, version),
        async text => listClauseHashes(text, "fr"),
      );
      assert.equal(found.size, 0);
    });

    it("tell their last commit by its time", () => {
      const lines = parseBlame(git("blame", "b.undecl"));
      assert.equal(lines[0]?.time, Date.parse("2030-05-01T08:00:00Z"));
      assert.equal(findLastCommit(lines, { start: 0, end: 2 }), lines[0]?.commit);
      assert.equal(findLastCommit(lines, { start: 0, end: 99 }), lines[0]?.commit);
      assert.equal(findLastCommit([undefined], { start: 0, end: 0 }), null);
    });
  });
});
