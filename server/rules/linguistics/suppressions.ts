/** Applies suppression comments, and finds what is wrong with them. */

import { closest } from "fastest-levenshtein";
import { addToGroup } from "../../../grammar/text/add-to-group.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { DocumentTree, Paragraph, Span, Suppression } from "../../../grammar/tree/tree.ts";
import type { Finding, Fix, Text } from "../rule.ts";

/** The placeholder in a new comment until a person gives the reason. */
export const REASON_PLACEHOLDER: Text = { fr: "indiquer pourquoi", en: "say why" };

/** The first paragraph after a comment; null after the last one. */
export function findParagraphAfter({ paragraphs }: DocumentTree, { end }: Span): Paragraph | null {
  return paragraphs[findFirstIndex(paragraphs, ({ start }) => start >= end)] ?? null;
}

/** Where findings are suppressed: in the whole file, in the paragraph after the comment, or on the line after it. */
function findReach(suppression: Suppression, tree: DocumentTree): Span | null {
  if (suppression.scope === "file") return { start: 0, end: tree.text.length };
  const next = findParagraphAfter(tree, suppression);
  if (!next || suppression.scope === "paragraph") return next;
  const line = tree.text.slice(next.start, next.end).search(/[\r\n]/);
  return { start: next.start, end: line < 0 ? next.end : next.start + line };
}

/** Returns the findings that no comment suppresses, and by comment the rules that it did suppress. */
export function applySuppressions<F extends Finding & { readonly rule: { readonly id: string } }>(
  found: readonly F[],
  tree: DocumentTree,
): { readonly kept: F[]; readonly used: ReadonlyMap<Suppression, ReadonlySet<string>> } {
  const used = new Map<Suppression, Set<string>>();
  const byRule = new Map<string, { suppression: Suppression; reach: Span }[]>();
  for (const suppression of tree.suppressions) {
    const reach = findReach(suppression, tree);
    for (const { id } of suppression.rules) {
      if (reach) addToGroup(byRule, id, { suppression, reach });
    }
  }
  const kept = found.filter(({ rule, start }) => {
    const by = (byRule.get(rule.id) ?? []).filter(({ reach }) => reach.start <= start && start <= reach.end);
    for (const { suppression } of by) used.set(suppression, (used.get(suppression) ?? new Set()).add(rule.id));
    return by.length === 0;
  });
  return { kept, used };
}

/**
 * What is wrong with a comment. `used` are the rules that it suppressed, `silent` those that did not run and might have
 * used it, `known` all rule ids.
 */
export function* findSuppressionFaults(
  suppression: Suppression,
  used: ReadonlySet<string>,
  silent: ReadonlySet<string>,
  known: readonly string[],
  text: string,
): Iterable<Finding> {
  const { start, end, rules } = suppression;
  if (rules.length === 0) yield { start, end, message: "nameless", fixes: [createCommentRemoval(suppression, text)] };
  const unused: (typeof rules)[number][] = [];
  for (const rule of rules) {
    if (!known.includes(rule.id)) {
      const near = closest(rule.id, known as string[]);
      const values = { rule: rule.id, near };
      const edits = [{ start: rule.start, end: rule.end, newText: near }];
      const fixes = [{ title: WRITE, arguments: values, edits, preferred: false }];
      yield { start: rule.start, end: rule.end, message: "unknown", arguments: values, fixes };
    } else if (!used.has(rule.id) && !silent.has(rule.id)) unused.push(rule);
  }
  if (unused.length > 0 && unused.length === rules.length) {
    const values = { rules: rules.map(({ id }) => id).join(", ") };
    yield { start, end, message: "unused", arguments: values, fixes: [createCommentRemoval(suppression, text)] };
  } else {
    for (const rule of unused) {
      const values = { rule: rule.id };
      const fixes = [createNameRemoval(suppression, rule)];
      yield { start: rule.start, end: rule.end, message: "partly", arguments: values, fixes };
    }
  }
}

const WRITE: Text = { fr: "Écrire « {near} »", en: "Write “{near}”" };
const REMOVE: Text = { fr: "Ôter l'exception", en: "Remove the suppression" };
const REMOVE_NAME: Text = { fr: "Ôter « {rule} » de l'exception", en: "Remove “{rule}” from the suppression" };

/** Removes the comment and the blank lines after it. Not preferred: a person may have meant another rule. */
function createCommentRemoval({ start, end }: Suppression, text: string): Fix {
  const line = text.lastIndexOf("\n", start - 1) + 1;
  const blank = /^\s*\n/u.exec(text.slice(end))?.[0].length ?? 0;
  const from = text.slice(line, start).trim() === "" ? line : start;
  return { title: REMOVE, edits: [{ start: from, end: end + blank, newText: "" }], preferred: false };
}

/** Removes the name and what separates it from its neighbour. */
function createNameRemoval({ rules }: Suppression, rule: Suppression["rules"][number]): Fix {
  const at = rules.indexOf(rule);
  const before = rules[at - 1];
  const start = before ? before.end : rule.start;
  const end = before ? rule.end : (rules[at + 1]?.start ?? rule.end);
  return {
    title: REMOVE_NAME,
    arguments: { rule: rule.id },
    edits: [{ start, end, newText: "" }],
    preferred: false,
  };
}
