import assert from "node:assert/strict";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { MAX_HELD, OrderedPool, type PoolOptions } from "../../../../server/cli/check/ordered-pool.ts";
import type { Task } from "./pool-thread.ts";

const THREAD = join(import.meta.dirname, "pool-thread.ts");

interface Result {
  readonly name: number;
  readonly how?: string;
}

function pool(changes: Partial<PoolOptions<Task, Result>> = {}) {
  return new OrderedPool<Task, Result>({
    threads: 2,
    createWorker: () => new Worker(THREAD),
    resultOfLost: ({ name }, error) => ({ name, how: `lost: ${error}` }),
    runHere: async ({ name }) => ({ name, how: "here" }),
    measureResult: () => 1,
    ...changes,
  });
}

const shared = (length: number) => new Int32Array(new SharedArrayBuffer(4 * length));

function open(gate: Int32Array): void {
  Atomics.store(gate, 0, 1);
  Atomics.notify(gate, 0);
}

/** Until it is so; the test's own limit of time ends what never comes. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await pause(2);
}

async function collect(results: AsyncIterable<Result>): Promise<Result[]> {
  const all: Result[] = [];
  for await (const result of results) all.push(result);
  return all;
}

describe("the pool of threads", () => {
  it("hands results on in the order of the inputs, and runs only so far ahead of a slow one", async () => {
    const gate = shared(1);
    const count = MAX_HELD + 500;
    let taken = 0;
    function* tasks(): Iterable<Task> {
      for (let name = 0; name < count; name++) {
        taken++;
        yield name === 0 ? { name, until: gate } : { name };
      }
    }
    const results = collect(pool().run(tasks()));
    await until(() => taken >= MAX_HELD);
    await pause(50);
    assert.equal(taken, MAX_HELD, "nothing more is taken while the first holds the others back");
    open(gate);
    assert.deepEqual(
      (await results).map(({ name }) => name),
      Array.from({ length: count }, (_, name) => name),
    );
  });

  it("takes no more while nobody takes the results, nor while these are too much to hold", async () => {
    for (const [size, least, most] of [
      [1, MAX_HELD, MAX_HELD + 1],
      [10_000_000, 4, 12],
    ] as const) {
      let taken = 0;
      function* tasks(): Iterable<Task> {
        for (let name = 0; ; name++) {
          taken++;
          yield { name };
        }
      }
      const results = pool({ measureResult: () => size })
        .run(tasks())
        [Symbol.asyncIterator]();
      assert.deepEqual((await results.next()).value, { name: 0 });
      await until(() => taken >= least);
      await pause(50);
      assert.ok(taken <= most, `${taken} inputs with results of ${size} characters were taken`);
      await results.return?.();
    }
  });

  it("loses only what a thread was at when it ended, and begins another", async () => {
    const tasks: Task[] = Array.from({ length: 40 }, (_, name) => ({ name }));
    tasks[3] = { name: 3, does: "throw" };
    tasks[20] = { name: 20, does: "exit" };
    tasks[39] = { name: 39, does: "throw" };
    const results = await collect(pool().run(tasks));
    assert.deepEqual(
      results.map(({ name }) => name),
      tasks.map(({ name }) => name),
    );
    assert.deepEqual(
      results.filter(({ how }) => how),
      [
        { name: 3, how: "lost: Error: task 3" },
        { name: 20, how: "lost: exit 3" },
        { name: 39, how: "lost: Error: task 39" },
      ],
    );
  });

  it("works in its own thread where none can be begun", async () => {
    const here = [0, 1, 2].map(name => ({ name, how: "here" }));
    const tasks = [0, 1, 2].map(name => ({ name }));
    const absent = () => new Worker(join(import.meta.dirname, "no-such-thread.ts"));
    assert.deepEqual(await collect(pool({ createWorker: absent }).run(tasks)), here);
    const refused = () => {
      throw new Error("no more threads");
    };
    assert.deepEqual(await collect(pool({ createWorker: refused }).run(tasks)), here);
  });

  it("never works on two inputs of one key at once", async () => {
    const begun = shared(12);
    const gate = shared(1);
    let answered = 0;
    async function* tasks(): AsyncIterable<Task> {
      for (let name = 0; name < 10; name++) yield { name };
      // Both threads are there and have nothing to do.
      await until(() => answered === 10);
      yield { name: 10, key: "a", begun, until: gate };
      yield { name: 11, key: "a", begun };
    }
    const results = (async () => {
      for await (const _ of pool({ getKey: ({ key }) => key ?? null }).run(tasks())) answered++;
    })();
    await until(() => begun[10] === 1);
    await pause(100);
    assert.equal(begun[11], 0);
    open(gate);
    await results;
    assert.equal(answered, 12);
  });

  it("ends its threads when the results are no longer wanted, or the inputs fail", async () => {
    const begun: Worker[] = [];
    const createWorker = () => {
      const worker = new Worker(THREAD);
      begun.push(worker);
      return worker;
    };
    for await (const _ of pool({ createWorker }).run([{ name: 0 }, { name: 1 }])) break;
    function* failing(): Iterable<Task> {
      yield { name: 0 };
      throw new Error("no more names");
    }
    await assert.rejects(collect(pool({ createWorker }).run(failing())), /no more names/);
    assert.ok(begun.length >= 2);
    // An ended thread has no number any more.
    assert.deepEqual(
      begun.map(({ threadId }) => threadId),
      begun.map(() => -1),
    );
  });
});
