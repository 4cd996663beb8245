/** Comments that silence rules: `<!-- preambule-disable-next-paragraph RULE, RULE: reason -->`. */
import type { Suppression } from "../tree/tree.ts";
import type { Block } from "./scan.ts";

const HEAD = /^<!--\s*preambule-disable-(next-paragraph|line|file)(?=[\s:]|-->)/u;
const SCOPE = { "next-paragraph": "paragraph", line: "line", file: "file" } as const;

/** Null for a comment that says something else, or is never closed. */
export function readSuppression({ text, start, end }: Block): Suppression | null {
  const head = HEAD.exec(text);
  const close = head ? text.indexOf("-->", head[0].length) : -1;
  if (!head || close < 0) return null;
  const from = head[0].length;
  const colon = text.slice(from, close).indexOf(":");
  const names = text.slice(from, colon < 0 ? close : from + colon);
  return {
    scope: SCOPE[head[1] as keyof typeof SCOPE],
    rules: [...names.matchAll(/[^\s,]+/gu)].map(({ 0: id, index }) => {
      const at = start + from + index;
      return { id, start: at, end: at + id.length };
    }),
    reason: colon < 0 ? "" : text.slice(from + colon + 1, close).trim(),
    start,
    end,
  };
}
