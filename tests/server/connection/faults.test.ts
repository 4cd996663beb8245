/** Faults are told once, by name, and end nothing. */
import assert from "node:assert/strict";
import { ResponseError } from "vscode-languageserver";
import { Faults } from "../../../server/connection/faults.ts";

describe("faults", () => {
  let log: [string, boolean][];
  let faults: Faults;

  beforeEach(() => {
    log = [];
    faults = new Faults((message, isFault) => log.push([message.split("\n")[0] ?? "", isFault]));
  });

  const names = () => log.map(([message]) => message);

  it("are told once by place and error, whatever number stands in the error's words", () => {
    const thrown = (n: number) => new TypeError(`no paragraph ${n}`);
    for (let n = 0; n < 5; n++) faults.log("rule a", thrown(n));
    faults.log("rule b", thrown(9));
    faults.log("rule a", new RangeError("elsewhere"));
    faults.log("rule a", thrown(10));
    assert.deepEqual(names(), [
      "rule a failed: TypeError: no paragraph 0",
      "rule b failed: TypeError: no paragraph 9",
      "rule a failed: RangeError: elsewhere",
    ]);
    assert.ok(log.every(([, isFault]) => isFault));
  });

  it("of editors are warnings, and no faults of ours", () => {
    for (let n = 0; n < 2; n++) faults.log("registration", new ResponseError(-32601, "Unhandled method"));
    assert.deepEqual(log, [["registration: the editor answered -32601: Unhandled method", false]]);
  });

  it("in handlers are taken when they are thrown and when a promise breaks", async () => {
    faults.guard("one", () => {
      throw new Error("at once");
    })();
    const seen: number[] = [];
    const later = faults.guard("two", async (n: number) => {
      seen.push(n);
      await null;
      throw new Error("later");
    });
    later(1);
    later(2);
    await new Promise(resolve => setImmediate(resolve));
    assert.deepEqual(names(), ["one failed: Error: at once", "two failed: Error: later"]);
    assert.deepEqual(seen, [1, 2]);
  });

  it("may be anything that can be thrown, and never so many that a log is of no use", () => {
    for (const thrown of [null, undefined, "text", 7, {}, Object.create(null), Symbol("a")]) faults.log("a", thrown);
    assert.equal(log.length, 7);
    for (let n = 0; n < 2000; n++) faults.log(`place ${n}`, new Error("a"));
    assert.ok(log.length <= 500);
  });
});
