/** Formats a construction, « ‹nom› de ‹infinitif› », and a sentence that shows it. */

import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { OpenerHead } from "../../../grammar/tree/tree.ts";
import { type Construction, getConstructions, type HeadConcepts } from "../../rules/linguistics/constructions.ts";
import type { FramePart } from "../../rules/linguistics/frames.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { escapeMarkdown, formatItalic } from "../shared/markdown.ts";
import { printQuoteSpaces } from "../shared/print-quotes.ts";
import { TERM_NAMES } from "./texts.ts";

export function formatConstruction({ parts }: Construction, messages: MessageLanguage): string {
  return parts.map(part => formatPart(part, messages)).join(" ");
}

export function formatPart({ text, term }: FramePart, messages: MessageLanguage): string {
  const name = term === null ? "" : `‹${TERM_NAMES[term]?.[messages] ?? term}›`;
  return [text, name].filter(one => one !== "").join(" ");
}

/** The example as printed; with the opener of the text where a complement for it is known. */
export function createSentence(
  head: Pick<OpenerHead, "text">,
  { complement, example }: Construction,
  pack: CompiledPack,
): string {
  const sentence = complement === null ? example : `${getOpenerText(head)} ${complement}`;
  return printQuoteSpaces(sentence, pack).replaceAll("'", "\u2019");
}

export function getOpenerText({ text }: Pick<OpenerHead, "text">): string {
  return text.replace(/\s+/gu, " ");
}

const MOST = 3;

/** A Markdown list of what a head takes, the usual first, each with a sentence; empty when nothing is known. */
export function listConstructions(
  head: HeadConcepts & Pick<OpenerHead, "text">,
  pack: CompiledPack,
  messages: MessageLanguage,
): string {
  return getConstructions(head, pack)
    .slice(0, MOST)
    .map(
      one =>
        `- ${escapeMarkdown(formatConstruction(one, messages))} — ${formatItalic(createSentence(head, one, pack))}`,
    )
    .join("\n");
}
