/** Adds an item's documentation when the editor shows it; the list itself carries none, as most is never read. */
import type { CompletionItem } from "vscode-languageserver-types";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { findHeadAtStart } from "../../rules/linguistics/constructions.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { createMarkup } from "../shared/markdown.ts";
import { createEquivalentTable, describeConcept, findConcept } from "../shared/opener-description.ts";
import { listConstructions } from "../signature-help/construction-text.ts";
import type { ItemData } from "./opener-items.ts";

export function resolveCompletion(
  item: CompletionItem,
  { messages, client }: Pick<FeatureSettings, "messages" | "client">,
): CompletionItem {
  const data = item.data as Partial<ItemData> | undefined;
  const concept = findConcept(data?.concept ?? "");
  if (!concept || !data?.section || !listLanguageCodes().includes(data.language ?? "")) return item;
  const pack = getPack(data.language ?? "");
  // Without the number of its paragraph.
  const text = item.label.replace(/^[^\p{L}]+/u, "");
  const head = findHeadAtStart(text, pack);
  const takes = head === null ? "" : listConstructions({ head, text, concepts: [concept.id] }, pack, messages);
  const value = [
    ...describeConcept(concept, takes === "" ? pack : null, messages),
    takes,
    createEquivalentTable(concept.id, data.section, messages),
  ]
    .filter(line => line !== "")
    .join("\n\n");
  return { ...item, documentation: createMarkup(value, client.markdown.completion) };
}
