/** What the tests of the document grammar say a text in and read its outline as. */
import { analyse } from "../../../grammar/analyse.ts";

/** A line a paragraph: instrument, kind, label and first words. */
export function outline(text: string): string[] {
  return analyse(text).paragraphs.map(({ instrument, kind, level, clause }) => {
    const words = clause.text
      .slice(clause.label?.end ?? 0)
      .trim()
      .split(/[\s,;:.]+/)
      .slice(0, 2)
      .join(" ");
    return `${instrument} ${"  ".repeat(level)}${kind}${clause.label ? ` ${clause.label.text}` : ""} ${words}`;
  });
}

/** A text of these paragraphs. */
export const paragraphs = (...lines: string[]) => lines.join("\n\n");
