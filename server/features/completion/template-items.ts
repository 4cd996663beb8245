/** Templates of whole texts, in every language, for a document that is still empty. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat } from "vscode-languageserver-types";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { TEMPLATE_KINDS } from "../../../grammar/languages/template.ts";
import { findTemplates } from "../../../grammar/languages/templates.ts";
import { DEFAULT_SPACES } from "../../rules/linguistics/mark-spaces.ts";
import { createNewDocument } from "../new-document/new-document.ts";
import { typeset } from "../new-document/typeset.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";
import { foldLoosely } from "./opener-shapes.ts";

/** Without `sortText`; none unless the whole text is one line before the offset. */
export function completeTemplates(
  document: ReadDocument,
  offset: number,
  { client, messages, rules }: FeatureSettings,
): CompletionItem[] {
  const { text } = document.analysis;
  const before = text.slice(0, offset);
  if (before.length > LONGEST_NAME || /[\r\n]/.test(before) || text.slice(offset).trim() !== "") return [];
  const typed = foldLoosely(before.trim());
  const range = toRange({ start: 0, end: offset }, document);
  const codes = [...listLanguageCodes()].sort((a, b) => Number(b === messages) - Number(a === messages));
  return codes.flatMap(language =>
    TEMPLATE_KINDS.flatMap((kind): CompletionItem[] => {
      const template = findTemplates(language)?.kinds[kind];
      // Matches the beginning of any word: `rés` finds « Nouvelle résolution », `elle` does not.
      if (!template || !` ${foldLoosely(template.label)}`.includes(` ${typed}`)) return [];
      const draft = createNewDocument({ kind, language }, rules?.spaces);
      if (!draft) return [];
      return [
        {
          label: template.label,
          detail: typeset(template.description, rules?.spaces ?? DEFAULT_SPACES, getPack(language)),
          documentation: draft.text,
          kind: CompletionItemKind.Snippet,
          filterText: before + template.label,
          insertTextFormat: client.snippets ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
          textEdit: { range, newText: client.snippets ? draft.snippet : draft.text },
        },
      ];
    }),
  );
}

const LONGEST_NAME = 80;
