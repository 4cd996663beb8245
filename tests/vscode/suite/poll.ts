/** Waiting for what comes when it comes: no test sleeps for a time that somebody guessed. */
const INTERVAL_MS = 50;

/** Asks until the answer is neither undefined nor false; says what was awaited when it never comes. */
export async function poll<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  timeout = 20_000,
): Promise<T> {
  const end = Date.now() + timeout;
  for (;;) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`waited ${timeout} ms in vain for ${what}`);
    await new Promise(done => setTimeout(done, INTERVAL_MS));
  }
}
