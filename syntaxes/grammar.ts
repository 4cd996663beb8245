/** The TextMate grammar of all languages that have a pack: it cannot know which of them a text is in. */
import type { CompiledPack } from "../grammar/languages/pack.ts";
import type { BlockPattern } from "../grammar/languages/settings.ts";
import { comment, footnote, frontMatter, heading } from "./blocks.ts";
import { createCaptionRules, listCaptionKinds } from "./captions.ts";
import { createEnactingRule } from "./enacting.ts";
import { createLabelledRule, createLoneLabelRule } from "./labels.ts";
import { createOpenerRule, createOpeningMarks } from "./openers.ts";
import { createPlainRule, createRunRule } from "./paragraph.ts";
import { createLeadRules, createQuotationRules, italics, labels, noteCall } from "./prose.ts";
import { createReferenceRules } from "./references.ts";
import { SCOPE_NAME } from "./scopes.ts";
import type { TextMateGrammar } from "./textmate.ts";

export function createSyntax(packs: readonly CompiledPack[]): TextMateGrammar {
  // « Décide : » is an opener first, and leads to what follows only where it is none; what is a note in one language
  // may be a clause in another.
  const late: readonly BlockPattern["kind"][] = ["pivot", "footnote"];
  const early = listCaptionKinds(packs).filter(kind => !late.includes(kind));
  return {
    name: "UN declaration",
    scopeName: SCOPE_NAME,
    fileTypes: ["undecl"],
    patterns: [
      frontMatter,
      comment,
      heading,
      footnote(),
      ...createCaptionRules(packs, early),
      createLoneLabelRule(packs),
      createOpenerRule(packs),
      ...createCaptionRules(packs, late),
      createEnactingRule(packs),
      createLabelledRule(packs),
      createPlainRule(),
    ],
    repository: {
      prose: { patterns: [...createQuotationRules(packs), italics, { include: "#quoted" }] },
      quoted: { patterns: [noteCall, ...createReferenceRules(packs)] },
      caption: { patterns: [noteCall, italics] },
      lead: { patterns: createLeadRules(createOpeningMarks(packs)) },
      labels: { patterns: labels },
      "prose-run": { patterns: [createRunRule("prose")] },
      "caption-run": { patterns: [createRunRule("caption")] },
      "plain-run": { patterns: [createRunRule("plain")] },
    },
  };
}
