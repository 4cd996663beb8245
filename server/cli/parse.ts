/** The verb `parse`: the paragraphs of each text. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { type InspectionSettings, read } from "../documents/inspection.ts";
import { type ParsedFile, parsedFile } from "./contract.ts";
import { parsedAsText } from "./formats/parsed-text.ts";
import { readInputs } from "./inputs/inputs.ts";
import { remarkOn, textOf } from "./remarks.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export interface ParseOptions extends InspectionSettings {
  readonly format: "human" | "json";
}

export function parseVerb(names: readonly string[], options: ParseOptions, terminal: Terminal): ExitCode {
  const parsed: ParsedFile[] = [];
  let unreadable = false;
  for (const input of readInputs(names)) {
    const text = textOf(input, terminal.language, terminal.error);
    if (text === null) {
      unreadable = true;
      continue;
    }
    const analysis = read(text, options);
    remarkOn(input.file, text, analysis, terminal.language, terminal.error);
    parsed.push(parsedFile(input.file, analysis, TextDocument.create(input.file, "un-declaration", 0, text)));
  }
  terminal.out(options.format === "json" ? `${JSON.stringify(parsed)}\n` : parsedAsText(parsed));
  return unreadable ? 2 : 0;
}
