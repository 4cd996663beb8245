/** Renaming what a text names, wherever it is printed in the file. Offsets are UTF-16. */
import type { PrepareRenameResult, Range, WorkspaceEdit } from "vscode-languageserver-protocol";
import type { Span } from "../../../grammar/tree/tree.ts";
import { apostropheOf } from "../../rules/linguistics/prose.ts";
import { said } from "../../rules/messages/format-message.ts";
import type { Edit } from "../../rules/rule.ts";
import type { Name } from "../navigation/name.ts";
import { type NameUnderCursor, nameAt, namesOf } from "../navigation/names.ts";
import { type ReadDocument, rangeOf } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { workspaceEdit } from "../shared/workspace-edits.ts";
import { exchanged } from "./elision.ts";
import { genderOf } from "./gender.ts";
import { type Refused, refused } from "./refusals.ts";
import { numberInLabel, numberSpan, type Renamed, renameNumber } from "./rename-number.ts";

/** What cannot be done, in the person's language. */
export interface Failure {
  readonly failure: string;
}

/** What would be renamed at an offset, and its name; null where nothing is named. */
export function prepareRename(
  document: ReadDocument,
  offset: number,
  settings: FeatureSettings,
): { readonly range: Range; readonly placeholder: string } | Failure | null {
  const found = printedAt(document, offset);
  if (!found) return null;
  const kind = found.name.kind;
  if (kind === "cited" || kind === "annex") return failure(refused(kind).refused, settings);
  const span = partOf(found, document);
  const placeholder = document.analysis.text.slice(span.start, span.end).replace(/\s+/gu, " ");
  return { range: rangeOf(span, document), placeholder } satisfies PrepareRenameResult;
}

export function rename(
  document: ReadDocument,
  offset: number,
  newName: string,
  settings: FeatureSettings,
): WorkspaceEdit | Failure | null {
  const found = printedAt(document, offset);
  if (!found) return null;
  const renamed = renamedTo(found.name, newName.trim().normalize("NFC"), document);
  if ("refused" in renamed) return failure(renamed.refused, settings);
  return workspaceEdit(renamed.edits, document, settings);
}

function failure({ text, arguments: values, rule }: Refused, { messages }: FeatureSettings): Failure {
  return { failure: said(text, messages, rule ? { ...values, rule: said(rule, messages) } : values) };
}

/** The name that stands printed at an offset; not one that is only meant there, as by « ci-dessus ». */
function printedAt(document: ReadDocument, offset: number): NameUnderCursor | null {
  const found = nameAt(document, offset);
  if (!found) return null;
  const { declarations, uses } = found.name;
  const printed = [declarations, uses].some(all =>
    all.some(({ start, end }) => start === found.start && end === found.end),
  );
  return printed ? found : null;
}

/** The part of a printed name that changes: the number of a label, what is in the brackets of a note's call. */
function partOf({ name, ...span }: NameUnderCursor, { analysis }: ReadDocument): Span {
  const { numbered } = name;
  if (name.kind === "note") return insideCall(span);
  if (!numbered) return span;
  const { paragraph, suffix } = numbered;
  if (span.start !== paragraph.start + numbered.label.start) return numberSpan(analysis.text, span, suffix);
  const { start, end } = numberInLabel(numbered);
  return { start: paragraph.start + start, end: paragraph.start + end };
}

/** `[^1]` without its marks. */
function insideCall({ start, end }: Span): Span {
  return { start: start + 2, end: end - 1 };
}

function renamedTo(name: Name, newName: string, document: ReadDocument): Renamed {
  if (name.kind === "cited" || name.kind === "annex") return refused(name.kind);
  if (newName === "") return refused("empty");
  if (/[\r\n\u2028\u2029]/u.test(newName)) return refused("severalLines");
  if (name.numbered) return renameNumber(name.numbered, newName, document);
  if (name.kind === "note") return renameNote(name, newName, document);
  return renameWords(name, newName, document);
}

function renameNote(name: Name, newName: string, document: ReadDocument): Renamed {
  if (!/^[\p{L}\p{N}_-]+$/u.test(newName)) return refused("note");
  if (isTaken(name, `[^${newName}]`, document)) return refused("taken", { name: newName });
  return { edits: placesOf(name).map((span): Edit => ({ ...insideCall(span), newText: newName })) };
}

/** An acronym, a defined term, a title: the same words everywhere. */
function renameWords(name: Name, newName: string, document: ReadDocument): Renamed {
  const { analysis, pack } = document;
  if (name.kind === "acronym" && !isAcronym(newName)) return refused("acronym");
  if (isTaken(name, newName, document)) return refused("taken", { name: newName });
  const apostrophe = apostropheOf(analysis, pack);
  const printed = newName.replaceAll(/['’]/g, apostrophe);
  const gender = genderOf(/^\p{L}[\p{L}\p{M}-]*/u.exec(printed)?.[0] ?? "", analysis, pack);
  const wanted = { name: printed, gender, apostrophe };
  return { edits: placesOf(name).map(span => exchanged(analysis.text, span, wanted, pack)) };
}

/** Anything else would not be found again as an acronym. */
function isAcronym(word: string): boolean {
  return /^\p{L}[\p{L}\p{N}-]*$/u.test(word) && (word.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

function placesOf({ declarations, uses }: Name): Span[] {
  return [...declarations, ...uses].toSorted((a, b) => a.start - b.start);
}

/** Two things of one name could never be told apart again. */
function isTaken(name: Name, newName: string, document: ReadDocument): boolean {
  const { text } = document.analysis;
  return namesOf(document).some(
    other =>
      other !== name &&
      other.kind === name.kind &&
      [...other.declarations, ...other.uses].some(({ start, end }) => text.slice(start, end) === newName),
  );
}
