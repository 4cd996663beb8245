/** What the preview's page and the extension say to each other. Lines may be fractions: 3.5 is the middle of the fourth. */
import type { PreviewAnswer } from "../../server/protocol/preview.ts";

export type ToPage =
  /** Once, before anything else, and again when settings change. */
  | { readonly type: "begin"; readonly texts: PageTexts; readonly fontSize: number; readonly findings: boolean }
  | { readonly type: "update"; readonly uri: string; readonly locked: boolean; readonly answer: PreviewAnswer }
  /** The editor's cursor; null when no editor shows the document. `reveal` when the person has moved it. */
  | { readonly type: "cursor"; readonly line: number | null; readonly reveal: boolean }
  /** The editor's first visible line. */
  | { readonly type: "scroll"; readonly line: number }
  | { readonly type: "notice"; readonly text: string }
  /** For tests: does what a person would, then tells what is to be seen. */
  | { readonly type: "probe"; readonly id: number; readonly action: ProbeAction | null };

export type ProbeAction =
  /** On the first block or button that shows the text, at the text. */
  | { readonly does: "click" | "double-click"; readonly text: string }
  | { readonly does: "scroll"; readonly line: number }
  | { readonly does: "key"; readonly key: string; readonly control?: boolean };

/** What the page says in the language of the interface. */
export interface PageTexts {
  readonly document: string;
  readonly empty: string;
  readonly choose: string;
  /** What a screen reader calls a block, by its kind. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly severities: Readonly<Record<string, string>>;
}

export type FromPage =
  | { readonly type: "ready" }
  /** The keys for it were pressed where there is nothing to take back but what a button has done to the text. */
  | { readonly type: "undo" }
  /** An update stands in the page. */
  | { readonly type: "shown"; readonly sequence: number }
  /** The person has scrolled: the line at the upper edge. */
  | { readonly type: "scrolled"; readonly line: number }
  /** A click on a block, or Enter with `focus`. */
  | {
      readonly type: "go";
      readonly line: number;
      readonly lines: number;
      readonly word: ClickedWord | null;
      readonly focus: boolean;
    }
  | {
      readonly type: "finding";
      readonly does: "go" | "fix" | "choose";
      readonly rule: string;
      readonly range: LineRange;
    }
  | { readonly type: "probed"; readonly id: number; readonly seen: Seen };

/** A word of a block, as the nth (from 0) that is written so, and how many UTF-16 units of it stand before the place. */
export interface ClickedWord {
  readonly word: string;
  readonly nth: number;
  readonly into: number;
}

/** In lines of the document and UTF-16 units. */
export type LineRange = readonly [line: number, character: number, endLine: number, endCharacter: number];

/** What a test asks of a page. */
export interface Seen {
  readonly text: string;
  readonly language: string;
  readonly direction: string;
  /** Words of the block of the cursor. */
  readonly current: string | null;
  /** The line at the upper edge. */
  readonly line: number;
  readonly findings: readonly string[];
  /** How often the page has told of scrolling. */
  readonly reports: number;
}

/** What the page keeps for itself when it is hidden or the window is reloaded. */
export interface PageState {
  readonly uri: string;
  readonly locked: boolean;
  readonly line: number;
}

/** A message as it came, if it is one of ours; undefined for anything else. Lines are whole or not, but never below 0. */
export function readFromPage(value: unknown): FromPage | undefined {
  if (!isRecord(value)) return undefined;
  switch (value.type) {
    case "ready":
    case "undo":
      return { type: value.type };
    case "shown":
      return isLine(value.sequence) ? { type: "shown", sequence: value.sequence } : undefined;
    case "scrolled":
      return isLine(value.line) ? { type: "scrolled", line: value.line } : undefined;
    case "go":
      return readGo(value);
    case "finding":
      return readFinding(value);
    case "probed":
      return isLine(value.id) && isRecord(value.seen)
        ? { type: "probed", id: value.id, seen: value.seen as unknown as Seen }
        : undefined;
    default:
      return undefined;
  }
}

export function readState(value: unknown): PageState | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, locked, line } = value;
  if (typeof uri !== "string" || typeof locked !== "boolean") return undefined;
  return { uri, locked, line: isLine(line) ? line : 0 };
}

function readGo({ line, lines, word, focus }: Record<string, unknown>): FromPage | undefined {
  if (!isLine(line) || !isLine(lines) || typeof focus !== "boolean") return undefined;
  const clicked = isRecord(word) ? readWord(word) : undefined;
  return { type: "go", line, lines, word: clicked ?? null, focus };
}

function readWord({ word, nth, into }: Record<string, unknown>): ClickedWord | undefined {
  return typeof word === "string" && isLine(nth) && isLine(into) ? { word, nth, into } : undefined;
}

function readFinding({ does, rule, range }: Record<string, unknown>): FromPage | undefined {
  if (does !== "go" && does !== "fix" && does !== "choose") return undefined;
  if (typeof rule !== "string" || !Array.isArray(range) || range.length !== 4 || !range.every(isLine)) return undefined;
  return { type: "finding", does, rule, range: range as unknown as LineRange };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

function isLine(value: unknown): value is number {
  return typeof value === "number" && Number.isFinite(value) && value >= 0;
}
