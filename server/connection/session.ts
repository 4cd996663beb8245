/** What the server knows of the editor that it is connected with, from `initialize` on. */
import type { Client } from "./client.ts";
import type { SettingStore } from "./setting-store.ts";

export interface Session {
  readonly client: Client;
  readonly settings: SettingStore;
}
