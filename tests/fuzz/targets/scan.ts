import assert from "node:assert/strict";
import { scanBlocks } from "../../../grammar/blocks/scan.ts";
import { readSuppression } from "../../../grammar/blocks/suppressions.ts";
import { type Check, textOf } from "../target.ts";

const visible = (text: string) => text.replace(/[\s\u0085\u200b]/gu, "");

/** Every character that is seen belongs to exactly one block. */
export const scan: Check = input => {
  const text = textOf(input);
  const blocks = scanBlocks(text);
  let at = 0;
  for (const block of blocks) {
    assert.ok(at <= block.start && block.start < block.end && block.end <= text.length, "blocks in order");
    assert.equal(visible(text.slice(at, block.start)), "", "nothing between blocks");
    assert.equal(block.text, text.slice(block.start, block.end), "a block's own text");
    assert.ok(visible(text.slice(block.start, block.start + 1)) !== "", "a block begins with what is seen");
    if (block.kind === "front-matter") assert.equal(block.start, 0, "front matter is at the front");
    const suppression = block.kind === "comment" ? readSuppression(block) : null;
    for (const { start, end, id } of suppression?.rules ?? []) assert.equal(text.slice(start, end), id, "rule's name");
    at = block.end;
  }
  assert.equal(visible(text.slice(at)), "", "nothing behind the blocks");
  assert.deepEqual(scanBlocks(text), blocks, "the same text, the same blocks");
};
