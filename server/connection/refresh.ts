/** Editors keep hints, lenses and colours until the text changes; a change of anything else must be told to them. */
import type { Refreshed } from "./client.ts";
import type { Answering } from "./provider.ts";

type Telling = Pick<Answering, "connection" | "session" | "faults">;

/** Has an editor ask again that can be told to. */
export function refresh(kind: Refreshed, { connection, session, faults }: Telling): void {
  if (!session()?.client.refreshes[kind]) return;
  const method = `workspace/${kind}/refresh`;
  connection.sendRequest(method).catch((error: unknown) => faults.log(method, error));
}

export function refreshWhenConfigured(kind: Refreshed, answering: Answering): void {
  answering.configured(() => refresh(kind, answering));
}
