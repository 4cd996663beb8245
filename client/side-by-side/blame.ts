/** Reads what `git blame` prints: who changed each line last. */

export interface BlamedLine {
  readonly commit: string;
  /** When it was made, in milliseconds since 1970. */
  readonly time: number;
}

const LINE = /^\^?([\da-f]{4,64})\b.*?(\d{4}-\d\d-\d\d) (\d\d:\d\d:\d\d) ([+-]\d{4})\s+\d+\) ?/u;
const UNCOMMITTED = /^0+$/;

/** By line of the file; undefined for what is no line of a blame. */
export function parseBlame(printed: string): readonly (BlamedLine | undefined)[] {
  return printed.split("\n").map(line => {
    const [, commit, day, hour, zone] = LINE.exec(line) ?? [];
    return commit === undefined ? undefined : { commit, time: Date.parse(`${day}T${hour}${zone}`) };
  });
}

/** The commit that changed some of these lines last; null where one is not committed yet, or nothing is known. */
export function findLastCommit(
  lines: readonly (BlamedLine | undefined)[],
  { start, end }: { readonly start: number; readonly end: number },
): string | null {
  const own = lines.slice(start, end + 1).filter(line => line !== undefined);
  if (own.length === 0 || own.some(({ commit }) => UNCOMMITTED.test(commit))) return null;
  return own.reduce((last, line) => (line.time > last.time ? line : last)).commit;
}
