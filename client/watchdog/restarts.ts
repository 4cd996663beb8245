/** How often a server that ends by itself is started again, and what of that a person is told. */

/** So many times within `WINDOW`; whoever ends oftener will end again. */
export const MOST_RESTARTS = 4;

/** In milliseconds: long enough for a server that is found hanging again and again. */
export const WINDOW = 10 * 60_000;

/** When the server ended by itself, the oldest first (times of one clock, in milliseconds). */
export type Ends = readonly number[];

export interface Decision {
  readonly ends: Ends;
  /** Whether it is to be started again. */
  readonly restart: boolean;
  /** Once for a series of restarts, and once when they are over. */
  readonly tell: boolean;
}

export function afterEnd(ends: Ends, now: number): Decision {
  const recent = ends.filter(time => now - time < WINDOW && time <= now);
  const restart = recent.length < MOST_RESTARTS;
  return { ends: [...recent, now], restart, tell: !restart || recent.length === 0 };
}
