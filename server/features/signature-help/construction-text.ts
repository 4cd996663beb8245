/** A construction as it is shown: « ‹nom› de ‹infinitif› », and a sentence that has it. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { OpenerHead } from "../../../grammar/tree/tree.ts";
import type { MessageLanguage } from "../settings.ts";
import type { Construction } from "./constructions.ts";
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
export function sentenceOf(head: OpenerHead, { complement, example }: Construction, { usage }: CompiledPack): string {
  const sentence = complement === null ? example : `${openerText(head)} ${complement}`;
  const quoted = sentence.replaceAll("« ", `«${usage.quoteSpace}`).replaceAll(" »", `${usage.quoteSpace}»`);
  return quoted.replaceAll("'", "\u2019");
}

export function openerText({ text }: OpenerHead): string {
  return text.replace(/\s+/gu, " ");
}
