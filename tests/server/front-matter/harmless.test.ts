/** Front matter that means harm: it is read as nothing, or as the words that it holds, in the time that its length takes. */
import assert from "node:assert/strict";
import { createKeyEdit } from "../../../server/front-matter/edit.ts";
import { isReadable, readFrontMatter } from "../../../server/front-matter/read.ts";

const read = (source: string) => ({ ...readFrontMatter(source) });

/** As long as front matter that is read may be. */
const LENGTH = 19_900;
const filled = (piece: string, before = "", after = "") =>
  `${before}${piece.repeat(Math.floor((LENGTH - before.length - after.length) / piece.length))}${after}`;
const nested = (open: string, close: string, length = LENGTH) => {
  const depth = Math.floor(length / (open.length + close.length)) - 10;
  return `${open.repeat(depth)}a${close.repeat(depth)}`;
};

const TEN = (name: string) => `[${Array(10).fill(`*${name}`).join(", ")}]`;

const HOSTILE: Readonly<Record<string, string>> = {
  "a billion laughs": `a: &a [x, x]\n${[..."bcdefghi"].map((name, at) => `${name}: &${name} ${TEN("abcdefgh"[at] as string)}`).join("\n")}\nlang: *i\n`,
  // These once took time by the fourth power of their length, so a few are enough.
  "keys in keys": `${"? ".repeat(520)}a`,
  "keys in keys, with values": `${"? ".repeat(4900)}a\n${": ".repeat(4900)}b\n`,
  "lists as keys": `${nested("[", "]", 1200)}: b`,
  "maps as keys": `${nested("{? ", "}", 1200)}: b`,
  "lists in lists": `x: ${nested("[", "]")}`,
  "maps in maps": `x: ${nested("{a: ", "}")}`,
  "lists that do not end": filled("[", "x: "),
  "dashes in dashes": filled("- ", "x:\n"),
  "deeper and deeper": `${Array.from({ length: 190 }, (_, at) => `${" ".repeat(at)}a:`).join("\n")}\n`,
  "one key": filled("k", "", ": v\n"),
  "one key many times": filled("lang: en\n"),
  "many keys": `${Array.from({ length: 2200 }, (_, at) => `k${at}: v`).join("\n")}\n`,
  anchors: filled("&a "),
  aliases: filled("*a "),
  tags: filled("! "),
  commas: filled(",", "x: [", "]"),
  colons: filled(": "),
  quotes: filled("'"),
  escapes: filled("\\x", 'x: "', '"'),
  directives: filled("%YAML 1.2\n"),
  documents: filled("---\n"),
  "empty lines": filled("\n", "x: |\n"),
  tabs: filled("\t"),
  "line ends of old": filled("\r"),
  "one that is too long": `x: ${"x".repeat(1_000_000)}\n`,
  "commas of which there are too many": `x: [${",".repeat(1_000_000)}]\n`,
  "depth of which there is too much": nested("[", "]", 1_000_000),
};

describe("front matter that means harm", () => {
  // Mocha has errors say the whole way to them, which is long where lists stand in lists.
  const { stackTraceLimit } = Error;
  before(() => {
    Error.stackTraceLimit = 10;
  });
  after(() => {
    Error.stackTraceLimit = stackTraceLimit;
  });

  for (const [name, source] of Object.entries(HOSTILE)) {
    it(`is read in the time that its length takes: ${name}`, () => {
      const { user } = process.cpuUsage();
      for (const value of Object.values(read(source))) assert.ok(value.length <= source.length);
      isReadable(source);
      createKeyEdit(source, "lang", "fr", "\n");
      // Of the processor, in microseconds.
      assert.ok(process.cpuUsage().user - user < 5_000_000);
    });
  }

  it("hides nothing that stands beside it", () => {
    assert.deepEqual(read("a: &a x\nb: *a\n? [c]\n: d\nlang: fr\n"), { a: "x", lang: "fr" });
    assert.deepEqual(read("lang: fr\nx: [[a], {b: c}, d, *e]\n"), { lang: "fr", x: "d" });
  });

  it("has the last of several values for a key", () => {
    assert.deepEqual(read("lang: en\nlang: fr\n"), { lang: "fr" });
  });

  it("takes no values from elsewhere", () => {
    assert.deepEqual(read("base: &base {lang: en}\n<<: *base\n"), {});
    assert.deepEqual(read("<<: {lang: en}\n"), {});
  });

  it("makes no objects but words", () => {
    const tagged =
      "a: !!js/function 'function () { return 1 }'\nb: !!js/regexp /x/\nc: !!python/object/apply:os.system ['id']\n";
    const binary = "d: !!binary ZnI=\ne: !!timestamp 2001-01-01\nf: !!set {x}\ng: !!omap [x: y]\n";
    for (const value of Object.values(read(tagged + binary))) assert.equal(typeof value, "string");
  });

  it("reaches no object but its own", () => {
    const values = readFrontMatter("__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n");
    assert.equal(Object.getPrototypeOf(values), null);
    const plain = readFrontMatter("__proto__: polluted\nconstructor: x\ntoString: y\n");
    assert.deepEqual(Object.entries(plain), [
      ["__proto__", "polluted"],
      ["constructor", "x"],
      ["toString", "y"],
    ]);
    assert.deepEqual([({} as { polluted?: unknown }).polluted, String({})], [undefined, "[object Object]"]);
  });
});
