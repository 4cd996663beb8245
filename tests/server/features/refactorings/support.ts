/** Refactorings of tests: what is offered at a cursor, and the text after one is taken. */
import assert from "node:assert/strict";
import type { CodeAction } from "vscode-languageserver-types";
import { provideRefactorings } from "../../../../server/features/refactorings/refactorings.ts";
import type { FeatureSettings } from "../../../../server/features/shared/feature-settings.ts";
import { readMarks } from "../../../fixtures/marks.ts";
import { applied, ENGLISH, readText, type TestDocument } from "../support.ts";

/** An editor that wants edits with what it is offered, and to know why not. */
const EAGER: FeatureSettings = { ...ENGLISH, client: { ...ENGLISH.client, lazyEdits: false } };

export interface Offered {
  readonly document: TestDocument;
  readonly actions: readonly CodeAction[];
}

/** What of a kind is offered at the cursor `‸` or for the range `⟦…⟧`, with English titles. */
export function offered(source: string, kind = "refactor.rewrite"): Offered {
  const { text, cursor, ranges } = readMarks(source);
  const document = readText(text);
  const range = ranges[0] ?? { start: cursor ?? 0, end: cursor ?? 0 };
  return { document, actions: provideRefactorings(document, range, { diagnostics: [], only: [kind] }, EAGER) };
}

/** Titles, with what is refused in brackets. */
export function titles({ actions }: Offered): string[] {
  return actions.map(({ title, disabled }) => (disabled ? `${title} (${disabled.reason})` : title));
}

/** The text after the only action whose title holds the words; why not, where it is refused. */
export function taken(source: string, words: string, kind?: string): string {
  const found = offered(source, kind);
  const [action, ...more] = found.actions.filter(({ title }) => title.includes(words));
  assert.ok(action && more.length === 0, `one “${words}” among ${titles(found).join(" | ") || "nothing"}`);
  return action.disabled ? action.disabled.reason : applied(action.edit, found.document);
}

const HEADS = {
  fr: ["L'Assemblée générale,", "Consciente de l'enjeu,"],
  en: ["The General Assembly,", "Aware of the need,"],
};

/** A text around what a test is about: the second operative paragraph, and those after it. */
export function around(language: "fr" | "en", ...paragraphs: readonly string[]): string {
  const [first, last] =
    language === "fr" ? ["Décide d'agir ;", "Décide d'y revenir."] : ["Decides to act;", "Decides to return to it."];
  const numbers = paragraphs.filter(one => /^\d/.test(one)).length;
  const all = [...HEADS[language], `1. ${first}`, ...paragraphs, `${numbers + 2}. ${last}`];
  return `${all.join("\n\n")}\n`;
}
