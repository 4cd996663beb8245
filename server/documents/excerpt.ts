/**
 * Excerpts of a long text that is not read yet: its first screen, and what stands around an offset. The rest is blank,
 * so that offsets are those of the text.
 */

/** In UTF-16 code units: a shorter text is read as a whole in an instant. */
const LONG = 40_000;

/** In UTF-16 code units: some forty lines. */
const SCREEN = 6_000;

export function isLong(text: string): boolean {
  return text.length > LONG;
}

/** Whole lines of the first screen; empty where the first line is longer than a screen. */
export function getFirstScreen(text: string): string {
  return keepWholeLines(text.slice(0, SCREEN));
}

/** The first screen, and whole lines for a screen before and behind an offset. */
export function createExcerptAround(text: string, offset: number): string {
  const screen = getFirstScreen(text);
  const start = Math.max(screen.length, text.indexOf("\n", offset - SCREEN) + 1);
  const end = text.indexOf("\n", offset + SCREEN);
  if (start > offset) return screen + text.slice(screen.length, end < 0 ? text.length : end + 1);
  const blank = start - screen.length;
  // A blank line, so that no paragraph goes on across the gap.
  const gap = blank < 2 ? text.slice(screen.length, start) : `\n${" ".repeat(blank - 2)}\n`;
  return screen + gap + text.slice(start, end < 0 ? text.length : end + 1);
}

function keepWholeLines(text: string): string {
  return text.slice(0, text.lastIndexOf("\n") + 1);
}
