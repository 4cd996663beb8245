/** The sentence that tells of a difference, in the reader's language. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Text } from "../../rules/rule.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import type { Difference } from "./compare.ts";
import { DIFFERENCE_KINDS } from "./kinds/all.ts";

/** Of versions in one language, which is meant; else the language says so: « en français ». */
const SAME_LANGUAGE = {
  left: { fr: "dans le premier texte", en: "in the first text" },
  right: { fr: "dans le second", en: "in the second" },
} satisfies Record<string, Text>;
const IN: Text = { fr: "en {name}", en: "in {name}" };

/** The languages of both versions. */
export interface Languages {
  readonly left: CompiledPack;
  readonly right: CompiledPack;
}

export function describeDifference(
  difference: Difference,
  { left, right }: Languages,
  messages: MessageLanguage,
): string {
  const text = DIFFERENCE_KINDS.find(({ kind }) => kind === difference.kind)?.messages[difference.message];
  if (!text) return difference.kind;
  const isSame = left.code === right.code;
  const name = (pack: CompiledPack) => formatMessage(IN, messages, { name: pack.names[messages] });
  return formatMessage(text, messages, {
    ...difference.arguments,
    left: isSame ? formatMessage(SAME_LANGUAGE.left, messages) : name(left),
    right: isSame ? formatMessage(SAME_LANGUAGE.right, messages) : name(right),
  });
}
