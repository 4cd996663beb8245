/** Findings for a person at a terminal: `file:line:column severity message rule`, then a total. */
import type { CheckedFile } from "../contract.ts";
import { type MessageLanguage, speaker, TEXTS } from "../texts.ts";

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
  const count = (severity: string) => String(all.filter(finding => finding.severity === severity).length);
  const values = {
    files: String(files.length),
    count: String(all.length),
    errors: count("error"),
    warnings: count("warning"),
  };
  lines.push(all.length ? say(TEXTS.total, values) : say(TEXTS.clean, values));
  return `${lines.join("\n")}\n`;
}
