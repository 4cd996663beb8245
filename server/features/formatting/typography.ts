/** Signs inside paragraphs: spaces, apostrophes, quotation marks, labels. Where a rule has a fix, the rule is run. */
import { getConcepts } from "../../../grammar/languages/registry.ts";
import type { Clause, Label, Paragraph } from "../../../grammar/tree/tree.ts";
import { RULES } from "../../rules/all.ts";
import { listPreferredEdits } from "../../rules/fixes/apply-fixes.ts";
import {
  DEFAULT_SPACES,
  findQuoteSpaces,
  findSpacedMarks,
  getLanguageSpace,
  getSpaceBefore,
  type Spacing,
} from "../../rules/linguistics/mark-spaces.ts";
import { hasLowerInitial, isProse } from "../../rules/linguistics/paragraph-kinds.ts";
import type { Edit, Finding, Rule } from "../../rules/rule.ts";
import { type RuledFinding, type RuleSettings, runRules } from "../../rules/run.ts";
import { findLastParagraphBefore } from "../shared/read-document.ts";
import type { ParsedText } from "./parsed-text.ts";

const SIGNS = selectRules("mark-spacing", "quotation-marks", "double-space", "label-style", "apostrophe");

/** Rules about the marks that make a declaration one sentence. */
const CHAIN = selectRules(
  "enacting-line-mark",
  "preambular-mark",
  "operative-mark",
  "last-operative-mark",
  "lead-in-mark",
  "item-mark",
);

function selectRules(...ids: readonly string[]): Rule[] {
  return RULES.filter(({ id }) => ids.includes(id));
}

/** In order and without overlap. Rules that are switched off or suppressed change nothing. */
export function createSignEdits(reading: ParsedText, settings: RuleSettings): Edit[] {
  const { tree, pack } = reading;
  const spaces = settings.spaces ?? DEFAULT_SPACES;
  const own: Edit[] = [];
  for (const paragraph of tree.paragraphs) {
    if (!isProse(paragraph)) continue;
    own.push(...createSpaceEdits(paragraph, { tree, pack, spaces }));
    if (settings.levels?.apostrophe !== "off") own.push(...createApostropheEdits(paragraph));
    own.push(...createLabelEdits(paragraph));
  }
  // Of « Gaza: two years after » only a person can say whether it is a title in another language.
  const findings = runSelectedRules(reading, settings, SIGNS).filter(
    ({ rule, severity }) => rule.id !== "mark-spacing" || severity !== "hint",
  );
  return listPreferredEdits([...findings, ...own.map(toFinding)]);
}

export function createMarkChainEdits(reading: ParsedText, settings: RuleSettings): Edit[] {
  return listPreferredEdits(
    runSelectedRules(reading, settings, CHAIN).filter(finding => !isInterrupted(finding, reading)),
  );
}

/** Whether a paragraph goes on behind a page break, or behind a line that breaks before « b) et c) du rapport ». */
function isInterrupted({ message, start }: RuledFinding, { tree }: ParsedText): boolean {
  const paragraph = findLastParagraphBefore(tree, start);
  const next = paragraph && tree.paragraphs[paragraph.index + 1];
  if (!next) return false;
  if (message === "missing" && (next.kind === "furniture" || next.kind === "masthead")) return true;
  return hasLowerInitial(next) && !/[\r\n]\s*[\r\n]/.test(tree.text.slice(paragraph.end, next.start));
}

function runSelectedRules({ tree, pack }: ParsedText, settings: RuleSettings, rules: readonly Rule[]): RuledFinding[] {
  const conceptIds = getConcepts().map(({ id }) => id);
  const spaces = settings.spaces ?? DEFAULT_SPACES;
  return runRules({ tree, pack, conceptIds }, { ...settings, spaces }, undefined, rules);
}

function toFinding(edit: Edit): Finding {
  const fix = { title: { fr: "", en: "" }, edits: [edit], preferred: true };
  return { start: edit.start, end: edit.end, message: "", fixes: [fix] };
}

/** Replaces spaces of the wrong kind; missing and superfluous spaces are the rules' findings. */
function createSpaceEdits({ clause, start: offset }: Paragraph, spacing: Spacing): Edit[] {
  const { pack, spaces = DEFAULT_SPACES } = spacing;
  const edits: Edit[] = [];
  const set = (start: number, end: number, wanted: string) => {
    if (start === end || wanted === "" || clause.text.slice(start, end) === wanted) return;
    edits.push({ start: offset + start, end: offset + end, newText: wanted });
  };
  for (const { mark, start, end } of findSpacedMarks(clause, pack)) set(start, end - 1, getSpaceBefore(mark, spacing));
  for (const { start, end } of findQuoteSpaces(clause, pack)) {
    if (isInLine(clause, start, end)) set(start, end, getLanguageSpace(null, spaces, pack));
  }
  return edits;
}

function isInLine({ text }: Clause, start: number, end: number): boolean {
  return !/[\r\n]/.test((text[start - 1] ?? "") + (text[end] ?? ""));
}

/** An apostrophe between a letter and what is written together with it: `l'eau`, `d'« ici »`. */
const JOINED = /(?<=\p{L})'(?=[\p{L}\p{N}«“"(*])/gu;
/** An apostrophe behind a letter, whatever follows: `the States' work`. */
const BEHIND = /(?<=\p{L})'/gu;
/** Opens a quotation, which an apostrophe behind a letter might then close. */
const OPENING = /(?<![\p{L}\p{N}])'/u;

/** Replaces straight apostrophes by curly ones. */
function createApostropheEdits({ clause: { text }, start }: Paragraph): Edit[] {
  if (!text.includes("'")) return [];
  return [...text.matchAll(OPENING.test(text) ? JOINED : BEHIND)].map(({ index }) => {
    return { start: start + index, end: start + index + 1, newText: "’" };
  });
}

/** `a )`, `1 .` */
const APART = /[ \t\u00a0\u202f]+(?=[).]$)/;

/** Removes spaces inside a label and inserts one behind it. */
function createLabelEdits({ kind, clause, start }: Paragraph): Edit[] {
  if (kind !== "operative" && kind !== "item" && kind !== "heading") return [];
  const labels = [clause.label, clause.innerLabel].filter((label): label is Label => label !== null);
  return labels.flatMap(label => {
    const edits: Edit[] = [];
    const blanks = APART.exec(label.text);
    const at = start + label.start + (blanks?.index ?? 0);
    if (blanks) edits.push({ start: at, end: at + blanks[0].length, newText: "" });
    if (/^\p{L}/u.test(clause.text.slice(label.end))) {
      edits.push({ start: start + label.end, end: start + label.end, newText: " " });
    }
    return edits;
  });
}
