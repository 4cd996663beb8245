/** Creates fixes and applies the preferred ones, as « fix all », `check --fix` and the tests do. */
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { DocumentTree, Span } from "../../../grammar/tree/tree.ts";
import type { Edit, Finding, Fix, LateFix, Text } from "../rule.ts";

const WRITE: Text = { fr: "Écrire « {form} »", en: "Write “{form}”" };

/** Puts the right form in the place of a wrong one. */
export function createReplacement(form: string, { start, end }: Span, preferred = true): Fix {
  return { title: WRITE, arguments: { form }, edits: [{ start, end, newText: form }], preferred };
}

type Fixable = Pick<Finding, "fixes">;

/** The one right answer to a finding, if it has one. */
export function findPreferredFix({ fixes }: Fixable): Fix | undefined {
  return fixes?.find((fix): fix is Fix => fix.preferred);
}

/** The preferred fixes that can be applied together; of two that conflict, the first finding's is taken. */
export function selectCompatibleFixes(findings: Iterable<Fixable>): Fix[] {
  const chosen: Fix[] = [];
  // In order and without conflicts, so that only neighbours need be compared.
  const taken: Edit[] = [];
  for (const finding of findings) {
    const fix = findPreferredFix(finding);
    if (!fix || fix.edits.some(edit => getNeighbours(edit, taken).some(other => hasConflict(edit, other)))) continue;
    for (const edit of fix.edits) taken.splice(findPlace(edit, taken), 0, edit);
    chosen.push(fix);
  }
  return chosen;
}

/** The edits of fixes without conflicts, in order. */
export function listEdits(fixes: readonly Fix[]): Edit[] {
  return fixes.flatMap(({ edits }) => edits).sort((a, b) => a.start - b.start || a.end - b.end);
}

export function listPreferredEdits(findings: Iterable<Fixable>): Edit[] {
  return listEdits(selectCompatibleFixes(findings));
}

/** How many of the edits begin before this one. */
function findPlace({ start }: Edit, edits: readonly Edit[]): number {
  return findFirstIndex(edits, one => one.start >= start);
}

function getNeighbours(edit: Edit, edits: readonly Edit[]): readonly Edit[] {
  const first = findPlace(edit, edits);
  return edits.slice(Math.max(0, first - 1), findPlace({ ...edit, start: edit.end }, edits) + 1);
}

/** Whether edits overlap, or one inserts where the other begins, so that their order is undefined. */
function hasConflict(a: Edit, b: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));
}

/** `edits` in order and without overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = "";
  let at = 0;
  for (const { start, end, newText } of edits) {
    result += text.slice(at, start) + newText;
    at = end;
  }
  return result + text.slice(at);
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether edits (in any order) leave every word and number as it is: they touch only what stands between. */
export function hasSameWordsAfter(text: string, edits: readonly Edit[]): boolean {
  const ordered = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  const first = ordered[0];
  if (!first) return true;
  // One character on each side shows whether words are joined or split.
  const start = stepBack(text, first.start);
  const end = stepForward(text, ordered.at(-1)?.end ?? first.end);
  const moved = ordered.map(edit => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const old = text.slice(start, end);
  return getWordSequence(old) === getWordSequence(applyEdits(old, moved));
}

function getWordSequence(text: string): string {
  return text.match(WORD)?.join(" ") ?? "";
}

/** One character further back, which may be two code units. */
function stepBack(text: string, offset: number): number {
  return Math.max(0, offset - (/[\udc00-\udfff]/.test(text[offset - 1] ?? "") ? 2 : 1));
}

function stepForward(text: string, offset: number): number {
  return Math.min(text.length, offset + (/[\ud800-\udbff]/.test(text[offset] ?? "") ? 2 : 1));
}

/** A fix whose edits are computed on demand, since there may be as many as letters. Not part of « fix all ». */
export function createLateFix(title: Text, createEdits: LateFix["createEdits"]): LateFix {
  return { title, createEdits, preferred: false };
}

/** Binds a fix to one version of a text: the edits of a late fix are computed from its tree, once. */
export function bindFix(fix: Fix | LateFix, tree: DocumentTree): Fix {
  if (!("createEdits" in fix)) return fix;
  const { title, createEdits } = fix;
  let edits: readonly Edit[] | undefined;
  return {
    title,
    get edits() {
      edits ??= createEdits(tree);
      return edits;
    },
    isLate: true,
    preferred: false,
  };
}
