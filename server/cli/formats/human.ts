/** Findings for a person at a terminal: `file:line:column severity message rule`, then totals. */
import type { Severity } from "../../rules/rule.ts";
import type { CheckedFile } from "../contract.ts";
import { printable } from "../printable.ts";
import { counted, type MessageLanguage, SEVERITY_WORDS, speaker, TEXTS } from "../texts.ts";

export function human(files: readonly CheckedFile[], language: MessageLanguage): string {
  const say = speaker(language);
  const lines = files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ range, severity, message, code }) => {
      const { line, character } = range.start;
      const place = `${file}:${line + 1}:${character + 1}`;
      return printable(`${place}  ${SEVERITY_WORDS[severity as Severity][language]}  ${message}  [${code}]`);
    }),
  );
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const findings = (Object.keys(SEVERITY_WORDS) as Severity[])
    .map(severity => [severity, all.filter(finding => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => counted(severity, count, language));
  const values = { findings: findings.join(", "), files: counted("file", files.length, language) };
  lines.push(say(files.length === 0 ? TEXTS.unread : all.length === 0 ? TEXTS.clean : TEXTS.total, values));
  return `${lines.join("\n")}\n`;
}
