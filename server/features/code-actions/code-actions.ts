/** What can be done about findings: mend one, mend all of a kind, mend all at once, or say why one does not apply. */
import type { CodeAction, CodeActionContext } from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { type ActionSource, isRequested } from "./action-source.ts";
import { fixAllSource } from "./fix-all.ts";
import { quickFixSource } from "./quick-fixes.ts";
import { suppressSource } from "./suppress.ts";

/** In the order in which they are shown. What rewrites a sound text is in `refactorings`, read when asked for. */
const SOURCES: readonly ActionSource[] = [quickFixSource, suppressSource, fixAllSource];

export const CODE_ACTION_KINDS: readonly string[] = [...new Set(SOURCES.map(({ kind }) => kind))];

export function provideCodeActions(
  document: ReadDocument,
  range: Span,
  context: CodeActionContext,
  settings: FeatureSettings,
): CodeAction[] {
  const request = { document, range, context, settings };
  return SOURCES.filter(({ kind, onRequest }) => (!onRequest || context.only) && isRequested(context, kind)).flatMap(
    source => source.actions(request),
  );
}
