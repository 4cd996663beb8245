/** What an editor takes for granted of an answer, whatever was asked. */
import assert from "node:assert/strict";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Position, Range, TextEdit } from "vscode-languageserver-types";

/** Every range in it lies inside the text, every edit of the text beside the next. */
export function assertWellFormed(answer: unknown, text: string): void {
  const document = TextDocument.create("file:///a.undecl", "un-declaration", 1, text);
  walk(answer, document);
}

function walk(value: unknown, document: TextDocument): void {
  if (Array.isArray(value)) {
    if (value.length > 0 && value.every(isEdit)) assertApart(value, document);
    for (const item of value) walk(item, document);
  } else if (isObject(value)) {
    if (isRange(value)) assertInside(value, document);
    for (const [key, item] of Object.entries(value)) if (key !== "data") walk(item, document);
  }
}

function assertInside({ start, end }: Range, document: TextDocument): void {
  for (const position of [start, end]) {
    assert.deepEqual(document.positionAt(document.offsetAt(position)), position, "a place outside the text");
  }
  assert.ok(document.offsetAt(start) <= document.offsetAt(end), "a range that ends before it begins");
}

/** Throws where two edits overlap, as editors do. */
function assertApart(edits: readonly TextEdit[], document: TextDocument): void {
  TextDocument.applyEdits(document, [...edits]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isPosition(value: unknown): value is Position {
  return isObject(value) && typeof value["line"] === "number" && typeof value["character"] === "number";
}

function isRange(value: Record<string, unknown>): value is Record<string, unknown> & Range {
  return isPosition(value["start"]) && isPosition(value["end"]);
}

function isEdit(value: unknown): value is TextEdit {
  return isObject(value) && typeof value["newText"] === "string" && isObject(value["range"]) && isRange(value["range"]);
}
