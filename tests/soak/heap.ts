/** What a process holds once nothing is left to collect. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes in use; whatever waits for a turn of the loop is let go of before. */
export async function heapInUse(): Promise<number> {
  for (let round = 0; round < 3; round++) {
    await new Promise(resolve => setImmediate(resolve));
    collect();
  }
  return process.memoryUsage().heapUsed;
}
