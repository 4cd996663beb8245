/**
 * Long work in steps, which a caller takes all at once, or a few at a time between other work. The result is the same.
 */
export type Steps<T> = Generator<void, T, void>;

/** Takes all steps at once. */
export function finishSteps<T>(steps: Steps<T>): T {
  let next = steps.next();
  while (!next.done) next = steps.next();
  return next.value;
}
