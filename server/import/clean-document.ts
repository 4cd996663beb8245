/** Cleans an open document, or what is pasted into one, and lists what was dropped and what is doubtful. */
import { findDifference } from "../../grammar/blocks/difference.ts";
import { listLanguageCodes } from "../../grammar/languages/language-codes.ts";
import { getPack } from "../../grammar/languages/registry.ts";
import type { FeatureSettings, MessageLanguage } from "../features/shared/feature-settings.ts";
import { escapeInline } from "../features/shared/markdown.ts";
import type { ReadDocument } from "../features/shared/read-document.ts";
import { createWorkspaceEdit } from "../features/shared/workspace-edits.ts";
import type { CleanTextAnswer, CleanTextParams } from "../protocol/clean-text.ts";
import { formatMessage } from "../rules/messages/format-message.ts";
import type { Text } from "../rules/rule.ts";
import { createImportLanguages, formatDoubt, type ImportResult, importText } from "./import-text.ts";

export function cleanDocument(
  document: ReadDocument,
  { text: pasted }: Pick<CleanTextParams, "text">,
  settings: FeatureSettings,
): CleanTextAnswer {
  const before = pasted ?? document.analysis.text;
  const languages = createImportLanguages(listLanguageCodes().map(getPack));
  // A front matter stands at the beginning of a document, and what is pasted may be put anywhere.
  const result = importText(before, languages, { keepsSymbol: pasted === undefined });
  const after = keepEdges(before, result.text, pasted !== undefined);
  const isClean = after === before;
  return {
    text: isClean ? null : after,
    edit: isClean || pasted !== undefined ? null : createEdit(before, after, document, settings),
    dropped: result.furniture.length,
    doubts: result.doubts.length,
    report: createReport(result, settings.messages),
  };
}

/**
 * The line ends and the blanks at the edges say nothing of where a text comes from: what is pasted may begin and end
 * within a line. A document's own beginning is cleaned, since its front matter stands first.
 */
function keepEdges(before: string, after: string, isPasted: boolean): string {
  if (before.trim() === "") return before;
  const start = isPasted ? before.slice(0, before.length - before.trimStart().length) : "";
  const end = before.slice(before.trimEnd().length);
  const printed = after.trim();
  return start + (before.includes("\r\n") ? printed.replaceAll("\n", "\r\n") : printed) + end;
}

function createEdit(before: string, after: string, document: ReadDocument, settings: FeatureSettings) {
  const { start, beforeEnd, afterEnd } = findDifference(before, after);
  return createWorkspaceEdit([{ start, end: beforeEnd, newText: after.slice(start, afterEnd) }], document, settings);
}

const REPORT = {
  heading: { fr: "Texte nettoyé", en: "Cleaned text" },
  dropped: { fr: "Retiré", en: "Dropped" },
  page: { fr: "page {page} : {text}", en: "page {page}: {text}" },
  doubts: { fr: "À vérifier", en: "To be checked" },
  line: { fr: "ligne {line} : {reason}", en: "line {line}: {reason}" },
  nothing: { fr: "Rien.", en: "Nothing." },
} satisfies Record<string, Text>;

function createReport({ furniture, doubts }: ImportResult, messages: MessageLanguage): string {
  const say = (text: Text, values?: Readonly<Record<string, string>>) => formatMessage(text, messages, values);
  const list = (lines: readonly string[]) =>
    lines.length > 0 ? lines.map(line => `- ${line}`).join("\n") : say(REPORT.nothing);
  const dropped = furniture.map(({ page, text }) => say(REPORT.page, { page: String(page), text: escapeInline(text) }));
  const doubtful = doubts.map(({ line, reason }) =>
    say(REPORT.line, { line: String(line + 1), reason: escapeInline(formatDoubt(reason, messages)) }),
  );
  const blocks = [
    `# ${say(REPORT.heading)}`,
    `## ${say(REPORT.dropped)}`,
    list(dropped),
    `## ${say(REPORT.doubts)}`,
    list(doubtful),
  ];
  return `${blocks.join("\n\n")}\n`;
}
