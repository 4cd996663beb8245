/** What can be done about findings: mend one, mend all of a kind, mend all at once, or say why one does not apply. */
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
} from "vscode-languageserver-types";
import type { Span } from "../../grammar/tree/tree.ts";
import type { Rule } from "../rules/rule.ts";
import type { RuledFinding } from "../rules/run.ts";
import { preferredEdits, preferredFix } from "../rules/support/fixes.ts";
import { mend } from "../rules/support/mend.ts";
import { said } from "../rules/support/said.ts";
import { placeholderEdit, workspaceEdit } from "./edits.ts";
import { paragraphAt, type ReadDocument, rangeOf } from "./read-document.ts";
import type { FeatureSettings } from "./settings.ts";
import { silenceFile, silenceParagraph } from "./suppression-edits.ts";
import { ACTION_TEXTS } from "./texts.ts";

const FIX_ALL = `${CodeActionKind.SourceFixAll}.preambule`;

export const CODE_ACTION_KINDS: readonly string[] = [CodeActionKind.QuickFix, FIX_ALL];

/** Nobody reads through more fixes; renumbering many paragraphs one by one would give as many edits for each. */
const MOST_FINDINGS = 100;

export function codeActions(
  document: ReadDocument,
  range: Span,
  context: CodeActionContext,
  settings: FeatureSettings,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(context, CodeActionKind.QuickFix)) {
    const here = document.findings.filter(({ start, end }) => start <= range.end && range.start <= end);
    const rules = [...new Set(here.map(finding => finding.rule))];
    actions.push(
      ...here.slice(0, MOST_FINDINGS).flatMap(finding => fixesOf(finding, document, context, settings)),
      ...rules.flatMap(rule => fixAllOf(rule, document, context, settings) ?? []),
      ...rules.flatMap(rule => suppressions(rule, here, document, context, settings)),
    );
  }
  // Work on the whole file is done only when asked for: editors ask for what mends one place at every step.
  if (context.only && wants(context, FIX_ALL)) {
    // On save nobody looks at what is changed: then words and numbers stay.
    const scope = context.triggerKind === CodeActionTriggerKind.Automatic ? "marks" : "words";
    const { edits } = mend(document.analysis.text, text => document.findingsIn(text), scope);
    if (edits.length) {
      const title = said(ACTION_TEXTS.fixAll, settings.messages);
      actions.push({ title, kind: FIX_ALL, edit: workspaceEdit(edits, document, settings) });
    }
  }
  return actions;
}

function wants({ only }: CodeActionContext, kind: string): boolean {
  return !only || only.some(wanted => wanted === "" || kind === wanted || kind.startsWith(`${wanted}.`));
}

function fixesOf(
  finding: RuledFinding,
  document: ReadDocument,
  context: CodeActionContext,
  settings: FeatureSettings,
): CodeAction[] {
  const preferred = preferredFix(finding);
  return (finding.fixes ?? []).map(fix => ({
    title: said(fix.title, settings.messages, fix.arguments),
    kind: CodeActionKind.QuickFix,
    diagnostics: shownFor([finding], document, context),
    isPreferred: fix === preferred,
    edit: workspaceEdit(fix.edits, document, settings),
  }));
}

/** « Corriger partout », when the rule has more than one finding with one right answer. */
function fixAllOf(
  rule: Rule,
  document: ReadDocument,
  context: CodeActionContext,
  settings: FeatureSettings,
): CodeAction | null {
  const findings = document.findings.filter(finding => finding.rule === rule && preferredFix(finding));
  if (findings.length < 2) return null;
  return {
    title: said(ACTION_TEXTS.fixRule, settings.messages, { rule: said(rule.title, settings.messages) }),
    kind: CodeActionKind.QuickFix,
    diagnostics: shownFor(findings, document, context),
    edit: workspaceEdit(preferredEdits(findings), document, settings),
  };
}

/** Comments that silence the rule, above the paragraph or for the whole file, with a place for the reason. */
function suppressions(
  rule: Rule,
  here: readonly RuledFinding[],
  document: ReadDocument,
  context: CodeActionContext,
  settings: FeatureSettings,
): CodeAction[] {
  const findings = here.filter(finding => finding.rule === rule);
  const paragraph = paragraphAt(document, (findings[0] as RuledFinding).start);
  if (!paragraph) return [];
  const { messages } = settings;
  const edits = [
    [ACTION_TEXTS.suppress, silenceParagraph(rule, paragraph, document, messages)],
    [ACTION_TEXTS.suppressInFile, silenceFile(rule, document, messages)],
  ] as const;
  return edits.map(([title, edit]) => ({
    title: said(title, messages, { rule: said(rule.title, messages) }),
    kind: CodeActionKind.QuickFix,
    diagnostics: shownFor(findings, document, context),
    edit: placeholderEdit(edit, edit.reason, document, settings),
  }));
}

/** Those of the editor's diagnostics that show these findings. */
function shownFor(
  findings: readonly RuledFinding[],
  document: ReadDocument,
  { diagnostics }: CodeActionContext,
): Diagnostic[] {
  const shown = byPlace(diagnostics);
  if (shown.size === 0) return [];
  const places = new Set(findings.map(finding => placeOf(finding.rule.id, rangeOf(finding, document))));
  return [...places].flatMap(place => shown.get(place) ?? []);
}

const known = new WeakMap<readonly Diagnostic[], ReadonlyMap<string, readonly Diagnostic[]>>();

/** Each fix asks for those that it mends. */
function byPlace(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, readonly Diagnostic[]> {
  let places = known.get(diagnostics);
  if (!places) {
    const here = new Map<string, Diagnostic[]>();
    for (const one of diagnostics) {
      const place = placeOf(one.code, one.range);
      here.set(place, [...(here.get(place) ?? []), one]);
    }
    places = here;
    known.set(diagnostics, places);
  }
  return places;
}

function placeOf(code: Diagnostic["code"], { start, end }: Range): string {
  return [code, start.line, start.character, end.line, end.character].join(" ");
}
