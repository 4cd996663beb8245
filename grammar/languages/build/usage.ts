/** Reads the section `usage` of `language.yaml`; every key may be absent. */
import type { Elision, Usage } from "../usage.ts";
import type { Node } from "./check.ts";

const KEYS = [
  "elisions",
  "firstOfMonth",
  "capitalAccents",
  "abbreviations",
  "quoteSpace",
  "here",
  "acronyms",
  "articles",
  "possessives",
] as const satisfies readonly (keyof Usage)[];

/** `pattern` checks a pattern and expands its macros. */
export function readUsage(node: Node, cellIds: readonly string[], pattern: (node: Node) => string): Usage {
  if (!node.absent) node.mapping(KEYS);
  const key = (name: (typeof KEYS)[number]) => (node.absent ? node : node.key(name));
  const strings = (name: (typeof KEYS)[number]) => key(name).optional(list => list.strings()) ?? [];
  return {
    elisions: key("elisions").optional(list => list.list().flatMap(item => readElisions(item, pattern))) ?? [],
    firstOfMonth: key("firstOfMonth").optional(day => day.string()) ?? null,
    capitalAccents: strings("capitalAccents").map(word => [plain(word), word]),
    abbreviations: strings("abbreviations"),
    quoteSpace: key("quoteSpace").optional(space => space.string()) ?? "",
    here: key("here").optional(list => list.list().map(pattern)) ?? [],
    acronyms: strings("acronyms"),
    articles: strings("articles"),
    possessives: key("possessives").optional(table => byCell(table, cellIds)) ?? {},
  };
}

/** `{ words, before, sure }`: each word is written with its elided form, `que/qu'`. */
function readElisions(node: Node, pattern: (node: Node) => string): Elision[] {
  node.mapping(["words", "before", "sure"]);
  const before = pattern(node.key("before"));
  const sure = node.key("sure").optional(key => key.boolean()) ?? false;
  return node
    .key("words")
    .strings()
    .map(pair => {
      const [word = "", elided = "", ...rest] = pair.split("/");
      if (word === "" || !elided.endsWith("'") || rest.length > 0) node.fail(`“${pair}” must be like “que/qu'”`);
      return { word, elided, before, sure };
    });
}

/** The word with a bare capital. */
function plain(word: string): string {
  return (word[0] ?? "").normalize("NFD").replace(/\p{M}/gu, "") + word.slice(1);
}

function byCell(table: Node, cellIds: readonly string[]): Record<string, Record<string, string>> {
  return Object.fromEntries(
    table.entries().map(([word, forms]) => {
      const missing = cellIds.find(id => forms.key(id).absent);
      if (missing !== undefined) forms.fail(`has no form for the cell ${missing}`);
      return [word, Object.fromEntries(forms.entries(cellIds).map(([id, form]) => [id, form.string()]))];
    }),
  );
}
