/**
 * Code lenses above parts and paragraphs: how long a part is, how often a paragraph is cited. The request for lenses
 * gives their positions; their texts are resolved when the editor is about to show them.
 */
import type { CodeLens } from "vscode-languageserver-types";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { DEFAULT_HINTS, type FeatureSettings } from "../shared/feature-settings.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { collectCitations } from "./citations.ts";
import { createPartCommand, createReferencesCommand } from "./commands.ts";

/** What a lens is about; the editor keeps it until it resolves the lens. */
export interface LensData {
  readonly uri: string;
  readonly about: "counts" | "references";
  /** Index of the paragraph that it stands above. */
  readonly paragraph: number;
}

/** Without commands; in the order of the text. */
export function provideCodeLenses(document: ReadDocument, settings: FeatureSettings): CodeLens[] {
  const { counts, references } = (settings.hints ?? DEFAULT_HINTS).codeLens;
  const { analysis, pack, positions } = document;
  const lenses: CodeLens[] = [];
  const add = (paragraph: Paragraph, about: LensData["about"]) => {
    const start = positions.positionAt(paragraph.start);
    const data: LensData = { uri: positions.uri, about, paragraph: paragraph.index };
    lenses.push({ range: { start, end: start }, data });
  };
  for (const instrument of analysis.instruments) {
    // One paragraph needs no counting; and while it is being written, a line that appears above it would push it down.
    const parts = counts ? instrument.parts.filter(({ paragraphs }) => paragraphs.length > 1) : [];
    const firsts = new Set(parts.map(({ heading, paragraphs }) => heading ?? paragraphs[0]));
    const cited = references ? collectCitations(instrument, pack) : null;
    for (const paragraph of instrument.paragraphs) {
      if (firsts.has(paragraph)) add(paragraph, "counts");
      if (cited?.has(paragraph)) add(paragraph, "references");
    }
  }
  return lenses;
}

/** The lens with its command; unchanged where the text has no longer what the lens was about. */
export function resolveCodeLens(lens: CodeLens, document: ReadDocument, settings: FeatureSettings): CodeLens {
  const { about, paragraph: index } = lens.data as LensData;
  const paragraph = document.analysis.paragraphs[index];
  if (!paragraph) return lens;
  const commandOf = about === "counts" ? createPartCommand : createReferencesCommand;
  const command = commandOf(paragraph, document, settings);
  return command ? { ...lens, command } : lens;
}
