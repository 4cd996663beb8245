import assert from "node:assert/strict";
import { listProfiles } from "../../../grammar/languages/profiles.ts";
import { setFrontMatter } from "../../../server/features/set-front-matter/set-front-matter.ts";
import { createKeyEdit } from "../../../server/front-matter/edit.ts";
import { isReadable, readFrontMatter } from "../../../server/front-matter/read.ts";
import { applied, FRENCH, readText } from "../../server/features/support.ts";
import { assertWellFormed } from "../../server/protocol/well-formed.ts";
import { type Check, placeIn, textOf } from "../target.ts";

/** What stands between the fences: it is read as plain strings, and a key that is set is set, and nothing else. */
export const frontMatter: Check = input => {
  const source = textOf(input);
  const values = readFrontMatter(source);
  assert.equal(Object.getPrototypeOf(values), null, "no prototype to reach");
  for (const value of Object.values(values)) assert.equal(typeof value, "string");
  assert.equal(Object.getOwnPropertyDescriptor(Object.prototype, "polluted"), undefined);
  isReadable(source);
  const profile = listProfiles()[placeIn(source) % listProfiles().length] as string;
  for (const [key, value] of [
    ["lang", "fr"],
    ["profile", profile],
    ["lang", null],
  ] as const) {
    const edit = createKeyEdit(source, key, value, "\n");
    if (!edit) continue;
    assert.ok(0 <= edit.start && edit.start <= edit.end && edit.end <= source.length, "the edit is inside");
    const after = readFrontMatter(source.slice(0, edit.start) + edit.newText + source.slice(edit.end));
    assert.equal(after[key] ?? null, value, `${key} is set`);
    const others = ([name]: readonly [string, string]) => name !== key;
    assert.deepEqual(Object.entries(after).filter(others), Object.entries(values).filter(others), "the others stay");
  }
  assertSet(`---\n${source}\n---\n\nDécide.\n`);
};

/** The same in a document, which need not have what is between the fences for its front matter. */
function assertSet(text: string): void {
  const document = readText(text);
  const answer = setFrontMatter(document, { key: "lang", value: "en" }, FRENCH);
  if (!answer || "reason" in answer) return;
  assertWellFormed(answer, text);
  assert.equal(readText(applied(answer.edit, document)).analysis.frontMatter?.values["lang"], "en");
}
