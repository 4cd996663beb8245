/** Ctrl-C and its like, for programs that run others. */

/** How often to look whether the program that started this one is still there. */
const PARENT_CHECK_MS = 500;

const SIGNALS = /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"]);

/**
 * Gives a signal that is aborted when somebody ends this program, by Ctrl-C, `kill` or closing the terminal; its reason
 * is then the name of the system's signal. From then on, this program has to end by itself.
 *
 * It is also aborted when the program that started this one has gone: `kill` ends npm and its shell, but nothing tells
 * what runs in that shell.
 *
 * @returns {AbortSignal}
 */
export function abortOnInterrupt() {
  const controller = new AbortController();
  for (const name of SIGNALS) process.on(name, () => controller.abort(name));
  const parent = process.ppid;
  const checks = setInterval(() => {
    if (process.ppid !== parent) controller.abort("SIGTERM");
  }, PARENT_CHECK_MS);
  checks.unref();
  return controller.signal;
}

/**
 * Ends this program as the signal would have, so that a shell knows that it was interrupted.
 *
 * @param {AbortSignal} interrupted
 */
export function endAsInterrupted(interrupted) {
  for (const name of SIGNALS) process.removeAllListeners(name);
  process.kill(process.pid, interrupted.reason);
}

/**
 * Ends a running program, too, when this one is interrupted: Ctrl-C reaches it without us, `kill` does not.
 *
 * @param {import("node:child_process").ChildProcess} child
 * @param {AbortSignal | undefined} interrupted
 * @param {() => void} [end] how
 */
export function endWith(child, interrupted, end = () => child.kill()) {
  interrupted?.addEventListener("abort", end, { once: true });
  child.once("close", () => interrupted?.removeEventListener("abort", end));
  if (interrupted?.aborted) end();
}

/** Options of `spawn` for a program that `killGroup` can end with all that it has started. Windows has no groups. */
export const IN_OWN_GROUP = { detached: process.platform !== "win32" };

/**
 * Ends a program of its own group at once, with all that it has started.
 *
 * @param {import("node:child_process").ChildProcess} child
 */
export function killGroup(child) {
  if (child.pid === undefined) return;
  try {
    if (IN_OWN_GROUP.detached) process.kill(-child.pid, "SIGKILL");
    else child.kill();
  } catch {
    // It has ended meanwhile.
  }
}
