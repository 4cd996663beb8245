/** Decides whether a server that has ended is started again, and whether the person is told. */

/** The largest number of restarts within `WINDOW_MS`. */
export const MAX_RESTARTS = 4;

/** Long enough to count a server that hangs again and again. */
export const WINDOW_MS = 10 * 60_000;

/** The times when the server ended by itself, in milliseconds, the oldest first. */
export type Ends = readonly number[];

export interface RestartDecision {
  readonly ends: Ends;
  /** Whether to start the server again. */
  readonly restart: boolean;
  /** Whether to tell the person: at the first restart of a series, and when there is no more. */
  readonly tell: boolean;
}

export function decideRestart(ends: Ends, now: number): RestartDecision {
  const recent = ends.filter(time => now - time < WINDOW_MS && time <= now);
  const restart = recent.length < MAX_RESTARTS;
  return { ends: [...recent, now], restart, tell: !restart || recent.length === 0 };
}
