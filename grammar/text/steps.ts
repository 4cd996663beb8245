/**
 * Long work in steps: whoever has the time takes them one after another, whoever must answer others meanwhile takes a
 * few at a time. What comes out is the same.
 */
export type Steps<T> = Generator<void, T, void>;

/** Takes all steps at once. */
export function finishSteps<T>(steps: Steps<T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}
