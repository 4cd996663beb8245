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

  it("lets others wait for the check of the newest version, unless they give up", async () => {
    const never = { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) };
    const events: string[] = [];
    const validator = new Validator(async uri => {
      await moment(20);
      events.push(`checked ${uri}`);
    });
    await validator.settled("a", never);
    validator.schedule("a");
    await Promise.all([
      validator.settled("a", never).then(() => events.push("waited for a")),
      validator.settled("b", never).then(() => events.push("no need to wait for b")),
    ]);
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
      await moment(20);
      assert.equal(checks, expected, "at once");
      await moment(70);
    }
    for (let key = 0; key < 8; key++) {
      validator.schedule("a");
      await moment(10);
    }
    assert.equal(checks, 2, "not while typing goes on");
    await moment(120);
    assert.equal(checks, 3);
  });
});
