/** Completion items of candidates: label, filter text, edit. */
import { type CompletionItem, CompletionItemKind, InsertTextFormat, type Range } from "vscode-languageserver-types";
import { getConcepts } from "../../../grammar/languages/registry.ts";
import { readWordAt } from "../../../grammar/text/words.ts";
import type { Section } from "../../../grammar/tree/tree.ts";
import { getApostrophe } from "../../rules/linguistics/text-sample.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";
import { SECTION_NAMES } from "../shared/texts.ts";
import type { Candidate } from "./candidates.ts";
import { countWordsOnEarlierLines, type OpenerPosition } from "./opener-position.ts";
import { foldLoosely, setInitial } from "./opener-shapes.ts";

/** What the editor sends back when it asks for an item's documentation. */
export interface ItemData {
  readonly uri: string;
  readonly language: string;
  readonly concept: string;
  readonly section: Section;
}

const KINDS: Readonly<Record<Section, CompletionItemKind>> = {
  preambular: CompletionItemKind.Field,
  operative: CompletionItemKind.Method,
};

/** The gap in a head that goes around its object: 对…表示关切. */
const GAP = "…";

export function createItemMaker(
  place: OpenerPosition,
  offset: number,
  document: ReadDocument,
  settings: FeatureSettings,
) {
  const { client, messages } = settings;
  const { positions, pack, analysis } = document;
  const earlier = countWordsOnEarlierLines(place.typed);
  // A completion's edit must stay on one line: of a wrapped opener, only the words on the cursor's line are replaced.
  const lineStart = positions.offsetAt({ line: positions.positionAt(offset).line, character: 0 });
  const start = Math.max(place.start, lineStart);
  const insert = toRange({ start, end: offset }, document);
  const replace = limitToLine(toRange({ start, end: place.end }, document), insert);
  const typed = analysis.text.slice(start, offset);
  const apostrophe = getApostrophe(analysis, pack);
  const ids = getConcepts();

  /** Without `sortText`. */
  return ({ text, section, concept }: Candidate): CompletionItem => {
    const pronoun = section === "operative" && place.pronoun !== null ? `${place.pronoun} ` : "";
    const lower = place.afterPronoun || pronoun !== "" || !pack.capitalOpeners;
    const printed = pronoun + (lower ? setInitial(text, false) : text).replaceAll("'", apostrophe);
    const number = section === "operative" && place.number !== null ? `${place.number} ` : "";
    const whole = number + dropWords(printed, earlier);
    const snippet = client.snippets && whole.includes(GAP);
    const newText = snippet ? whole.replaceAll(/[\\$}]/g, "\\$&").replace(GAP, "$1") : whole;
    const item: CompletionItem = {
      label: number + printed,
      kind: KINDS[section],
      filterText: createFilterText(typed, dropWords(printed, earlier)),
      textEdit: client.insertReplace ? { newText, insert, replace } : { newText, range: insert },
    };
    if (place.sections.length > 1) item.labelDetails = { description: SECTION_NAMES[section][messages] };
    if (snippet) item.insertTextFormat = InsertTextFormat.Snippet;
    if (concept !== null) {
      const id = ids[concept]?.id ?? "";
      item.data = { uri: positions.uri, language: pack.code, concept: id, section } satisfies ItemData;
    }
    return item;
  };
}

/** Begins with what is typed, letter for letter, so that editors that compare accents accept the item, too. */
function createFilterText(typed: string, text: string): string {
  const wanted = foldLoosely(typed).trimStart();
  for (let end = typed.length - 3; end <= text.length; end++) {
    if (end >= 0 && foldLoosely(text.slice(0, end)) === wanted) return typed + text.slice(end);
  }
  return typed === "" ? text : `${typed} ${text}`;
}

/** The text without its first words. */
function dropWords(text: string, count: number): string {
  let at = 0;
  for (let word = 0; word < count; word++) {
    const next = readWordAt(text, at);
    if (!next) return text;
    at = next.end;
    while (text[at] === " ") at++;
  }
  return text.slice(at);
}

function limitToLine(replace: Range, insert: Range): Range {
  return replace.end.line === insert.end.line ? replace : insert;
}
