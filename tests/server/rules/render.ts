/** Findings as a person reads them: the text, with `^^^ rule-id message` under each line that one covers. */
import { fillTemplate } from "../../../server/rules/rule.ts";
import type { RuledFinding } from "../../../server/rules/run.ts";

export interface Underline {
  readonly start: number;
  readonly end: number;
  /** Lines to write after the carets. */
  readonly notes: readonly string[];
}

export function render(text: string, underlines: readonly Underline[]): string {
  const out: string[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    out.push(showSpaces(line));
    for (const one of underlines) {
      const reaches = one.start <= end && (one.end > start || one.start >= start);
      if (!reaches) continue;
      const from = Math.max(one.start, start) - start;
      const length = Math.max(1, Math.min(one.end, end) - start - from);
      const last = one.end <= end + 1;
      const [first = "", ...more] = last ? one.notes : ["…"];
      out.push(`${" ".repeat(from)}${"^".repeat(length)} ${first}`.trimEnd());
      for (const note of more) out.push(`${" ".repeat(from + length + 1)}${note}`);
    }
    start = end + 1;
  }
  return out.join("\n");
}

/** The id, severity and message in both languages of each finding, and the places that explain it. */
export function renderFindings(text: string, findings: readonly RuledFinding[]): string {
  const underlines = findings.map(({ start, end, rule, severity, message, arguments: values, related = [] }) => {
    const { fr = "?", en = "?" } = rule.messages[message] ?? {};
    const places = related.map(one => {
      const said = [one.message.fr, one.message.en].map(text => fillTemplate(text, one.arguments)).join(" / ");
      return `→ « ${text.slice(one.start, one.end).replace(/\s+/g, " ")} » : ${said}`;
    });
    const notes = [`${rule.id} (${severity}) ${fillTemplate(fr, values)}`, fillTemplate(en, values), ...places];
    return { start, end, notes: notes.map(showSpaces) };
  });
  return render(text, underlines);
}

/** Spaces that look like others, made visible without changing the columns. */
function showSpaces(text: string): string {
  return text
    .replace(/\u00a0/g, "⍽")
    .replace(/\u202f/g, "⎵")
    .replace(/\t/g, "→");
}
