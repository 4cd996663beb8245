/** Editors keep hints, lenses and colours until the text changes; a change of settings must be told to them. */
import type { Refreshed } from "./client.ts";
import type { Answering } from "./provider.ts";

export function refreshWhenConfigured(kind: Refreshed, { connection, configured, session, faults }: Answering): void {
  configured(() => {
    if (!session()?.client.refreshes[kind]) return;
    const method = `workspace/${kind}/refresh`;
    connection.sendRequest(method).catch((error: unknown) => faults.log(method, error));
  });
}
