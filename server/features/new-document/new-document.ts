/** A new text from a template of the language; it has no findings before the drafter begins. */
import { getPack } from "../../../grammar/languages/registry.ts";
import {
  type LanguageTemplates,
  TEMPLATE_KINDS,
  type Template,
  type TemplateKind,
} from "../../../grammar/languages/template.ts";
import { findTemplates } from "../../../grammar/languages/templates.ts";
import type { NewDocument, NewDocumentParams } from "../../protocol/new-document.ts";
import { DEFAULT_SPACES } from "../../rules/linguistics/mark-spaces.ts";
import type { Spaces } from "../../rules/rule.ts";
import { listBodyNames } from "../completion/body-items.ts";
import { agreeOpener, getAgreementMask } from "./agree-opener.ts";
import { toPlainText, toSnippet } from "./tab-stops.ts";
import { typeset } from "./typeset.ts";

/** More than there are States. */
export const MOST_SIGNATORIES = 250;
const SIGNATORIES = 2;

/** Null for an unknown language or kind. */
export function createNewDocument(params: NewDocumentParams, spaces: Spaces = DEFAULT_SPACES): NewDocument | null {
  const templates = findTemplates(params.language);
  const kind = TEMPLATE_KINDS.find(one => one === params.kind);
  if (!templates || !kind) return null;
  const text = typeset(fillPlaces(templates, kind, params), spaces, getPack(params.language));
  return { snippet: toSnippet(text), text: toPlainText(text) };
}

/** With `‹…›` for what the drafter fills in. */
function fillPlaces(templates: LanguageTemplates, kind: TemplateKind, params: NewDocumentParams): string {
  const { language } = params;
  const template = templates.kinds[kind];
  const pack = getPack(language);
  const subject = cleanLine(params.subject) || (listSubjects(template, language)[0] ?? "");
  const mask = getAgreementMask(toPlainText(`${subject},`), language);
  const values: Readonly<Record<string, string>> = {
    title: cleanLine(params.title) || `‹${template.title}›`,
    subject,
    signatures: createSignatures(templates, template, params.signatories),
  };
  const agreed = markFillers(template.text).replace(/\[([^[\]]*)\]/g, (_, head: string) =>
    agreeOpener(head, mask, pack),
  );
  // A title may itself contain braces, so everything is replaced in one pass.
  const whole = agreed.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
  const marked = whole.replace(/⟦/g, "[").replace(/⟧/g, "]");
  return `---\nlang: ${language}\n---\n\n${marked.trimEnd()}\n`;
}

/** A paragraph that opens with a verb, or with a label. */
const CLAUSE = /^(?:.*\[\p{L}[^[\]]*\] ?|\(?(?:\p{N}+|\p{Ll})[.)] ).*$/gmu;

/**
 * What a clause of the template says is nobody's wish: it stands in brackets, as what is not agreed does in a draft, and
 * a rule reports the brackets as long as they are there. Titles, places and names look like what they are.
 */
function markFillers(text: string): string {
  return text.replace(CLAUSE, line => line.replace(/‹([^‹›]+)›/gu, "‹⟦$1⟧›"));
}

/** Who may act in texts of the kind, the usual first. */
export function listSubjects({ bodies, subjects }: Template, language: string): readonly string[] {
  return bodies ? [...subjects, ...listBodyNames(getPack(language))] : subjects;
}

function createSignatures(
  { states, otherState, person }: LanguageTemplates,
  { signature }: Template,
  wanted = SIGNATORIES,
): string {
  const count = Math.max(0, Math.min(MOST_SIGNATORIES, Math.trunc(wanted) || 0));
  const blocks = Array.from({ length: count }, (_, at) => {
    const state = states[at] ?? otherState.replace("{letters}", formatLetters(at - states.length));
    return signature.replace("{state}", state).replace("{person}", `${person}|${at}`);
  });
  return blocks.join("\n\n");
}

/** `Aa`, `Ab` … in alphabetical order; names of States have no digits. */
function formatLetters(index: number): string {
  return String.fromCharCode(65 + (Math.floor(index / 26) % 26), 97 + (index % 26));
}

function cleanLine(text = ""): string {
  return text
    .replace(/[‹›|⟦⟧]/g, "")
    .replace(/\s+/gu, " ")
    .trim();
}
