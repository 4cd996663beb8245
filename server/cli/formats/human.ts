/** Findings for a person at a terminal: `file:line:column severity message rule`, then totals. */
import type { Severity } from "../../rules/rule.ts";
import type { CheckedFile } from "../contract.ts";
import { printable } from "../printable.ts";
import { counted, type MessageLanguage, SEVERITY_WORDS, speaker, TEXTS } from "../texts.ts";
import type { Format, Totals } from "./format.ts";

export const human: Format = { file: lines, tail: totalLine };

function lines({ file, diagnostics }: CheckedFile, language: MessageLanguage): string {
  return diagnostics
    .map(({ range, severity, message, code }) => {
      const { line, character } = range.start;
      const place = `${file}:${line + 1}:${character + 1}`;
      return `${printable(`${place}  ${SEVERITY_WORDS[severity as Severity][language]}  ${message}  [${code}]`)}\n`;
    })
    .join("");
}

function totalLine({ files, findings }: Totals, language: MessageLanguage): string {
  const counts = (Object.keys(SEVERITY_WORDS) as Severity[])
    .filter(severity => findings[severity] > 0)
    .map(severity => counted(severity, findings[severity], language));
  const text = files === 0 ? TEXTS.unread : counts.length === 0 ? TEXTS.clean : TEXTS.total;
  const values = { findings: counts.join(", "), files: counted("file", files, language) };
  return `${speaker(language)(text, values)}\n`;
}
