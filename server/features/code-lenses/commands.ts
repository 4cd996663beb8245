/** Texts of lenses, and the command that a click runs in an editor that has it. */
import type { Command } from "vscode-languageserver-types";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { ShowReferencesParams } from "../../protocol/show-references.ts";
import { listHeads } from "../shared/clause-kinds.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { formatQuantity } from "../shared/format-quantity.ts";
import { getInstrument, type ReadDocument, toClauseRange } from "../shared/read-document.ts";
import { countClauseWords } from "../statistics/count.ts";
import { STATISTICS_COUNTS } from "../statistics/texts.ts";
import { collectCitations } from "./citations.ts";
import { LENS_COUNTS } from "./texts.ts";

/** « 16 paragraphes · 3 composés · 402 mots », of the part that begins with a paragraph. */
export function createPartCommand(
  first: Paragraph,
  document: ReadDocument,
  { messages, client }: FeatureSettings,
): Command | null {
  const parts = getInstrument(document, first).parts;
  const part = parts.find(({ heading, paragraphs }) => (heading ?? paragraphs[0]) === first);
  if (!part) return null;
  const clauses = part.paragraphs.filter(({ kind }) => kind === part.section);
  const compound = clauses.filter(({ clause }) => listHeads(clause).length > 1).length;
  const all = part.heading ? [part.heading, ...part.paragraphs] : part.paragraphs;
  const words = all.reduce((sum, { clause }) => sum + countClauseWords(clause, document.pack), 0);
  const title = [
    // A decision may have only the items of its list.
    ...(clauses.length > 0 ? [formatQuantity(STATISTICS_COUNTS[part.section], clauses.length, messages)] : []),
    ...(part.section === "operative" && compound > 0 ? [formatQuantity(LENS_COUNTS.compound, compound, messages)] : []),
    formatQuantity(STATISTICS_COUNTS.words, words, messages),
  ].join(" · ");
  return { title, command: client.commands.showStatistics ?? "" };
}

/** « cité 2 fois », with the places that cite the paragraph. */
export function createReferencesCommand(
  cited: Paragraph,
  document: ReadDocument,
  { messages, client }: FeatureSettings,
): Command | null {
  const mentions = collectCitations(getInstrument(document, cited), document.pack).get(cited);
  if (!mentions) return null;
  const title = formatQuantity(LENS_COUNTS.cited, mentions.length, messages);
  const command = client.commands.showReferences;
  if (command === null) return { title, command: "" };
  const shown: ShowReferencesParams = {
    uri: document.positions.uri,
    position: document.positions.positionAt(cited.start),
    ranges: mentions.map(({ paragraph, reference }) => toClauseRange(paragraph, reference, document)),
  };
  return { title, command, arguments: [shown] };
}
