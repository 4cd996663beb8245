/** The kinds of code actions about findings, apart from what makes them: an editor is told them at the start. */
import { CodeActionKind } from "vscode-languageserver-types";

export const FIX_ALL = "source.fixAll.preambule";

export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL];
