import { EVERY_FEATURE } from "../../server/features/every-feature.ts";
import { readText } from "../../server/features/support.ts";
import { assertWellFormed } from "../../server/protocol/well-formed.ts";
import { type Check, placeIn, textOf } from "../target.ts";

/** What is answered about other texts, or in coordinates of its own. */
const ELSEWHERE: ReadonlySet<string> = new Set(["versions", "moving", "preview"]);

/** Every feature, at one place of the text and at its end: none throws, and each answer lies inside the text. */
export const features: Check = input => {
  const text = textOf(input);
  const document = readText(text);
  for (const [name, use] of Object.entries(EVERY_FEATURE)) {
    for (const offset of [placeIn(text), text.length]) {
      try {
        const answer = use(document, offset);
        if (!ELSEWHERE.has(name)) assertWellFormed(answer, text);
      } catch (error) {
        throw new Error(`${name} at ${offset}: ${error instanceof Error ? error.message : error}`, { cause: error });
      }
    }
  }
};
