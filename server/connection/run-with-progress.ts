/** Shows the progress of long work in the editor, with a cancel button. */
import {
  type CancellationToken,
  CancellationTokenSource,
  type Connection,
  type WorkDoneProgressServerReporter,
} from "vscode-languageserver";

/** Shorter work shows no progress. */
const QUIET_MS = 1000;

export interface ProgressContext {
  readonly token: CancellationToken;
  report(done: number, total: number): void;
}

/**
 * Runs `work` and shows its progress once it takes longer than `quietMs`. The cancel button cancels the token of the
 * work, not the request: the request is answered with what there is by then. Never fails because of an editor that
 * cannot show progress.
 */
export async function runWithProgress<R>(
  connection: { readonly window: Pick<Connection["window"], "createWorkDoneProgress"> },
  title: string,
  token: CancellationToken,
  work: (work: ProgressContext) => Promise<R>,
  quietMs = QUIET_MS,
): Promise<R> {
  const source = new CancellationTokenSource();
  const cancelled = token.onCancellationRequested(() => source.cancel());
  const start = performance.now();
  let reporter: Promise<WorkDoneProgressServerReporter> | null = null;
  const begin = async () => {
    const progress = await connection.window.createWorkDoneProgress();
    progress.begin(title, 0, undefined, true);
    progress.token.onCancellationRequested(() => source.cancel());
    return progress;
  };
  const report = (done: number, total: number) => {
    if (performance.now() - start < quietMs) return;
    reporter ??= begin();
    reporter.then(progress => progress.report((100 * done) / total, `${done} / ${total}`)).catch(() => {});
  };
  try {
    return await work({ token: source.token, report });
  } finally {
    cancelled.dispose();
    // `shown` is set from within a callback, which the compiler does not follow.
    void (reporter as Promise<WorkDoneProgressServerReporter> | null)
      ?.then(progress => progress.done())
      .catch(() => {});
  }
}
