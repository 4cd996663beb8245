/** The language server on standard input and output, or on the channel of a parent Node process. */
import { Console } from "node:console";
import { existsSync } from "node:fs";
import { Writable } from "node:stream";
import { type Connection, createConnection, IPCMessageReader, IPCMessageWriter } from "vscode-languageserver/node";
import type { LoadFiles } from "./folder-load.ts";
import { Door, guarded, past } from "./intake/door.ts";
import { FrameReader } from "./intake/frame-reader.ts";
import { FrameWriter } from "./intake/frame-writer.ts";
import { startServer } from "./server.ts";

/** `--node-ipc` among the arguments asks for the channel. */
export function startOnStandardStreams(): void {
  const door = new Door();
  const end = (): never => process.exit(door.closed ? 0 : 1);
  const writer = process.argv.includes("--node-ipc") ? new IPCMessageWriter(process) : new FrameWriter(process.stdout);
  const reader =
    writer instanceof IPCMessageWriter ? new IPCMessageReader(process) : new FrameReader(process.stdin, writer);
  const connection = createConnection(
    guarded(reader, writer, door, params => {
      endWithParent(params.processId, end);
      return { ...params, processId: null };
    }),
    past(door, writer),
  );
  // Whoever closes the streams or the channel, or is no longer there to read, wants no server any more.
  if (reader instanceof FrameReader) for (const event of ["end", "close", "error"]) process.stdin.on(event, end);
  process.stdout.prependListener("error", end);
  process.on("disconnect", end);
  speakThrough(connection);
  const pages = pagesFolder();
  const files: LoadFiles = async log => {
    const { NodeFiles } = await import("../workspace/node-files.ts");
    return new NodeFiles(log);
  };
  // From its sources a server is slow to load, and runs in tests, most of which ask for little.
  const faults = startServer(connection, { pages, files, warmsUp: pages !== null });
  // What fails unheard, in a timer or in a promise, is no reason to leave everybody without a server.
  process.on("unhandledRejection", error => faults.log("a promise", error));
  process.on("uncaughtException", error => faults.log("a callback", error));
}

/** How often it is looked whether the parent is still there, in milliseconds. */
const LOOK = 3000;

/** Unlike the library this goes on where the parent belongs to somebody else, whom one may not signal. */
function endWithParent(id: unknown, end: () => never): void {
  if (typeof id !== "number" || !Number.isSafeInteger(id) || id <= 0) return;
  const look = () => {
    try {
      process.kill(id, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ESRCH") end();
    }
  };
  setInterval(look, LOOK);
}

/** What is written to the console goes to the editor's log: on standard output there are messages only. */
function speakThrough(connection: Connection): void {
  const sink = (log: (message: string) => void) =>
    new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        log(String(chunk).replace(/\n$/, ""));
        done();
      },
    });
  const stdout = sink(message => connection.console.log(message));
  const stderr = sink(message => connection.console.error(message));
  Object.assign(console, new Console({ stdout, stderr }));
}

/** Where the build has written the rules' pages, beside the server; null for a server that runs from its sources. */
function pagesFolder(): string | null {
  const folder = new URL("../pages", import.meta.url);
  return existsSync(folder) ? folder.href : null;
}
