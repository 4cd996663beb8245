/** Findings as the editor shows them. */
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver-types";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { getPack } from "../../../grammar/languages/registry.ts";
import { findUnruledLanguage } from "../../rules/linguistics/unruled-language.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Severity } from "../../rules/rule.ts";
import type { RuledFinding } from "../../rules/run.ts";
import type { FeatureSettings } from "../shared/feature-settings.ts";
import { nameLanguageInItself } from "../shared/language-name.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";
import { createRulePageUri } from "../shared/rule-page-uri.ts";
import { DIAGNOSTIC_TEXTS } from "../shared/texts.ts";
import { listShownFindings } from "./shown-findings.ts";

export const SOURCE = "preambule";

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** Rules about text without effect, which editors fade. */
const UNNECESSARY: ReadonlySet<string> = new Set(["unused-suppression"]);

/** A shorter text is too short to detect its language. */
const LEAST_WORDS = 30;

/**
 * `writing` is the offset at which a person is writing, or null.
 *
 * Diagnostics have no `data`: code actions find the finding by code and range, since data would be outdated after the
 * next edit, and not every editor returns it.
 */
export function provideDiagnostics(
  document: ReadDocument,
  settings: FeatureSettings,
  writing: number | null = null,
): Diagnostic[] {
  const found = listShownFindings(document, { writing }).map(one => createDiagnostic(one, document, settings));
  const whole = checkLanguage(document, settings);
  return whole ? [whole, ...found] : found;
}

/** A diagnostic about the language of a text: there are no rules for it, or it is unknown. */
function checkLanguage(document: ReadDocument, settings: FeatureSettings): Diagnostic | null {
  return createUnruledDiagnostic(document, settings) ?? createUnknownDiagnostic(document, settings);
}

function createDiagnostic(finding: RuledFinding, document: ReadDocument, settings: FeatureSettings): Diagnostic {
  const { rule, severity, related } = finding;
  const { messages, client } = settings;
  const diagnostic: Diagnostic = {
    range: toRange(finding, document),
    severity: SEVERITIES[severity],
    code: rule.id,
    source: SOURCE,
    message: formatFinding(finding, settings),
  };
  const href = client.codeDescriptions ? createRulePageUri(rule, settings) : null;
  if (href !== null) diagnostic.codeDescription = { href };
  if (client.diagnosticTags && UNNECESSARY.has(rule.id)) diagnostic.tags = [DiagnosticTag.Unnecessary];
  if (client.relatedInformation && related?.length) {
    diagnostic.relatedInformation = related.map(one => ({
      location: one.elsewhere ?? { uri: document.positions.uri, range: toRange(one, document) },
      message: formatMessage(one.message, messages, one.arguments),
    }));
  }
  return diagnostic;
}

export function formatFinding(finding: RuledFinding, { messages }: FeatureSettings): string {
  const text = finding.rule.messages[finding.message];
  return text ? formatMessage(text, messages, finding.arguments) : formatMessage(finding.rule.title, messages);
}

/** The front matter names a language without rules: without this diagnostic the text would seem free of faults. */
function createUnruledDiagnostic(document: ReadDocument, { messages }: FeatureSettings): Diagnostic | null {
  const { frontMatter, text } = document.analysis;
  const code = findUnruledLanguage(document.analysis);
  if (!code || !frontMatter) return null;
  const line = /^lang[ \t]*:[^\r\n]*/m.exec(text.slice(frontMatter.start, frontMatter.end));
  const start = frontMatter.start + (line?.index ?? 0);
  return {
    range: toRange({ start, end: start + (line?.[0].length ?? 0) }, document),
    severity: DiagnosticSeverity.Information,
    code: "unruled-language",
    source: SOURCE,
    message: formatMessage(DIAGNOSTIC_TEXTS.unruledLanguage, messages, {
      language: nameLanguageInItself(code),
      languages: listLanguageCodes()
        .map(one => getPack(one).names[messages])
        .join(", "),
    }),
  };
}

/** A text in an unknown language is read in the likeliest one, and its findings are meaningless. */
function createUnknownDiagnostic(document: ReadDocument, { messages }: FeatureSettings): Diagnostic | null {
  const { detected, paragraphs } = document.analysis;
  const [first] = paragraphs;
  if (!detected || detected.certain || !first || !hasWords(document.analysis.text, LEAST_WORDS)) return null;
  const name = (code: string) => getPack(code).names[messages];
  const firstLine = first.clause.text.search(/[\r\n]/);
  return {
    range: toRange({ start: first.start, end: firstLine < 0 ? first.end : first.start + firstLine }, document),
    severity: DiagnosticSeverity.Information,
    code: "unknown-language",
    source: SOURCE,
    message: formatMessage(DIAGNOSTIC_TEXTS.unknownLanguage, messages, {
      languages: listLanguageCodes().map(name).join(", "),
      language: name(detected.code),
    }),
  };
}

function hasWords(text: string, count: number): boolean {
  const word = /[\p{L}\p{M}]+/gu;
  for (let at = 0; at < count; at++) if (!word.test(text)) return false;
  return true;
}
