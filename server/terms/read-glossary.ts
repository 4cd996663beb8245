/** Reads a glossary file, whatever its format. Loaded when there is one. */
import type { Steps } from "../../grammar/text/steps.ts";
import type { Glossary } from "./glossary.ts";
import { readTable } from "./read-table.ts";
import { readTbx } from "./read-tbx.ts";

/** `name` is the file's name or URI; `text` is decoded. Never throws; in steps of a few milliseconds. */
export function* readGlossary(name: string, text: string): Steps<Glossary> {
  const content = text.replace(/^\ufeff/u, "");
  if (name.toLowerCase().endsWith(".tbx")) return yield* readTbx(content);
  return yield* readTable(content, name.toLowerCase().endsWith(".tsv"));
}
