/** Long work is shown, and may be given up. */
import assert from "node:assert/strict";
import { CancellationTokenSource, type WorkDoneProgressServerReporter } from "vscode-languageserver";
import { runWithProgress } from "../../../server/connection/run-with-progress.ts";

const soon = () => new Promise(resolve => setImmediate(resolve));

describe("long work", () => {
  let said: string[];
  let button: CancellationTokenSource;

  const connection = {
    window: {
      createWorkDoneProgress: async (): Promise<WorkDoneProgressServerReporter> => ({
        token: button.token,
        begin: (title: string, _?: number, __?: string, cancellable?: boolean) => {
          said.push(`begin ${title}${cancellable ? ", cancellable" : ""}`);
        },
        report: (...parts: unknown[]) => {
          said.push(`report ${parts.join(" ")}`);
        },
        done: () => {
          said.push("done");
        },
      }),
    },
  };

  beforeEach(() => {
    said = [];
    button = new CancellationTokenSource();
  });

  const never = () => new CancellationTokenSource().token;

  it("is shown from its first step on, with a button, until it ends", async () => {
    const answer = await runWithProgress(
      connection,
      "Reading",
      never(),
      async ({ report }) => {
        report(1, 4);
        await soon();
        report(2, 4);
        return "read";
      },
      0,
    );
    await soon();
    assert.equal(answer, "read");
    assert.deepEqual(said, ["begin Reading, cancellable", "report 25 1 / 4", "report 50 2 / 4", "done"]);
  });

  it("is not shown when it is short", async () => {
    await runWithProgress(connection, "Reading", never(), async ({ report }) => report(1, 4));
    await soon();
    assert.deepEqual(said, []);
  });

  it("is given up by the button, and with the request", async () => {
    const isGivenUp = async (token: CancellationTokenSource, giveUp: () => void) =>
      runWithProgress(
        connection,
        "Reading",
        token.token,
        async work => {
          work.report(1, 4);
          await soon();
          assert.equal(work.token.isCancellationRequested, false);
          giveUp();
          return work.token.isCancellationRequested;
        },
        0,
      );
    const request = new CancellationTokenSource();
    assert.equal(await isGivenUp(request, () => button.cancel()), true);
    assert.equal(request.token.isCancellationRequested, false);
    button = new CancellationTokenSource();
    assert.equal(await isGivenUp(request, () => request.cancel()), true);
  });

  it("ends for the person also when it fails", async () => {
    const failing = runWithProgress(
      connection,
      "Reading",
      never(),
      async ({ report }) => {
        report(1, 4);
        await soon();
        throw new Error("fault");
      },
      0,
    );
    await assert.rejects(failing, /fault/);
    await soon();
    assert.equal(said.at(-1), "done");
  });
});
