/**
 * Tells a server that hangs from one that is busy, and from an editor or a machine that slept: it is asked from time to
 * time, and has long to answer, counted only while the editor itself is awake.
 */

/** How often is looked, in milliseconds. */
export const INTERVAL = 10_000;

/** Looks without an answer after which a server hangs: a minute. Reading the longest text there may be takes less. */
export const MOST_SILENT = 6;

/** The same of a server that starts, which in a browser comes over the network first. */
export const MOST_STARTING = 18;

export interface Pulse {
  /** A question is on its way. */
  readonly asked: boolean;
  /** Looks since then. */
  readonly silent: number;
  /** When was looked last. */
  readonly looked: number;
}

export const CALM: Pulse = { asked: false, silent: 0, looked: 0 };

export interface Look {
  readonly pulse: Pulse;
  readonly next: "ask" | "wait" | "hung";
}

export function look({ asked, silent, looked }: Pulse, now: number, most = MOST_SILENT): Look {
  if (!asked) return { pulse: { asked: true, silent: 0, looked: now }, next: "ask" };
  // Whoever looks so late slept, as did the server, or was kept busy and has not heard the answer yet.
  const slept = now - looked > 2 * INTERVAL || now < looked;
  const longer = slept ? 0 : silent + 1;
  if (longer >= most) return { pulse: CALM, next: "hung" };
  return { pulse: { asked, silent: longer, looked: now }, next: "wait" };
}
