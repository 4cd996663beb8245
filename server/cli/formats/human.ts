/** Findings for a person at a terminal: `file:line:column severity message rule`, then totals. */
import type { CheckedFile } from "../contract.ts";
import { counted, type MessageLanguage, speaker, TEXTS } from "../texts.ts";

const SEVERITY = {
  error: { fr: "erreur", en: "error" },
  warning: { fr: "avertissement", en: "warning" },
  information: { fr: "information", en: "information" },
  hint: { fr: "conseil", en: "hint" },
} as const;

export function human(files: readonly CheckedFile[], language: MessageLanguage): string {
  const say = speaker(language);
  const lines = files.flatMap(({ file, diagnostics }) =>
    diagnostics.map(({ range, severity, message, code }) => {
      const { line, character } = range.start;
      return `${file}:${line + 1}:${character + 1}  ${SEVERITY[severity as keyof typeof SEVERITY][language]}  ${message}  [${code}]`;
    }),
  );
  const all = files.flatMap(({ diagnostics }) => diagnostics);
  const findings = (Object.keys(SEVERITY) as (keyof typeof SEVERITY)[])
    .map(severity => [severity, all.filter(finding => finding.severity === severity).length] as const)
    .filter(([, count]) => count > 0)
    .map(([severity, count]) => counted(severity, count, language));
  const values = { findings: findings.join(", "), files: counted("file", files.length, language) };
  lines.push(say(files.length === 0 ? TEXTS.unread : all.length === 0 ? TEXTS.clean : TEXTS.total, values));
  return `${lines.join("\n")}\n`;
}
