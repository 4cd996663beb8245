import assert from "node:assert/strict";
import { type Frame, FrameParser } from "../../../server/connection/transport/frame-parser.ts";
import type { Check } from "../target.ts";

/** Bytes on the wire: the same messages however the stream cuts them. */
export const frames: Check = input => {
  const bytes = Buffer.from(input);
  const whole = [...new FrameParser().push(bytes)];
  for (const size of [1, 3, 7]) assert.deepEqual(cutInto(size, bytes), whole, `in pieces of ${size}`);
  for (const frame of whole) assert.ok("message" in frame || frame.broken.length > 0);
};

function cutInto(size: number, bytes: Buffer): Frame[] {
  const reader = new FrameParser();
  const found: Frame[] = [];
  for (let at = 0; at < bytes.length; at += size) found.push(...reader.push(bytes.subarray(at, at + size)));
  return found;
}
