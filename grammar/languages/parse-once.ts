/** Gives what a text of compiled data says, whose shape the build has checked. It is parsed the first time. */
export function parseOnce<T>(json: string): () => T {
  let value: T | undefined;
  return () => {
    value ??= JSON.parse(json) as T;
    return value;
  };
}
