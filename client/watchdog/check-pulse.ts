/**
 * Distinguishes a server that hangs from one that is busy, and from an editor or machine that slept. The server is
 * pinged from time to time and has a minute to answer, counted only while the editor itself is awake.
 */

/** The time between two checks. */
export const INTERVAL_MS = 10_000;

/** The number of checks without an answer after which a server hangs: a minute. Reading the longest text takes less. */
export const MAX_SILENT_CHECKS = 6;

/** The same for a server that starts: in a browser, it must be downloaded first. */
export const MAX_STARTING_CHECKS = 18;

export interface Pulse {
  /** A ping is not answered yet. */
  readonly isPending: boolean;
  /** The number of checks since the ping. */
  readonly silentChecks: number;
  /** The time of the last check, in milliseconds. */
  readonly checkedAt: number;
}

export const IDLE_PULSE: Pulse = { isPending: false, silentChecks: 0, checkedAt: 0 };

export interface PulseCheck {
  readonly pulse: Pulse;
  readonly next: "ask" | "wait" | "hung";
}

export function checkPulse(
  { isPending, silentChecks, checkedAt }: Pulse,
  now: number,
  most = MAX_SILENT_CHECKS,
): PulseCheck {
  if (!isPending) return { pulse: { isPending: true, silentChecks: 0, checkedAt: now }, next: "ask" };
  // A late check means that the machine slept, or that the editor was busy and has not received the answer yet.
  const slept = now - checkedAt > 2 * INTERVAL_MS || now < checkedAt;
  const longer = slept ? 0 : silentChecks + 1;
  if (longer >= most) return { pulse: IDLE_PULSE, next: "hung" };
  return { pulse: { isPending, silentChecks: longer, checkedAt: now }, next: "wait" };
}
