/** Names of bodies, completed where the text has no enacting line yet. */
import { CompletionItemKind, type CompletionList } from "vscode-languageserver-types";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { findLastParagraphBefore, type ReadDocument, toRange } from "../shared/read-document.ts";
import { COMPLETION_TEXTS } from "../shared/texts.ts";
import { formatSortText } from "./likelihood.ts";
import { foldLoosely } from "./opener-shapes.ts";

export function completeBodies(
  document: ReadDocument,
  offset: number,
  { messages }: FeatureSettings,
): CompletionList | null {
  const { analysis, pack } = document;
  const paragraph = findLastParagraphBefore(analysis, offset);
  if (!paragraph || paragraph.end < offset) return null;
  const enacting = analysis.instruments[paragraph.instrument]?.enacting ?? [];
  const own = enacting.every(line => line === paragraph);
  const typed = foldLoosely(analysis.text.slice(paragraph.start, offset));
  if (!own || paragraph.clause.label || typed === "") return null;
  const range = toRange({ start: paragraph.start, end: offset }, document);
  const items = listLikelyPacks(analysis.detected !== null, pack)
    .flatMap(own => listBodyNames(own).map(name => ({ name, mark: own.terminators.enacting[0] ?? "" })))
    .filter(({ name }) => foldLoosely(name).startsWith(typed))
    .map(({ name, mark }, rank) => ({
      label: name,
      kind: CompletionItemKind.Interface,
      detail: formatMessage(COMPLETION_TEXTS.body, messages),
      sortText: formatSortText(rank),
      filterText: analysis.text.slice(paragraph.start, offset) + name.slice(typed.length),
      textEdit: { range, newText: name + mark },
    }));
  return items.length ? { isIncomplete: true, items } : null;
}

/** A name may be listed in several spellings; the first is the one to write. */
export function listBodyNames({ bodies }: CompiledPack): string[] {
  const byName = new Map(bodies.map(({ name }) => [foldLoosely(name), name]).reverse() as [string, string][]);
  return [...byName.values()].reverse();
}

/** All languages where the language is a guess: a text that has hardly begun is easily taken for another language's. */
function listLikelyPacks(guessed: boolean, own: CompiledPack): readonly CompiledPack[] {
  if (!guessed) return [own];
  const others = listLanguageCodes().filter(code => code !== own.code);
  return [own, ...others.map(getPack)];
}
