/**
 * Lets what waits be heard first: a keystroke, or that nobody waits for an answer any more. Node has a way that costs no
 * millisecond; browsers have not.
 */
export function breath(): Promise<void> {
  return new Promise(resolve => {
    if (typeof setImmediate === "function") setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
}
