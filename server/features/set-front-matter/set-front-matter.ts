/** Writes a key into a document's front matter or removes it; removes the front matter where nothing else is in it. */
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { listProfiles } from "../../../grammar/languages/profiles.ts";
import { createKeyEdit } from "../../front-matter/edit.ts";
import { readFrontMatter } from "../../front-matter/read.ts";
import type { FrontMatterKey, SetFrontMatterParams, SetFrontMatterResult } from "../../protocol/front-matter.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Edit, Text } from "../../rules/rule.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { getLineEnd, type ReadDocument } from "../shared/read-document.ts";
import { createWorkspaceEdit } from "../shared/workspace-edits.ts";

const FENCE = "---";

const UNREADABLE: Text = {
  fr: "L'en-tête n'est pas du YAML lisible : corrigez-le d'abord, ou écrivez-y « {line} » vous-même.",
  en: "The front matter is no readable YAML: mend it first, or write “{line}” into it yourself.",
};

/** The values that each key may have. */
const VALUES: Readonly<Record<FrontMatterKey, () => readonly string[]>> = {
  lang: listLanguageCodes,
  profile: listProfiles,
};

/** Null for an unknown key or value; parameters are not trusted. */
export function setFrontMatter(
  document: ReadDocument,
  { key, value }: Pick<SetFrontMatterParams, "key" | "value">,
  settings: FeatureSettings,
): SetFrontMatterResult | null {
  if (!Object.hasOwn(VALUES, key)) return null;
  if (value !== null && !VALUES[key]().includes(value)) return null;
  const edits = createFrontMatterEdits(document, key, value);
  if (edits) return { edit: createWorkspaceEdit(edits, document, settings) };
  return { reason: formatMessage(UNREADABLE, settings.messages, { line: `${key}: ${value ?? "…"}` }) };
}

/** At most one edit, in offsets of the text; null where the front matter is no readable YAML. */
export function createFrontMatterEdits(document: ReadDocument, key: string, value: string | null): Edit[] | null {
  const { text, frontMatter } = document.analysis;
  const newLine = getLineEnd(document);
  if (!frontMatter) return value === null ? [] : [createFrontMatter(`${key}: ${value}`, text, newLine)];
  const start = text.indexOf("\n", frontMatter.start) + 1;
  const end = frontMatter.end - FENCE.length;
  const source = text.slice(start, end);
  if ((readFrontMatter(source)[key] ?? null) === value) return [];
  const edit = createKeyEdit(source, key, value, newLine);
  if (!edit) return null;
  if (value === null && (source.slice(0, edit.start) + source.slice(edit.end)).trim() === "")
    return [removeFrontMatter(document)];
  return [{ start: start + edit.start, end: start + edit.end, newText: edit.newText }];
}

function createFrontMatter(line: string, text: string, newLine: string): Edit {
  const at = text.startsWith("\uFEFF") ? 1 : 0;
  return { start: at, end: at, newText: [FENCE, line, FENCE, "", ""].join(newLine) };
}

/** Removes the front matter with its fences and the blank line below. */
function removeFrontMatter({ analysis: { text, frontMatter } }: ReadDocument): Edit {
  const { start, end } = frontMatter as { start: number; end: number };
  const blank = /^(?:[^\S\r\n]*(?:\r\n?|\n)){0,2}/.exec(text.slice(end))?.[0] ?? "";
  return { start, end: end + blank.length, newText: "" };
}
