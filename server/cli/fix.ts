/** `check --fix`: mends a text before it is checked, and says what was done. */
import { LastVersion } from "../../grammar/analyse.ts";
import { type InspectionSettings, inspect } from "../documents/inspection.ts";
import { type MendingScope, mend } from "../rules/fixes/fix-all.ts";
import type { Remark } from "./remarks.ts";
import type { RewriteFailure } from "./rewrite.ts";
import { counted, FIX_TEXTS, type MessageLanguage, speaker } from "./texts.ts";

export interface Saying {
  readonly remark: Remark;
  /** Says why the text could not be written. */
  readonly fail: Remark;
}

/**
 * The mended text, or null after saying why it could not be written: then the file is as it was. `write` puts a text
 * that has changed in its place.
 */
export function fixed(
  file: string,
  text: string,
  settings: InspectionSettings,
  scope: MendingScope,
  write: (after: string) => RewriteFailure | null,
  language: MessageLanguage,
  { remark, fail }: Saying,
): string | null {
  const say = speaker(language);
  // Rounds differ in a few paragraphs.
  const last = new LastVersion();
  const after = mend(text, changed => inspect(changed, settings, last).findings, scope);
  if (after.edits.length > 0) {
    const failure = write(after.text);
    if (failure) {
      fail(say(FIX_TEXTS[failure.fault], { file, detail: failure.detail }));
      return null;
    }
  }
  if (after.count > 0) {
    remark(say(FIX_TEXTS.mended, { file, mended: counted("mended", after.count, language) }));
  }
  if (after.waiting > 0) {
    remark(say(FIX_TEXTS.waiting, { file, waiting: counted("waiting", after.waiting, language) }));
  }
  return after.text;
}
