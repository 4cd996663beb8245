/**
 * A browser's worker, as far as the server's bundle needs one: what it finds around itself is the language, a port and
 * timers, and nothing of Node. Whatever it uses besides is an error here as it is there.
 */
import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { MessageChannel } from "node:worker_threads";
import {
  createMessageConnection,
  type MessageConnection,
  PortMessageReader,
  PortMessageWriter,
} from "vscode-jsonrpc/node";

export interface Worker {
  readonly connection: MessageConnection;
  terminate(): void;
}

export function startWorker(bundle: string): Worker {
  const { port1, port2 } = new MessageChannel();
  const scope: { onmessage?: (event: { data: unknown }) => void } & Record<string, unknown> = {
    postMessage: (message: unknown) => port2.postMessage(message),
    addEventListener: () => {},
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    performance: { now: () => performance.now() },
    TextEncoder,
    TextDecoder,
    URL,
  };
  scope.self = scope;
  runInContext(readFileSync(bundle, "utf8"), createContext(scope), { filename: bundle });
  port2.on("message", data => scope.onmessage?.({ data }));
  const connection = createMessageConnection(new PortMessageReader(port1), new PortMessageWriter(port1));
  connection.listen();
  const terminate = () => {
    connection.dispose();
    port1.close();
  };
  return { connection, terminate };
}
