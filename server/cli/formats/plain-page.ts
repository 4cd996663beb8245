/** A rule's page for a terminal: what Markdown marks is set apart by lines and indents, what is underlined by ⟦…⟧. */

/** Of the first column of the page's table, in characters. */
const NAME_WIDTH = 20;

export function plainPage(markdown: string): string {
  const out: string[] = [];
  let fenced = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) fenced = !fenced;
    else if (fenced) out.push(`    ${line}`);
    else if (!/^\|[-|]+\|$/.test(line)) out.push(...plainLine(line));
  }
  return out.join("\n");
}

function plainLine(line: string): string[] {
  const heading = /^(#+) (.*)$/.exec(line);
  if (heading) {
    const [, marks = "", text = ""] = heading;
    return [plainText(text), (marks.length === 1 ? "=" : "-").repeat(text.length)];
  }
  const cells = /^\| (.*) \| (.*) \|$/.exec(line);
  if (cells) return [plainText(`${cells[1]?.padEnd(NAME_WIDTH)}  ${cells[2]}`)];
  if (line === "---") return ["    ⁂"];
  return [plainText(line.replace(/^> ?/, "    ").replace(/(?<!\\)\\$/, ""))];
}

function plainText(text: string): string {
  return text
    .replace(/(?<!\\)`/g, "")
    .replaceAll("<mark><ins>", "⟦")
    .replaceAll("</ins></mark>", "⟧")
    .replace(/\\([^\s\p{L}\p{N}])/gu, "$1")
    .trimEnd();
}
