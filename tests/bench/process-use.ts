/** Memory and processor time of a process: from `/proc` on Linux, from `ps` elsewhere. */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";

/** Resident memory in bytes; null where the system does not report it. */
export function readResidentBytes(pid: number): number | null {
  try {
    const status = `/proc/${pid}/status`;
    if (existsSync(status))
      return 1024 * Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, "utf8"))?.[1] ?? Number.NaN);
    return 1024 * Number(execFileSync("ps", ["-o", "rss=", "-p", `${pid}`], { encoding: "utf8" }));
  } catch {
    return null;
  }
}

/** Milliseconds of processor time so far, of all living threads; null where the system does not report it. */
export function readProcessorTime(pid: number): number | null {
  try {
    return readdirSync(`/proc/${pid}/task`).reduce(
      (sum, id) => sum + readThreadTime(`/proc/${pid}/task/${id}/schedstat`),
      0,
    );
  } catch {
    return null;
  }
}

function readThreadTime(path: string): number {
  try {
    return Number(readFileSync(path, "utf8").split(" ")[0]) / 1e6;
  } catch {
    // It has ended meanwhile.
    return 0;
  }
}
