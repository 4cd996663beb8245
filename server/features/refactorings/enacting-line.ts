/** Adds a missing enacting line: offers whoever the existing openers agree with. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { findTemplates } from "../../../grammar/languages/templates.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { DEFAULT_SPACES } from "../../rules/linguistics/mark-spaces.ts";
import { getApostrophe } from "../../rules/linguistics/text-sample.ts";
import type { EditPlan } from "../move-clauses/move-clauses.ts";
import { getUnits } from "../move-clauses/units.ts";
import { getAgreementMask } from "../new-document/agree-opener.ts";
import { toPlainText } from "../new-document/tab-stops.ts";
import { typeset } from "../new-document/typeset.ts";
import { getAllCells } from "../shared/agreement.ts";
import { getInstrument, getLineEnd, type ReadDocument } from "../shared/read-document.ts";
import type { Refactoring, RefactoringOffer } from "./refactoring.ts";
import { splitTokens } from "./rewriting/tokens.ts";
import { findRuleFindings } from "./rule-findings.ts";
import { ENACTING_TITLE } from "./texts.ts";

const RULE = "enacting-line-missing";
/** The drafter knows who it was; a longer list would have to be searched. */
const MOST = 5;

export const enactingLine: Refactoring = {
  id: "enacting-line",
  kind: "quickfix",
  offers({ document, paragraph }) {
    const findings = findRuleFindings(RULE, paragraph, document);
    if (findings.length === 0) return [];
    return listSpeakers(getInstrument(document, paragraph), document)
      .slice(0, MOST)
      .map(speaker => ({ ...createOffer(speaker, paragraph, document), findings }));
  },
};

/** With `‹…›` for what the drafter fills in. */
function createOffer(speaker: string, first: Paragraph, document: ReadDocument): RefactoringOffer {
  const { analysis, pack } = document;
  const mark = pack.terminators.enacting[0] ?? "";
  const plain = toPlainText(speaker);
  const at = speaker.search("‹");
  const place = at < 0 ? null : { start: at, end: at + (/‹([^‹›]*)›/u.exec(speaker)?.[1]?.length ?? 0) };
  const start = getUnits(analysis).all[first.index]?.span.start ?? first.start;
  const newText = plain + mark + getLineEnd(document).repeat(2);
  return {
    title: ENACTING_TITLE,
    arguments: { line: plain + mark },
    key: speaker,
    // The kinds are not checked: paragraphs above may now be recognised as the title.
    plan: (): EditPlan => ({ edits: [{ start, end: start, newText }], kinds: null }),
    ...(place ? { placeholder: place } : {}),
  };
}

/**
 * Those with whom every opener agrees: first bodies that are named above the text, then the usual one of its profile.
 */
function listSpeakers(instrument: Instrument, { analysis, pack }: ReadDocument): string[] {
  const masks = instrument.paragraphs.flatMap(({ kind, section, clause }) =>
    (kind === "preambular" || kind === "operative") && section !== null
      ? (clause.opener?.heads ?? []).filter(head => head.sections.includes(section)).map(({ mask }) => mask)
      : [],
  );
  const speaking = instrument.paragraphs.some(one => usesFirstPerson(one, pack))
    ? getFirstPersonMask(pack)
    : getAllCells(pack);
  const agrees = (mask: number) => (mask & speaking) !== 0 && masks.every(one => (one & mask) !== 0);
  const first = instrument.paragraphs.findIndex(({ section }) => section !== null);
  const above = instrument.paragraphs
    .slice(0, first)
    .map(({ clause }) => clause.text)
    .join("\n");
  const speakers = [
    ...listBodies(pack).filter(({ name }) => isNamed(name, above)),
    ...listBodies(pack)
      .filter(({ profile }) => profile === analysis.profile)
      .slice(0, 1),
    ...(instrument.kind === "declaration"
      ? [...listSubjects(pack), ...listFirstOfProfiles(pack)]
      : [...listFirstOfProfiles(pack), ...listSubjects(pack)]),
  ];
  const fitting = speakers
    .filter(({ name }) => agrees(getAgreementMask(`${toPlainText(name)},`, pack.code)))
    .map(({ name }) => name);
  const apostrophe = getApostrophe(analysis, pack);
  return [...new Set(fitting)].map(name => (apostrophe === "'" ? name : typeset(name, DEFAULT_SPACES, pack)));
}

/** Cells of the first person (bits). */
function getFirstPersonMask({ cells }: CompiledPack): number {
  return cells.reduce((mask, { person }, bit) => (person === 1 ? mask | (1 << bit) : mask), 0);
}

/** Whether a paragraph uses a possessive of the first person: « notre ». */
function usesFirstPerson({ section, clause }: Paragraph, pack: CompiledPack): boolean {
  return (
    section !== null &&
    splitTokens(clause.text, { start: 0, end: clause.contentEnd }).some(({ folded }) =>
      firstPersonWords(pack).has(folded),
    )
  );
}

const firstPersonWords = memoizePerPack(({ cells, usage }): ReadonlySet<string> => {
  const words = (person: 1 | 3) =>
    cells
      .filter(cell => cell.person === person)
      .flatMap(({ id }) => Object.values(usage.possessives).flatMap(forms => forms[id] ?? []));
  const others = new Set(words(3));
  return new Set(words(1).filter(word => !others.has(word)));
});

interface Speaker {
  readonly name: string;
  readonly profile?: string | undefined;
}

function listBodies({ bodies }: CompiledPack): readonly Speaker[] {
  return bodies;
}

/** The first body of each profile, to which most of its texts belong. */
function listFirstOfProfiles(pack: CompiledPack): Speaker[] {
  const all = listBodies(pack).filter(({ profile }) => profile !== undefined);
  return all.filter((one, at) => all.findIndex(({ profile }) => profile === one.profile) === at);
}

/** Subjects of declarations that several make together. */
function listSubjects({ code }: CompiledPack): Speaker[] {
  return (findTemplates(code)?.kinds.declaration.subjects ?? []).map(name => ({ name }));
}

/** Without its article, as a masthead prints it. */
function isNamed(name: string, above: string): boolean {
  const bare = name.replace(/^(?:\p{L}{1,3}['’]|\p{L}+\s)/u, "").toLowerCase();
  return above.toLowerCase().includes(bare);
}
