/** `check --fix`: fixes a text before it is checked, and prints what was done. */
import { createInspector, type InspectionSettings } from "../../documents/inspection.ts";
import type { MessageLanguage } from "../../features/shared/feature-settings.ts";
import { formatQuantity } from "../../features/shared/format-quantity.ts";
import { type FixScope, fixAll } from "../../rules/fixes/fix-all.ts";
import type { PrintLine } from "../print-remarks.ts";
import type { RewriteFailure } from "../rewrite-file.ts";
import { COUNTS, createMessageFormatter, FIX_TEXTS } from "../texts.ts";

export interface FixPrinter {
  readonly printRemark: PrintLine;
  /** Prints why the text could not be written. */
  readonly printError: PrintLine;
}

/**
 * Returns the fixed text, after `write` has stored it if it differs; null, after printing why, if it could not be
 * stored: the file is then unchanged.
 */
export function fixFile(
  file: string,
  text: string,
  settings: InspectionSettings,
  scope: FixScope,
  write: (after: string) => RewriteFailure | null,
  language: MessageLanguage,
  { printRemark, printError }: FixPrinter,
): string | null {
  const say = createMessageFormatter(language);
  // Each round of fixes changes few paragraphs, so the next is read incrementally.
  const inspect = createInspector(settings);
  const after = fixAll(text, inspect, scope);
  if (after.edits.length > 0) {
    const failure = write(after.text);
    if (failure) {
      printError(say(FIX_TEXTS[failure.fault], { file, detail: failure.detail }));
      return null;
    }
  }
  if (after.count > 0) {
    printRemark(say(FIX_TEXTS.mended, { file, mended: formatQuantity(COUNTS.mended, after.count, language) }));
  }
  if (after.waiting > 0) {
    printRemark(say(FIX_TEXTS.waiting, { file, waiting: formatQuantity(COUNTS.waiting, after.waiting, language) }));
  }
  return after.text;
}
