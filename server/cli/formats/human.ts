/** Findings for a person at a terminal: `file:line:column severity message rule`, then totals. */

import type { MessageLanguage } from "../../features/shared/feature-settings.ts";
import { formatQuantity } from "../../features/shared/format-quantity.ts";
import type { Severity } from "../../rules/rule.ts";
import type { CheckedFile } from "../contract.ts";
import { toPrintable } from "../printable.ts";
import { COUNTS, createMessageFormatter, SEVERITY_WORDS, TEXTS } from "../texts.ts";
import type { OutputFormat, Totals } from "./output-format.ts";

export const humanFormat: OutputFormat = { formatFile: formatLines, formatTail: formatTotals };

function formatLines({ file, diagnostics }: CheckedFile, language: MessageLanguage): string {
  return diagnostics
    .map(({ range, severity, message, code }) => {
      const { line, character } = range.start;
      const place = `${file}:${line + 1}:${character + 1}`;
      return `${toPrintable(`${place}  ${SEVERITY_WORDS[severity][language]}  ${message}  [${code}]`)}\n`;
    })
    .join("");
}

function formatTotals({ files, findings }: Totals, language: MessageLanguage): string {
  const counts = (Object.keys(SEVERITY_WORDS) as Severity[])
    .filter(severity => findings[severity] > 0)
    .map(severity => formatQuantity(COUNTS[severity], findings[severity], language));
  const text = files === 0 ? TEXTS.unread : counts.length === 0 ? TEXTS.clean : TEXTS.total;
  const values = { findings: counts.join(", "), files: formatQuantity(COUNTS.file, files, language) };
  return `${createMessageFormatter(language)(text, values)}\n`;
}
