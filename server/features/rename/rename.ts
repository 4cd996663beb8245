/** Renames what a text names, wherever the file prints it. Offsets are UTF-16. */

import type { PrepareRenameResult, Range, WorkspaceEdit } from "vscode-languageserver-protocol";
import type { Span } from "../../../grammar/tree/tree.ts";
import { getApostrophe } from "../../rules/linguistics/text-sample.ts";
import type { Edit } from "../../rules/rule.ts";
import { formatReason, type Reason } from "../move-clauses/refusal.ts";
import type { Name } from "../navigation/name.ts";
import { findNameAt, listNames, type NameUnderCursor } from "../navigation/names.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";
import { createWorkspaceEdit } from "../shared/workspace-edits.ts";
import { exchangeName } from "./elision.ts";
import { findGender } from "./gender.ts";
import { createRefusal } from "./refusals.ts";
import { findNumberInLabel, getNumberSpan, type RenameResult, renameNumber } from "./rename-number.ts";

/** Why a name cannot be changed, in the person's language. */
export interface RenameFailure {
  readonly failure: string;
}

/** The range and text that would be renamed at an offset; null where there is no name. */
export function prepareRename(
  document: ReadDocument,
  offset: number,
  settings: FeatureSettings,
): { readonly range: Range; readonly placeholder: string } | RenameFailure | null {
  const target = findPrintedNameAt(document, offset);
  if (!target) return null;
  const kind = target.name.kind;
  if (kind === "cited" || kind === "annex") return createFailure(createRefusal(kind).refused, settings);
  const span = getRenamedPart(target, document);
  const placeholder = document.analysis.text.slice(span.start, span.end).replace(/\s+/gu, " ");
  return { range: toRange(span, document), placeholder } satisfies PrepareRenameResult;
}

export function provideRename(
  document: ReadDocument,
  offset: number,
  newName: string,
  settings: FeatureSettings,
): WorkspaceEdit | RenameFailure | null {
  const target = findPrintedNameAt(document, offset);
  if (!target) return null;
  const result = renameName(target.name, newName.trim().normalize("NFC"), document);
  if ("refused" in result) return createFailure(result.refused, settings);
  return createWorkspaceEdit(result.edits, document, settings);
}

function createFailure(reason: Reason, { messages }: FeatureSettings): RenameFailure {
  return { failure: formatReason(reason, messages) };
}

/** The name that is printed at an offset; null where one is only meant, as by « ci-dessus ». */
function findPrintedNameAt(document: ReadDocument, offset: number): NameUnderCursor | null {
  const target = findNameAt(document, offset);
  if (!target) return null;
  const { declarations, uses } = target.name;
  const printed = [declarations, uses].some(all =>
    all.some(({ start, end }) => start === target.start && end === target.end),
  );
  return printed ? target : null;
}

/** The part of a printed name that changes: the number of a label, what is in the brackets of a note's call. */
function getRenamedPart({ name, ...span }: NameUnderCursor, { analysis }: ReadDocument): Span {
  const { numbered } = name;
  if (name.kind === "note") return getCallLabel(span);
  if (!numbered) return span;
  const { paragraph, suffix } = numbered;
  if (span.start !== paragraph.start + numbered.label.start) return getNumberSpan(analysis.text, span, suffix);
  const { start, end } = findNumberInLabel(numbered);
  return { start: paragraph.start + start, end: paragraph.start + end };
}

/** `[^1]` without its marks. */
function getCallLabel({ start, end }: Span): Span {
  return { start: start + 2, end: end - 1 };
}

function renameName(name: Name, newName: string, document: ReadDocument): RenameResult {
  if (name.kind === "cited" || name.kind === "annex") return createRefusal(name.kind);
  if (newName === "") return createRefusal("empty");
  if (/[\r\n\u2028\u2029]/u.test(newName)) return createRefusal("severalLines");
  if (name.numbered) return renameNumber(name.numbered, newName, document);
  if (name.kind === "note") return renameNote(name, newName, document);
  return renameWords(name, newName, document);
}

function renameNote(name: Name, newName: string, document: ReadDocument): RenameResult {
  if (!/^[\p{L}\p{N}_-]+$/u.test(newName)) return createRefusal("note");
  if (isTaken(name, `[^${newName}]`, document)) return createRefusal("taken", { name: newName });
  return { edits: listPlaces(name).map((span): Edit => ({ ...getCallLabel(span), newText: newName })) };
}

/** An acronym, a defined term, a title: the same words everywhere. */
function renameWords(name: Name, newName: string, document: ReadDocument): RenameResult {
  const { analysis, pack } = document;
  if (name.kind === "acronym" && !isAcronym(newName)) return createRefusal("acronym");
  if (isTaken(name, newName, document)) return createRefusal("taken", { name: newName });
  const apostrophe = getApostrophe(analysis, pack);
  const printed = newName.replaceAll(/['’]/g, apostrophe);
  const gender = findGender(/^\p{L}[\p{L}\p{M}-]*/u.exec(printed)?.[0] ?? "", analysis, pack);
  const wanted = { name: printed, gender, apostrophe };
  return { edits: listPlaces(name).map(span => exchangeName(analysis.text, span, wanted, pack)) };
}

/** Whether the word would be recognised as an acronym again. */
function isAcronym(word: string): boolean {
  return /^\p{L}[\p{L}\p{N}-]*$/u.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

function listPlaces({ declarations, uses }: Name): Span[] {
  return [...declarations, ...uses].toSorted((a, b) => a.start - b.start);
}

/** Whether something else of the same kind has the name, so that the two could not be told apart. */
function isTaken(name: Name, newName: string, document: ReadDocument): boolean {
  const { text } = document.analysis;
  return listNames(document).some(
    other =>
      other !== name &&
      other.kind === name.kind &&
      [...other.declarations, ...other.uses].some(({ start, end }) => text.slice(start, end) === newName),
  );
}
