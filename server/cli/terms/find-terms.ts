/** What the glossaries tell of a text of the command line, with the original that its front matter names. */
import { lstatSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { InspectionSettings } from "../../documents/inspection.ts";
import { isPath, isWithin, resolvePath } from "../../features/shared/files/file-key.ts";
import { findTermFaults } from "../../features/terms/terms.ts";
import type { TextTerms } from "../../features/terms/text-terms.ts";
import { mergeFindings } from "../../rules/run.ts";
import type { Terminology } from "../../terms/terminology.ts";
import { readInput } from "../inputs/read-input.ts";
import { type FileDocument, readDocument } from "../read-document.ts";

/** The document with what the glossaries tell of it; `file` is null for a text that is no file. */
export function addTerms(
  document: FileDocument,
  file: string | null,
  terminology: Terminology,
  settings: InspectionSettings,
): FileDocument {
  const original = file === null ? null : readOriginal(document, file, settings);
  const terms: TextTerms = { terminology, original };
  const found = findTermFaults(document, terms, settings);
  return { ...document, terms, findings: mergeFindings(document.findings, found) };
}

/** The file that `translationOf:` or `original:` names, if it is near the text; nothing else is read for a document. */
function readOriginal({ analysis }: FileDocument, file: string, settings: InspectionSettings): FileDocument | null {
  const { translationOf, original } = analysis.frontMatter?.values ?? {};
  const named = [translationOf, original].map(one => one?.trim() ?? "").find(isPath);
  const own = pathToFileURL(file).href;
  const target = named === undefined ? null : resolvePath(own, named);
  if (target === null || !isWithin(target, own, [pathToFileURL(process.cwd()).href])) return null;
  const path = fileURLToPath(target);
  if (!path.endsWith(".undecl") || !lstatSync(path, { throwIfNoEntry: false })?.isFile()) return null;
  const input = readInput({ file: path });
  return "fault" in input ? null : readDocument(target, input.text, settings, () => {});
}
