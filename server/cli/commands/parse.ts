/** The command `parse`: prints the paragraphs of each text. */
import { TextDocument } from "vscode-languageserver-textdocument";
import { analyseDocument, type InspectionSettings } from "../../documents/inspection.ts";
import { type ParsedFile, toParsedFile } from "../contract.ts";
import { formatOutline } from "../formats/outline.ts";
import { readInputs } from "../inputs/read-input.ts";
import { getText, printRemarks } from "../print-remarks.ts";
import type { ExitCode, Terminal } from "../terminal.ts";

export interface ParseOptions extends InspectionSettings {
  readonly format: "human" | "json";
}

export function runParse(names: readonly string[], options: ParseOptions, terminal: Terminal): ExitCode {
  const parsed: ParsedFile[] = [];
  let unreadable = false;
  for (const input of readInputs(names)) {
    const text = getText(input, terminal.language, terminal.printError);
    if (text === null) {
      unreadable = true;
      continue;
    }
    const analysis = analyseDocument(text, options);
    printRemarks(input.file, text, analysis, terminal.language, terminal.printError);
    parsed.push(toParsedFile(input.file, analysis, TextDocument.create(input.file, "un-declaration", 0, text)));
  }
  terminal.print(options.format === "json" ? `${JSON.stringify(parsed)}\n` : formatOutline(parsed));
  return unreadable ? 2 : 0;
}
