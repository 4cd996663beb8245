import assert from "node:assert/strict";
import { pauseFor, Validator } from "../../../server/connection/validator.ts";

const moment = (time = 0) => new Promise(resolve => setTimeout(resolve, time));

describe("the validator", () => {
  it("checks once for many changes at a time", async () => {
    const checked: string[] = [];
    const validator = new Validator(async uri => void checked.push(uri));
    for (const uri of ["a", "b", "a", "a"]) validator.schedule(uri);
    assert.deepEqual(checked, []);
    await moment(5);
    assert.deepEqual(checked.sort(), ["a", "b"]);
  });

  it("checks nothing that was closed", async () => {
    const checked: string[] = [];
    const validator = new Validator(async uri => void checked.push(uri));
    validator.schedule("a");
    validator.forget("a");
    await moment(5);
    assert.deepEqual(checked, []);
  });

  it("checks once more when the writing rests, unless it goes on or the document is closed", async () => {
    const checked: string[] = [];
    const validator = new Validator(async uri => void checked.push(uri));
    const rests: string[] = [];
    for (const uri of ["a", "b", "c"]) validator.scheduleRest(uri, () => rests.push(uri), 20);
    validator.schedule("b");
    validator.forget("c");
    await moment(60);
    assert.deepEqual(rests, ["a"]);
    assert.deepEqual(checked, ["b", "a"]);
  });

  it("waits for a pause in the typing when a check takes long", async () => {
    assert.equal(pauseFor(3), 0);
    assert.ok(pauseFor(120) >= 100);
    assert.ok(pauseFor(10_000) <= 500);
    let checks = 0;
    const validator = new Validator(async () => {
      checks++;
      await moment(60);
    });
    validator.schedule("a");
    await moment(80);
    for (let key = 0; key < 8; key++) {
      validator.schedule("a");
      await moment(10);
    }
    assert.equal(checks, 1, "not while typing goes on");
    await moment(120);
    assert.equal(checks, 2);
  });
});
