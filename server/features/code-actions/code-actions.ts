/** What can be done about findings: mend one, mend all of a kind, mend all at once, or say why one does not apply. */
import type { CodeAction, CodeActionContext } from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { ReadDocument } from "../read-document.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { type ActionSource, wants } from "./action-source.ts";
import { fixAll } from "./fix-all.ts";
import { fixes } from "./quick-fixes.ts";
import { suppress } from "./suppress.ts";

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
