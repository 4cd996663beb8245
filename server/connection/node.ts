/** The language server on standard input and output, or on the channel of a parent Node process. */
import { Console } from "node:console";
import { existsSync } from "node:fs";
import { Writable } from "node:stream";
import { type Connection, createConnection, IPCMessageReader, IPCMessageWriter } from "vscode-languageserver/node";
import type { FileSourceLoader } from "./load-folder.ts";
import { startServer } from "./server.ts";
import { FrameReader } from "./transport/frame-reader.ts";
import { FrameWriter } from "./transport/frame-writer.ts";
import { guardReader, guardWriter, MessageGuard } from "./transport/message-guard.ts";

/** `--node-ipc` among the arguments asks for the channel. */
export function startOnStandardStreams(): void {
  const guard = new MessageGuard();
  const end = (): never => process.exit(guard.isClosed ? 0 : 1);
  const writer = process.argv.includes("--node-ipc") ? new IPCMessageWriter(process) : new FrameWriter(process.stdout);
  const reader =
    writer instanceof IPCMessageWriter ? new IPCMessageReader(process) : new FrameReader(process.stdin, writer);
  const connection = createConnection(
    guardReader(reader, writer, guard, params => {
      exitWithParent(params.processId, end);
      return { ...params, processId: null };
    }),
    guardWriter(guard, writer),
  );
  // Ends the server when the editor closes a stream or the channel.
  if (reader instanceof FrameReader) for (const event of ["end", "close", "error"]) process.stdin.on(event, end);
  process.stdout.prependListener("error", end);
  process.on("disconnect", end);
  redirectConsole(connection);
  const pages = findPagesFolder();
  const files: FileSourceLoader = async log => {
    const { NodeFiles } = await import("../workspace/node-files.ts");
    return new NodeFiles(log);
  };
  // From its sources a server is slow to load, and runs in tests, most of which ask for little.
  const faults = startServer(connection, { pages, files, warmsUp: pages !== null });
  // An error in a timer or an unhandled promise is logged and does not end the server.
  process.on("unhandledRejection", error => faults.log("a promise", error));
  process.on("uncaughtException", error => faults.log("a callback", error));
}

/** How often to check whether the parent process still exists. */
const PARENT_CHECK_MS = 3000;

/** Exits when the parent process is gone. Unlike the library, it accepts a parent of another user (EPERM). */
function exitWithParent(id: unknown, end: () => never): void {
  if (typeof id !== "number" || !Number.isSafeInteger(id) || id <= 0) return;
  const checkParent = () => {
    try {
      process.kill(id, 0);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ESRCH") end();
    }
  };
  setInterval(checkParent, PARENT_CHECK_MS);
}

/** Sends the output of `console` to the editor's log, since standard output carries messages only. */
function redirectConsole(connection: Connection): void {
  const createSink = (log: (message: string) => void) =>
    new Writable({
      decodeStrings: false,
      write(chunk, _, done) {
        log(String(chunk).replace(/\n$/, ""));
        done();
      },
    });
  const stdout = createSink(message => connection.console.log(message));
  const stderr = createSink(message => connection.console.error(message));
  Object.assign(console, new Console({ stdout, stderr }));
}

/** The folder with the rules' pages that the build writes; null if the server runs from its sources. */
function findPagesFolder(): string | null {
  const folder = new URL("../pages", import.meta.url);
  return existsSync(folder) ? folder.href : null;
}
