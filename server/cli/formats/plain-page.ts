/** A rule's page (Markdown) as plain text for a terminal: underlined headings, indented quotes, ⟦…⟧ around findings. */

/** Width of the first column of the page's table, in characters. */
const NAME_WIDTH = 20;

export function renderPlainPage(markdown: string): string {
  const out: string[] = [];
  let inFence = false;
  for (const line of markdown.split("\n")) {
    if (line.startsWith("```")) inFence = !inFence;
    else if (inFence) out.push(`    ${line}`);
    else if (!/^\|[-|]+\|$/.test(line)) out.push(...renderLine(line));
  }
  return out.join("\n");
}

function renderLine(line: string): string[] {
  const heading = /^(#+) (.*)$/.exec(line);
  if (heading) {
    const [, marks = "", text = ""] = heading;
    return [renderText(text), (marks.length === 1 ? "=" : "-").repeat(text.length)];
  }
  const cells = /^\| (.*) \| (.*) \|$/.exec(line);
  if (cells) return [renderText(`${cells[1]?.padEnd(NAME_WIDTH)}  ${cells[2]}`)];
  if (line === "---") return ["    ⁂"];
  return [renderText(line.replace(/^> ?/, "    ").replace(/(?<!\\)\\$/, ""))];
}

function renderText(text: string): string {
  return text
    .replace(/(?<!\\)`/g, "")
    .replaceAll("<mark><ins>", "⟦")
    .replaceAll("</ins></mark>", "⟧")
    .replace(/\\([^\s\p{L}\p{N}])/gu, "$1")
    .trimEnd();
}
