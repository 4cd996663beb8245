/** What several rules read of a paragraph. Offsets are no part of it: what stands elsewhere says the same. */
import { paragraphReferences } from "../../../grammar/resolve/mentions.ts";
import type { Reads } from "./reads.ts";

/** Its printed numbers. */
export const label: Reads = ({ clause: { label: one, innerLabel } }) => [one?.text, innerLabel?.text];

/** The mark that it ends in; without one, all of it: what is shown then is its last word. */
export const mark: Reads = ({ clause }) => clause.terminator?.mark ?? clause.text;

/** Everything up to the end of its opener, or of its first word. */
export const beginning: Reads = ({ clause: { text, opener, bodyStart } }) => {
  if (opener) return text.slice(0, opener.end);
  return text.slice(0, bodyStart) + (/^\S+/u.exec(text.slice(bodyStart))?.[0] ?? "");
};

/** Who opens it, and for which section. */
export const opener: Reads = ({ clause }) =>
  clause.opener?.heads.map(({ text, source, sections, mask }) => [text, source, sections, mask]);

/** What it refers to: the printed words of each reference, and which paragraphs it names. */
export const references: Reads = ({ clause }, pack) => [
  clause.references.map(({ kind, text, groups }) => [kind, text, groups]),
  paragraphReferences(clause, pack).map(({ mentions, place, whose }) => [
    whose,
    place?.text,
    mentions.map(({ steps, suffix, endsRange }) => [suffix, endsRange, steps.map(({ text }) => text)]),
  ]),
];

/** Several at once. */
export function all(...reads: readonly Reads[]): Reads {
  return (paragraph, pack, tree) => reads.map(one => one(paragraph, pack, tree));
}
