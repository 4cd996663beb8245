/** Loaded into a server before anything else (`--import`): says over the channel to its parent what it holds. */
import { heapInUse } from "./heap.ts";

process.on("message", async () => {
  process.send?.({ heap: await heapInUse() });
});
// The server ends when its standard input does, channel or not.
process.channel?.unref();
