/** Comments that silence a rule: `<!-- preambule-disable-next-paragraph RULE, RULE: reason -->`. */
import type { Suppression } from "../tree/tree.ts";
import type { Block } from "./scan.ts";

const COMMENT = /^<!--\s*preambule-disable-(next-paragraph|line|file)\s+([^:]*?)\s*(?::\s*([\s\S]*?))?\s*-->/u;
const SCOPE = { "next-paragraph": "paragraph", line: "line", file: "file" } as const;

export function suppressionOf(block: Block): Suppression | null {
  const found = COMMENT.exec(block.text);
  if (!found) return null;
  return {
    scope: SCOPE[found[1] as keyof typeof SCOPE],
    rules: (found[2] ?? "").split(/[\s,]+/).filter(rule => rule !== ""),
    reason: found[3] ?? "",
    start: block.start,
    end: block.end,
  };
}
