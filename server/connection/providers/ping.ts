import { PING } from "../../protocol/ping.ts";
import type { Provider } from "../provider.ts";

export const pingProvider: Provider = {
  listen({ connection }) {
    connection.onRequest(PING, () => null);
  },
};
