/** Work that may take long is shown as such, with its cancel button, once it has taken a while. */
import {
  type CancellationToken,
  CancellationTokenSource,
  type Connection,
  type WorkDoneProgressServerReporter,
} from "vscode-languageserver";

/** What is done before that shows nothing, in milliseconds. */
const QUIET = 1000;

export interface Work {
  readonly token: CancellationToken;
  step(done: number, total: number): void;
}

/**
 * Shows work that takes longer than `quiet` milliseconds. Whoever takes the button gives up the work, not the request:
 * its answer is what there is by then. An editor that shows no progress gets none.
 */
export async function shownWork<R>(
  connection: { readonly window: Pick<Connection["window"], "createWorkDoneProgress"> },
  title: string,
  token: CancellationToken,
  work: (work: Work) => Promise<R>,
  quiet = QUIET,
): Promise<R> {
  const source = new CancellationTokenSource();
  const cancelled = token.onCancellationRequested(() => source.cancel());
  const start = performance.now();
  let shown: Promise<WorkDoneProgressServerReporter> | null = null;
  const begin = async () => {
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(title, 0, undefined, true);
    progress.token.onCancellationRequested(() => source.cancel());
    return progress;
  };
  const step = (done: number, total: number) => {
    if (performance.now() - start < quiet) return;
    shown ??= begin();
    shown.then(progress => progress.report((100 * done) / total, `${done} / ${total}`)).catch(() => {});
  };
  try {
    return await work({ token: source.token, step });
  } finally {
    cancelled.dispose();
    // `shown` is set from within a callback, which the compiler does not follow.
    void (shown as Promise<WorkDoneProgressServerReporter> | null)?.then(progress => progress.done()).catch(() => {});
  }
}
