/** What a rule rests on: its entries among the drafting rules, and the works that these name. */
import { formatMessage } from "../messages/format-message.ts";
import type { Text } from "../rule.ts";
import { getSource } from "../sources/all.ts";
import type { SourceEntry } from "../sources/source-entry.ts";
import { CERTAINTIES, type Certainty, WORKS } from "../sources/works.ts";
import { escapeLine } from "./escape-line.ts";
import { PAGE_TEXTS } from "./texts.ts";

/** The works that the entries rest on, each once, in the order named. Throws for an id that has no entry. */
export function listWorks(ids: readonly string[]): Text[] {
  return [...new Set(ids.flatMap(id => getSource(id).works))].map(work => WORKS[work].name);
}

/** That of the surest of its works. */
export function getCertainty({ works }: SourceEntry): Certainty {
  const [first] = works;
  return first === undefined ? "usage" : WORKS[first].certainty;
}

/** The entries of a rule as a list in Markdown. `page` is what their links lead to; null for none. */
export function formatSources(ids: readonly string[], messages: keyof Text, page: string | null): string[] {
  return ids.map(id => {
    const entry = getSource(id);
    const name = page === null ? id : `[${id}](${page}#${id.toLowerCase()})`;
    const certainty = formatMessage(CERTAINTIES[getCertainty(entry)], messages);
    return `- ${formatMessage(PAGE_TEXTS.entry, messages, { name, says: escapeLine(formatMessage(entry.says, messages)), certainty })}`;
  });
}
