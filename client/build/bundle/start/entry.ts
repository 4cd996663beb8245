/** What `preambule.cjs` is: it loads the server's modules, and keeps what V8 has compiled of them. */
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";
import { Loader } from "./loader.ts";
import { type AsAtStart, keepMemorySmall } from "./memory.ts";

/** Names of chunks and groups, set by the build. */
declare const START_GROUPS: Readonly<Record<string, readonly string[]>>;
declare const START_MAIN: string;
/** The group that reads texts: before it is there, too little has run that would be worth to be kept. */
declare const START_READING: string;

/** In milliseconds: what runs at the start is done, and somebody may go on to write. */
const SETTLED = 2000;

let asAtStart: AsAtStart = run => run();
if (isMainThread) {
  // Regular expressions are else compiled twice, first to be interpreted: a third of the time that the first text takes.
  setFlagsFromString("--no-regexp-tier-up");
  if (process.argv.some(argument => argument === "--stdio" || argument === "--node-ipc")) asAtStart = keepMemorySmall();
}

const loader = new Loader(dirname(__filename), START_GROUPS);
loader.load(START_MAIN);

if (isMainThread) {
  const keep = () => {
    if (loader.has(START_READING)) asAtStart(() => loader.keep());
  };
  process.once("exit", keep);
  setTimeout(keep, SETTLED).unref();
}
