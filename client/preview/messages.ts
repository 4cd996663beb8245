/** The messages between the preview's page and the extension. Lines may be fractions: 3.5 is the middle of line 3. */
import type { PreviewAnswer } from "../../server/protocol/preview.ts";

export type MessageToPage =
  /** The first message, sent again when settings change. */
  | { readonly type: "begin"; readonly texts: PageTexts; readonly fontSize: number; readonly findings: boolean }
  | { readonly type: "update"; readonly uri: string; readonly locked: boolean; readonly answer: PreviewAnswer }
  /** The line of the editor's cursor; null if no editor shows the document. `reveal` if the person has moved it. */
  | { readonly type: "cursor"; readonly line: number | null; readonly reveal: boolean }
  /** The editor's first visible line. */
  | { readonly type: "scroll"; readonly line: number }
  | { readonly type: "notice"; readonly text: string }
  /** For tests: performs an action of a person, then reports what the page shows. */
  | { readonly type: "probe"; readonly id: number; readonly action: ProbeAction | null };

export type ProbeAction =
  /** Clicks on the first block or button with the text, at the text. */
  | { readonly does: "click" | "double-click"; readonly text: string }
  | { readonly does: "scroll"; readonly line: number }
  | { readonly does: "key"; readonly key: string; readonly control?: boolean };

/** The page's texts in the language of the interface. */
export interface PageTexts {
  readonly document: string;
  readonly empty: string;
  readonly choose: string;
  /** Names of blocks for screen readers, by kind. */
  readonly kinds: Readonly<Record<string, string>>;
  readonly severities: Readonly<Record<string, string>>;
}

export type MessageFromPage =
  | { readonly type: "ready" }
  /** The person pressed the keys for undo in the page. */
  | { readonly type: "undo" }
  /** An update is applied. */
  | { readonly type: "shown"; readonly sequence: number }
  /** The person has scrolled; the line at the upper edge. */
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
  | { readonly type: "probed"; readonly id: number; readonly seen: ProbeResult };

/** A word of a block, as its nth occurrence (from 0), and the number of UTF-16 units before the position in it. */
export interface ClickedWord {
  readonly word: string;
  readonly nth: number;
  readonly into: number;
}

/** In lines of the document and UTF-16 units. */
export type LineRange = readonly [line: number, character: number, endLine: number, endCharacter: number];

/** What the page shows, for tests. */
export interface ProbeResult {
  readonly text: string;
  readonly language: string;
  readonly direction: string;
  /** The text of the cursor's block. */
  readonly current: string | null;
  /** The line at the upper edge. */
  readonly line: number;
  readonly findings: readonly string[];
  /** The number of `scrolled` messages so far. */
  readonly reports: number;
}

/** The state that VS Code keeps for the page while it is hidden or the window is reloaded. */
export interface PageState {
  readonly uri: string;
  readonly locked: boolean;
  readonly line: number;
}

/** Parses a message of the page; undefined for anything else. Lines may be fractions, but are never negative. */
export function parsePageMessage(value: unknown): MessageFromPage | undefined {
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
      return parseGo(value);
    case "finding":
      return parseFinding(value);
    case "probed":
      return isLine(value.id) && isRecord(value.seen)
        ? { type: "probed", id: value.id, seen: value.seen as unknown as ProbeResult }
        : undefined;
    default:
      return undefined;
  }
}

export function parsePageState(value: unknown): PageState | undefined {
  if (!isRecord(value)) return undefined;
  const { uri, locked, line } = value;
  if (typeof uri !== "string" || typeof locked !== "boolean") return undefined;
  return { uri, locked, line: isLine(line) ? line : 0 };
}

function parseGo({ line, lines, word, focus }: Record<string, unknown>): MessageFromPage | undefined {
  if (!isLine(line) || !isLine(lines) || typeof focus !== "boolean") return undefined;
  const clicked = isRecord(word) ? parseWord(word) : undefined;
  return { type: "go", line, lines, word: clicked ?? null, focus };
}

function parseWord({ word, nth, into }: Record<string, unknown>): ClickedWord | undefined {
  return typeof word === "string" && isLine(nth) && isLine(into) ? { word, nth, into } : undefined;
}

function parseFinding({ does, rule, range }: Record<string, unknown>): MessageFromPage | undefined {
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
