import assert from "node:assert/strict";
import { mock } from "node:test";
import { pauseFor, Validator } from "../../../server/connection/validator.ts";

/** By the clock of the test, which nothing else on the machine holds up. */
const moment = (time: number) => new Promise(resolve => setTimeout(resolve, time));

describe("the validator", () => {
  let now = 0;
  /** Lets so many milliseconds pass, and all that comes due meanwhile happen. */
  const pass = async (time: number) => {
    for (let at = 0; at < time; at++) {
      now++;
      mock.timers.tick(1);
      for (let turn = 0; turn < 20; turn++) await null;
    }
  };

  beforeEach(() => {
    mock.timers.enable({ apis: ["setTimeout", "setImmediate"] });
    mock.method(performance, "now", () => now);
  });

  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it("checks once for many changes at a time", async () => {
    const checked: string[] = [];
    const validator = new Validator(async uri => void checked.push(uri));
    for (const uri of ["a", "b", "a", "a"]) validator.schedule(uri);
    assert.deepEqual(checked, []);
    await pass(1);
    assert.deepEqual(checked.sort(), ["a", "b"]);
  });

  it("checks nothing that was closed", async () => {
    const checked: string[] = [];
    const validator = new Validator(async uri => void checked.push(uri));
    validator.schedule("a");
    validator.forget("a");
    await pass(5);
    assert.deepEqual(checked, []);
  });

  it("checks once more when the writing rests, unless it goes on or the document is closed", async () => {
    const checked: string[] = [];
    const validator = new Validator(async uri => void checked.push(uri));
    const rests: string[] = [];
    for (const uri of ["a", "b", "c"]) validator.scheduleRest(uri, () => rests.push(uri), 20);
    validator.schedule("b");
    validator.forget("c");
    await pass(19);
    assert.deepEqual([rests, checked], [[], ["b"]]);
    await pass(1);
    assert.deepEqual(rests, ["a"]);
    assert.deepEqual(checked, ["b", "a"]);
  });

  it("lets others wait for the check of the newest version, unless they give up", async () => {
    const never = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
    const events: string[] = [];
    const validator = new Validator(async uri => {
      await moment(20);
      events.push(`checked ${uri}`);
    });
    await validator.settled("a", never);
    validator.schedule("a");
    const waiting = [
      validator.settled("a", never).then(() => events.push("waited for a")),
      validator.settled("b", never).then(() => events.push("no need to wait for b")),
    ];
    await pass(25);
    await Promise.all(waiting);
    assert.deepEqual(events, ["no need to wait for b", "checked a", "waited for a"]);

    let cancel = () => {};
    const token = {
      isCancellationRequested: false,
      onCancellationRequested(listener: () => void) {
        cancel = listener;
        return { dispose() {} };
      },
    };
    validator.schedule("a");
    const givenUp = validator.settled("a", token);
    const forgotten = validator.settled("a", never);
    cancel();
    await givenUp;
    validator.forget("a");
    await forgotten;
    assert.equal(events.length, 3);
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
    // The first reads everything, and says nothing of the second.
    for (const expected of [1, 2]) {
      validator.schedule("a");
      await pass(1);
      assert.equal(checks, expected, "at once");
      await pass(70);
    }
    for (let key = 0; key < 8; key++) {
      validator.schedule("a");
      await pass(50);
    }
    assert.equal(checks, 2, "not while typing goes on");
    await pass(9);
    assert.equal(checks, 2);
    await pass(2);
    assert.equal(checks, 3);
  });
});
