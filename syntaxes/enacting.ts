/** Enacting lines: a paragraph that says who acts and little else, or leads from one subject to another. */
import type { CompiledPack } from "../grammar/languages/pack.ts";
import { BLANK, createCharacterClass, LINE_END, OPTIONAL_GAP } from "./expressions.ts";
import { createWordGroups } from "./modifiers.ts";
import { createOpeningMarks } from "./openers.ts";
import { createParagraphRule, ELSEWHERE, PARAGRAPH_START } from "./paragraph.ts";
import { SCOPES } from "./scopes.ts";
import { createSubjectGroups, KNOWN_BODY, PRONOUN, THIRD_PERSON } from "./subjects.ts";
import type { SpanRule } from "./textmate.ts";

export function createEnactingRule(packs: readonly CompiledPack[]): SpanRule {
  const marks = createCharacterClass(packs.flatMap(pack => pack.terminators.enacting));
  const lines = [
    // The whole line names the subject, and ends as an enacting line does.
    `(?:${THIRD_PERSON}|${PRONOUN}).{0,500}?${marks}${BLANK}*$`,
    // A body, where the mark is missing.
    `(?:${KNOWN_BODY}|${PRONOUN})(?:,?${OPTIONAL_GAP}[\\[(][^\\])]*[\\])])?${LINE_END}`,
    // A wrapped line shows no end: only a pronoun set apart by a comma is sure.
    `${PRONOUN}${OPTIONAL_GAP},(?!.*[.;]${BLANK}*$)`,
  ];
  const groups = createWordGroups(packs) + createSubjectGroups(packs);
  const rule = createParagraphRule({
    name: SCOPES.enacting,
    begin: `(?i)${PARAGRAPH_START}(?:${createOpeningMarks(packs)}${OPTIONAL_GAP})?(?=${lines.join("|")})${groups}`,
    content: "caption",
  });
  // « The Security Council, » may stand on the first line of the first preambular paragraph.
  return { ...rule, end: `${rule.end}|${ELSEWHERE}(?=${BLANK}*\\p{Lu})` };
}
