/** Enacting lines: a paragraph that says who acts and little else, or leads from one subject to another. */
import type { CompiledPack } from "../grammar/languages/pack.ts";
import { anyOf, BLANK, LINE_END, OPTIONAL_GAP } from "./expressions.ts";
import { wordGroups } from "./modifiers.ts";
import { openingMarks } from "./openers.ts";
import { ELSEWHERE, PARAGRAPH_START, paragraph } from "./paragraph.ts";
import { SCOPES } from "./scopes.ts";
import { KNOWN_BODY, PRONOUN, subjectGroups, THIRD_PERSON } from "./subjects.ts";
import type { SpanRule } from "./textmate.ts";

export function enactingParagraph(packs: readonly CompiledPack[]): SpanRule {
  const marks = anyOf(packs.flatMap(pack => pack.terminators.enacting));
  const lines = [
    // The whole line names the subject, and ends as an enacting line does.
    `(?:${THIRD_PERSON}|${PRONOUN}).{0,500}?${marks}${BLANK}*$`,
    // A body, where the mark is missing.
    `(?:${KNOWN_BODY}|${PRONOUN})(?:,?${OPTIONAL_GAP}[\\[(][^\\])]*[\\])])?${LINE_END}`,
    // A wrapped line shows no end: only a pronoun set apart by a comma is sure.
    `${PRONOUN}${OPTIONAL_GAP},(?!.*[.;]${BLANK}*$)`,
  ];
  const groups = wordGroups(packs) + subjectGroups(packs);
  const rule = paragraph({
    name: SCOPES.enacting,
    begin: `(?i)${PARAGRAPH_START}(?:${openingMarks(packs)}${OPTIONAL_GAP})?(?=${lines.join("|")})${groups}`,
    content: "caption",
  });
  // « The Security Council, » may stand on the first line of the first preambular paragraph.
  return { ...rule, end: `${rule.end}|${ELSEWHERE}(?=${BLANK}*\\p{Lu})` };
}
