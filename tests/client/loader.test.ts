import assert from "node:assert/strict";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CHUNKS, COMPILED, GROUPS, Loader } from "../../client/build/bundle/start/loader.ts";

/** A server of three modules in a group and one apart, each of which counts how often it was run. */
const GROUP = `({
"a.cjs":function(exports,require,module,__filename,__dirname){
  globalThis.runs.push("a"); exports.early = require("./b.cjs").late; exports.path = require("node:path").sep;
  exports.apart = () => require("./apart.cjs").name; exports.data = () => require("../data/some.json");
},
"b.cjs":function(exports,require,module){ globalThis.runs.push("b"); module.exports = { late: Object.keys(require("./a.cjs")) }; },
"broken.cjs":function(){ globalThis.runs.push("broken"); throw new Error("broken"); }
})`;

describe("the loader of the server's modules", () => {
  let folder: string;
  const world = globalThis as unknown as { runs: string[] };
  const loader = () => new Loader(folder, { "group-1": ["a.cjs", "b.cjs", "broken.cjs"] });
  const compiled = () => readdirSync(join(folder, COMPILED)).map(name => join(folder, COMPILED, name));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "preambule-loader-"));
    for (const name of [GROUPS, CHUNKS, "data"]) mkdirSync(join(folder, name));
    writeFileSync(join(folder, GROUPS, "group-1.cjs"), GROUP);
    writeFileSync(join(folder, CHUNKS, "apart.cjs"), "exports.name = require('node:path').basename(__filename);");
    writeFileSync(join(folder, "data/some.json"), "[1]");
    world.runs = [];
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  /** V8 knows a script again that it has compiled in this process from this place: as another process finds it. */
  const later = () => {
    renameSync(folder, `${folder}+`);
    folder += "+";
    return loader();
  };

  it("runs each module once, in a circle, too, and finds what lies beside", () => {
    const one = loader();
    const a = one.load("a.cjs") as { early: string[]; path: string; apart(): string; data(): unknown };
    assert.equal(one.load("a.cjs"), a);
    assert.deepEqual(world.runs, ["a", "b"]);
    assert.deepEqual([a.early, a.path.length, a.apart(), a.data()], [[], 1, "apart.cjs", [1]]);
    assert.ok(one.has("group-1") && !loader().has("group-1"));
  });

  it("has a broken module fail for everybody who asks", () => {
    const one = loader();
    for (let time = 0; time < 2; time++) assert.throws(() => one.load("broken.cjs"), /broken/);
    assert.deepEqual(world.runs, ["broken", "broken"]);
  });

  it("keeps what V8 has compiled, once, and starts with it", () => {
    const first = loader();
    first.load("a.cjs");
    first.keep();
    assert.equal(compiled().length, 1);
    const { mtimeNs, ino } = statSync(compiled()[0] as string, { bigint: true });
    const second = later();
    second.load("a.cjs");
    second.keep();
    // It was taken: there was nothing to be kept.
    const after = statSync(compiled()[0] as string, { bigint: true });
    assert.deepEqual([after.mtimeNs, after.ino], [mtimeNs, ino]);
    assert.deepEqual(world.runs, ["a", "b", "a", "b"]);
  });

  it("takes nothing that V8 refuses, and puts something better in its place", () => {
    const first = loader();
    first.load("a.cjs");
    first.keep();
    const whole = readFileSync(compiled()[0] as string);
    for (const bytes of [Buffer.from("nothing"), whole.subarray(0, 100), Buffer.alloc(0)]) {
      writeFileSync(compiled()[0] as string, bytes);
      const next = later();
      next.load("a.cjs");
      next.keep();
      assert.ok(readFileSync(compiled()[0] as string).length >= whole.length / 2, `${bytes.length}`);
    }
    assert.equal(world.runs.length, 8);
    assert.equal(compiled().length, 1);
  });

  it("works where nothing can be written", () => {
    writeFileSync(join(folder, COMPILED), "a file, and no folder");
    const one = loader();
    one.load("a.cjs");
    one.keep();
    assert.deepEqual(world.runs, ["a", "b"]);
    assert.equal(readFileSync(join(folder, COMPILED), "utf8"), "a file, and no folder");
  });
});
