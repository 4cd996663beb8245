/** The extension's snippets as a person first sees them: every tab stop holding its proposal. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../client/snippets");

export interface Snippet {
  readonly file: string;
  readonly name: string;
  /** By which the editor would offer it at any place of any document. */
  readonly prefix: unknown;
  readonly description: string;
  readonly body: string;
  readonly text: string;
}

/** Only what our snippets use: `$1`, `${1:proposal}`, `${1|choice,choice|}`. */
export function expand(body: string): string {
  const proposals = new Map<string, string>();
  const withProposals = body.replace(/\$\{(\d+)(?::([^{}]*)|\|([^|{}]*)\|)\}/g, (_, number, proposal, choices) => {
    const text = proposal ?? choices.split(",")[0];
    if (proposals.has(number)) throw new Error(`tab stop ${number} has two proposals`);
    proposals.set(number, text);
    return text;
  });
  return withProposals.replace(/\$(\d+)/g, (_, number) => {
    if (number === "0") return "";
    const text = proposals.get(number);
    if (text === undefined) throw new Error(`tab stop ${number} has no proposal`);
    return text;
  });
}

export function snippets(): Snippet[] {
  return readdirSync(folder).flatMap(file => {
    const entries: Record<string, { prefix?: unknown; description: string; body: string[] }> = JSON.parse(
      readFileSync(join(folder, file), "utf8"),
    );
    return Object.entries(entries).map(([name, { prefix, description, body }]) => {
      const joined = body.join("\n");
      return { file, name, prefix, description, body: joined, text: expand(joined) };
    });
  });
}
