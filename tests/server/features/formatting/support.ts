/** Formatting for tests: texts in, texts out. In expectations `·` is U+00A0 and `ˑ` U+202F. */
import { TextDocument } from "vscode-languageserver-textdocument";
import type { TextEdit } from "vscode-languageserver-types";
import { formatDocument, formatOnType, formatRange } from "../../../../server/features/formatting/formatting.ts";
import type { FeatureSettings } from "../../../../server/features/shared/feature-settings.ts";
import type { RuleSettings } from "../../../../server/rules/run.ts";
import { readCursor, readMarks } from "../../../fixtures/marks.ts";
import { FRENCH, readText, type TestDocument } from "../support.ts";

export function settings(rules: RuleSettings = {}): FeatureSettings {
  return { ...FRENCH, rules };
}

/** No-break spaces made visible. */
export function seen(text: string): string {
  return text.replaceAll("\u00a0", "·").replaceAll("\u202f", "ˑ");
}

export function hidden(text: string): string {
  return text.replaceAll("·", "\u00a0").replaceAll("ˑ", "\u202f");
}

function after({ positions }: TestDocument, edits: TextEdit[]): string {
  return TextDocument.applyEdits(positions, edits);
}

export function format(text: string, rules?: RuleSettings): string {
  const document = readText(text);
  return after(document, formatDocument(document, settings(rules)));
}

/** The paragraphs of the French resolution that most tests need, around their own. */
export function operatives(...paragraphs: readonly string[]): string {
  return `${["L’Assemblée générale,", "Consciente de l’enjeu,", ...paragraphs].join("\n\n")}\n`;
}

/** Formats the range marked by `⟦…⟧`. */
export function formatMarked(source: string): string {
  const { text, ranges } = readMarks(source);
  const [range] = ranges;
  if (!range) throw new Error("no range ⟦…⟧");
  const document = readText(text);
  return after(document, formatRange(document, range, settings()));
}

/** The text after `typed` was put in at the cursor `‸` and formatted; the cursor moves as editors move it. */
export function type(source: string, typed: string, rules?: RuleSettings, renumberOnEnter = false): string {
  const { text, cursor } = readCursor(source);
  const end = cursor + typed.length;
  const document = readText(text.slice(0, cursor) + typed + text.slice(cursor));
  const key = typed.endsWith("\n") || /^\r?\n[ \t]*$/.test(typed) ? "\n" : typed.slice(-1);
  const edits = formatOnType(document, end, key, { ...settings(rules), renumberOnEnter });
  const marked = TextDocument.create("file:///marked", "un-declaration", 1, document.analysis.text);
  const moved = edits.reduce((sum, { range, newText }) => {
    const start = marked.offsetAt(range.start);
    const stop = marked.offsetAt(range.end);
    return start > end ? sum : sum + newText.length - (Math.min(stop, end) - start);
  }, end);
  const result = after(document, edits);
  return `${result.slice(0, moved)}‸${result.slice(moved)}`;
}
