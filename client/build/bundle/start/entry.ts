/** What `preambule.cjs` is: it loads the server's modules, and keeps what V8 has compiled of them. */
import { dirname } from "node:path";
import { setFlagsFromString } from "node:v8";
import { isMainThread } from "node:worker_threads";
import { Loader } from "./loader.ts";

/** Names of chunks and groups, set by the build. */
declare const START_GROUPS: Readonly<Record<string, readonly string[]>>;
declare const START_MAIN: string;
/** The group that reads texts: before it is there, too little has run that would be worth to be kept. */
declare const START_READING: string;

/** In milliseconds: what runs at the start is done, and somebody may go on to write. */
const SETTLED = 2000;

/** Settings of V8 for a process of ours. */
const FLAGS = [
  // Regular expressions are else compiled twice, first to be interpreted: a third of the time that the first text takes.
  "--no-regexp-tier-up",
];

/**
 * For a server, which lives as long as its editor beside others that need memory: new objects in little space, and the
 * rest cleared when it has grown by six tenths rather than several times over. Of 10,000 clauses this halves the memory
 * after sixty edits, of 1,000 it takes a third away; an edit takes a tenth more time of the processor.
 */
const SERVER_FLAGS = ["--semi-space-growth-factor=1", "--heap-growing-percent=60"];

if (isMainThread) {
  const serves = process.argv.some(argument => argument === "--stdio" || argument === "--node-ipc");
  for (const flag of serves ? [...FLAGS, ...SERVER_FLAGS] : FLAGS) setFlagsFromString(flag);
}

const loader = new Loader(dirname(__filename), START_GROUPS);
loader.load(START_MAIN);

if (isMainThread) {
  const keep = () => loader.has(START_READING) && loader.keep();
  process.once("exit", keep);
  setTimeout(keep, SETTLED).unref();
}
