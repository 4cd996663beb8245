import { PING } from "../../protocol/ping.ts";
import type { Provider } from "../provider.ts";

export const pingProvider: Provider = {
  register({ connection }) {
    connection.onRequest(PING, () => null);
  },
};
