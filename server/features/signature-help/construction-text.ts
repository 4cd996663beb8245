/** A construction as it is shown: « ‹nom› de ‹infinitif› », and a sentence that has it. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { OpenerHead } from "../../../grammar/tree/tree.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { escaped, italic } from "../shared/markdown.ts";
import { type Construction, constructionsOf, type Opened } from "./constructions.ts";
import type { FramePart } from "./frames.ts";
import { TERM_NAMES } from "./texts.ts";

export function constructionText({ parts }: Construction, messages: MessageLanguage): string {
  return parts.map(part => partText(part, messages)).join(" ");
}

export function partText({ shown, term }: FramePart, messages: MessageLanguage): string {
  const name = term === null ? "" : `‹${TERM_NAMES[term]?.[messages] ?? term}›`;
  return [shown, name].filter(text => text !== "").join(" ");
}

/** As print has it, with the opener as it stands where the lists have a sentence to fill in. */
export function sentenceOf(
  head: Pick<OpenerHead, "text">,
  { complement, example }: Construction,
  { usage }: CompiledPack,
): string {
  const sentence = complement === null ? example : `${openerText(head)} ${complement}`;
  const quoted = sentence.replaceAll("« ", `«${usage.quoteSpace}`).replaceAll(" »", `${usage.quoteSpace}»`);
  return quoted.replaceAll("'", "\u2019");
}

export function openerText({ text }: Pick<OpenerHead, "text">): string {
  return text.replace(/\s+/gu, " ");
}

const MOST = 3;

/** A list in Markdown of what a head takes, the usual first, each with a sentence; empty when nothing is known. */
export function constructionList(
  head: Opened & Pick<OpenerHead, "text">,
  pack: CompiledPack,
  messages: MessageLanguage,
): string {
  return constructionsOf(head, pack)
    .slice(0, MOST)
    .map(one => `- ${escaped(constructionText(one, messages))} — ${italic(sentenceOf(head, one, pack))}`)
    .join("\n");
}
