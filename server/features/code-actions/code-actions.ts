/** Code actions about findings: fix one, fix all of a rule, fix everything, or suppress a rule with a reason. */
import type { CodeAction, CodeActionContext } from "vscode-languageserver-types";
import type { Span } from "../../../grammar/tree/tree.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { type ActionSource, createActionRequest, isRequested } from "./action-source.ts";
import { fixAllSource } from "./fix-all.ts";
import { quickFixSource } from "./quick-fixes.ts";
import { suppressSource } from "./suppress.ts";

/** In the order in which they are shown. Refactorings of a sound text are loaded when asked for (`refactorings`). */
const SOURCES: readonly ActionSource[] = [quickFixSource, suppressSource, fixAllSource];

export function provideCodeActions(
  document: ReadDocument,
  range: Span,
  context: CodeActionContext,
  settings: FeatureSettings,
): CodeAction[] {
  const request = createActionRequest(document, range, context, settings);
  return SOURCES.filter(source => isRequested(context, source)).flatMap(source => source.actions(request));
}
