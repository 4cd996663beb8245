/** Asks the editor to request hints, lenses or colours again, after a change of something other than the text. */
import type { RefreshKind } from "./client.ts";
import type { ProviderHost } from "./provider.ts";

type RefreshContext = Pick<ProviderHost, "connection" | "session" | "faults">;

/** Sends the refresh request if the editor supports it. */
export function requestRefresh(kind: RefreshKind, { connection, session, faults }: RefreshContext): void {
  if (!session()?.client.refreshes[kind]) return;
  const method = `workspace/${kind}/refresh`;
  connection.sendRequest(method).catch((error: unknown) => faults.log(method, error));
}

export function refreshOnSettingsChange(kind: RefreshKind, host: ProviderHost): void {
  host.onDidChangeSettings(() => requestRefresh(kind, host));
}
