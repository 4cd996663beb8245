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
  const result = importText(before, createImportLanguages(listLanguageCodes().map(getPack)));
  const after = keepEnd(before, result.text);
  const isClean = after === before;
  return {
    text: isClean ? null : after,
    edit: isClean || pasted !== undefined ? null : createEdit(before, after, document, settings),
    dropped: result.furniture.length,
    doubts: result.doubts.length,
    report: createReport(result, settings.messages),
  };
}

/** The end of a text says nothing of where it comes from: what is pasted may end within a line. */
function keepEnd(before: string, after: string): string {
  const end = /\s/u.test(before.at(-1) ?? "") ? before.slice(before.trimEnd().length) : "";
  return after.trimEnd() + end;
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
