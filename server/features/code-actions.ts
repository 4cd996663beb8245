/** What can be done about findings: mend one, mend all of a kind, mend all at once, or say why one does not apply. */
import type { CodeAction, CodeActionContext } from "vscode-languageserver-types";
import type { Span } from "../../grammar/tree/tree.ts";
import { fixAll } from "./code-actions/fix-all.ts";
import { fixes } from "./code-actions/fixes.ts";
import { type ActionSource, wants } from "./code-actions/request.ts";
import { suppress } from "./code-actions/suppress.ts";
import type { ReadDocument } from "./read-document.ts";
import type { FeatureSettings } from "./settings.ts";

/** In the order in which they are shown. What rewrites a sound text is in `refactorings`, read when asked for. */
const SOURCES: readonly ActionSource[] = [fixes, suppress, fixAll];

export const CODE_ACTION_KINDS: readonly string[] = [...new Set(SOURCES.map(({ kind }) => kind))];

export function codeActions(
  document: ReadDocument,
  range: Span,
  context: CodeActionContext,
  settings: FeatureSettings,
): CodeAction[] {
  const request = { document, range, context, settings };
  return SOURCES.filter(({ kind, onRequest }) => (!onRequest || context.only) && wants(context, kind)).flatMap(source =>
    source.actions(request),
  );
}
