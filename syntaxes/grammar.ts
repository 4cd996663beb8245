/** The TextMate grammar of all languages that have a pack: it cannot know which of them a text is in. */
import type { CompiledPack } from "../grammar/languages/pack.ts";
import type { BlockPattern } from "../grammar/languages/settings.ts";
import { comment, footnote, frontMatter, heading } from "./blocks.ts";
import { captionKinds, captionParagraphs } from "./captions.ts";
import { enactingParagraph } from "./enacting.ts";
import { labelledParagraph, loneLabel } from "./labels.ts";
import { openerParagraph, openingMarks } from "./openers.ts";
import { plainParagraph, run } from "./paragraph.ts";
import { italics, labels, leadRules, noteCall, quotations } from "./prose.ts";
import { referenceRules } from "./references.ts";
import { SCOPE_NAME } from "./scopes.ts";
import type { TextMateGrammar } from "./textmate.ts";

export function createSyntax(packs: readonly CompiledPack[]): TextMateGrammar {
  // « Décide : » is an opener first, and leads to what follows only where it is none; what is a note in one language
  // may be a clause in another.
  const late: readonly BlockPattern["kind"][] = ["pivot", "footnote"];
  const early = captionKinds(packs).filter(kind => !late.includes(kind));
  return {
    name: "UN declaration",
    scopeName: SCOPE_NAME,
    fileTypes: ["undecl"],
    patterns: [
      frontMatter,
      comment,
      heading,
      footnote(),
      ...captionParagraphs(packs, early),
      loneLabel(packs),
      openerParagraph(packs),
      ...captionParagraphs(packs, late),
      enactingParagraph(packs),
      labelledParagraph(packs),
      plainParagraph(),
    ],
    repository: {
      prose: { patterns: [...quotations(packs), italics, { include: "#quoted" }] },
      quoted: { patterns: [noteCall, ...referenceRules(packs)] },
      caption: { patterns: [noteCall, italics] },
      lead: { patterns: leadRules(openingMarks(packs)) },
      labels: { patterns: labels },
      "prose-run": { patterns: [run("prose")] },
      "caption-run": { patterns: [run("caption")] },
      "plain-run": { patterns: [run("plain")] },
    },
  };
}
