/** On which port of this machine VS Code is served. */
import { once } from "node:events";
import { createServer } from "node:net";
import { formatMessage } from "./setup/messages.cjs";

/** Always the same, so that the address, and what a browser keeps for it, stay the same. IANA has given it to nobody. */
export const USUAL_PORT = 8137;

const HOST = "127.0.0.1";
/** The system then chooses a free port. */
const ANY = 0;
const LARGEST_PORT = 65_535;

/** Throws an error with a message for people, for what is no port from 1 to 65535. */
export function parsePort(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port === ANY || port > LARGEST_PORT) {
    throw new RangeError(formatMessage("wrongPort", { port: text }));
  }
  return port;
}

/**
 * Gives the port that somebody asked for, else the usual one. Where that is taken, what was asked for is an error with a
 * message for people; the usual one is replaced, which `notify` is told.
 */
export async function choosePort(
  asked: number | undefined,
  notify: (message: string) => void,
  usual = USUAL_PORT,
): Promise<number> {
  const port = asked ?? usual;
  const reason = await findPortError(port);
  if (!reason) return port;
  const other = await findFreePort();
  if (asked === undefined) notify(formatMessage("usualPortTaken", { port, other }));
  else if (reason === "EADDRINUSE") throw new Error(formatMessage("portTaken", { port, other }));
  else throw new Error(formatMessage("portRefused", { port, other, reason }));
  return other;
}

/** The system's code of the error that opening the port ends in; null where it opens. */
async function findPortError(port: number): Promise<string | null> {
  try {
    await openAndClose(port);
    return null;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? String(error);
  }
}

const findFreePort = (): Promise<number> => openAndClose(ANY);

async function openAndClose(port: number): Promise<number> {
  const server = createServer().listen({ port, host: HOST, exclusive: true });
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : port;
}
