import { once } from "../text/once.ts";

/** Gives the value of compiled JSON, whose shape the build has checked. It is parsed at the first call. */
export function parseOnce<T>(json: string): () => T {
  return once(() => JSON.parse(json) as T);
}
