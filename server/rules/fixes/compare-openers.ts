/** Openers of a paragraph before and after a fix: whether the fix makes one that the grammar knows better. */
import { getComplementStartTest } from "../../../grammar/languages/complement-starts.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getWordMorphology } from "../../../grammar/morphology/word-morphology.ts";
import { fold, readWordAt, skipGap } from "../../../grammar/text/words.ts";
import type { DocumentTree, OpenerHead, Paragraph, Section, Span } from "../../../grammar/tree/tree.ts";
import { findAgreement } from "../linguistics/instrument-agreement.ts";
import { getLexiconVerbs } from "../linguistics/opener-misforms.ts";
import { isStatement } from "../linguistics/paragraph-kinds.ts";
import { mayBelongToProse } from "../linguistics/prose-readings.ts";
import type { Edit } from "../rule.ts";

/** A paragraph before and after edits of its own text. */
export interface ParagraphChange {
  readonly before: Paragraph;
  readonly after: Paragraph;
  readonly edits: readonly Edit[];
  readonly tree: DocumentTree;
  readonly pack: CompiledPack;
}

/** True also where the edits do not touch the opener. */
export function isBetterOpener(change: ParagraphChange): boolean {
  const { before, after, edits, pack } = change;
  const span = getOpenerSpan(before);
  const touching = edits.filter(edit => edit.start < span.end && edit.end > span.start);
  if (touching.length === 0 || !isStatement(before) || !before.section) return true;
  const [old, now] = [before.clause.opener?.heads[0] ?? null, after.clause.opener?.heads[0]];
  if (!now?.sections.includes(before.section)) return false;
  if (!opensParagraphs(now, pack)) return false;
  const agreement = findAgreement(getInstrument(change), pack);
  const own = findOwnPersons(before, old?.start ?? before.clause.bodyStart, pack);
  // « Nous réaffirmons », in a text whose subject is another: it agrees with its own.
  if (own !== 0 && ((now.mask & own) === 0 || (old && (old.mask & own) !== 0))) return false;
  if (own === 0 && agreement && (now.mask & agreement.mask) === 0) return false;
  if (old === null && !isFollowedByComplement(after, pack)) return false;
  return !hasSiblingsLikeIt(before, change);
}

/** The opener, or the words that stand for one. */
function getOpenerSpan({ clause }: Paragraph): Span {
  if (clause.opener) return clause.opener;
  const first = readWordAt(clause.text, clause.bodyStart);
  const second = first && readWordAt(clause.text, skipGap(clause.text, first.end));
  return { start: clause.bodyStart, end: second?.end ?? first?.end ?? clause.bodyStart + 1 };
}

/** Cells (bits) of the persons that words between the label and the opener name as the subject; 0 where none does. */
function findOwnPersons({ clause }: Paragraph, openerStart: number, pack: CompiledPack): number {
  const words = clause.text.slice(clause.label?.end ?? 0, openerStart).match(/[\p{L}\p{M}]+['’]?/gu) ?? [];
  const folded = new Set(words.map(fold));
  const persons = new Set(
    pack.subjectDeterminers.filter(({ word }) => folded.has(fold(word))).map(({ person }) => person),
  );
  // « La Conférence … nous »: the first person is the one who speaks.
  const person = persons.has(1) ? 1 : [...persons][0];
  return pack.cells.reduce((mask, cell, bit) => (cell.person === person ? mask | (1 << bit) : mask), 0);
}

/** Something that an opener takes, a name, a number, or nothing that is a word. */
function isFollowedByComplement({ clause }: Paragraph, pack: CompiledPack): boolean {
  const next = readWordAt(clause.text, skipGap(clause.text, clause.opener?.end ?? 0));
  if (!next) return true;
  const printed = clause.text.slice(next.start, next.end);
  return /^[\p{Lu}\p{N}]/u.test(printed) || getComplementStartTest(pack)(next.folded);
}

/** So many “faults” of one kind in a text are its usage, itself among them. */
const MANY = 3;

/**
 * The paragraph before or behind has the same “fault”: it is how this part of the text is written, as a list of what
 * somebody “shall” do. In gender alone, paragraphs are often wrong one like the other.
 */
function hasSiblingsLikeIt(before: Paragraph, change: ParagraphChange): boolean {
  const own = before.clause.opener?.heads[0];
  const { section } = before;
  if (!own || !section) return false;
  const { tree, pack } = change;
  const agreement = findAgreement(getInstrument(change), pack)?.mask ?? 0;
  const isLike = (other: OpenerHead) =>
    own.sections.includes(section)
      ? agreement !== 0 && !isOfPersons(own.mask, agreement, pack) && !isOfPersons(other.mask, agreement, pack)
      : !other.sections.includes(section);
  const isSibling = (other: Paragraph | undefined) => {
    const head = other?.kind === before.kind && other.section === section && other.clause.opener?.heads[0];
    return head ? isLike(head) : false;
  };
  const beside = [-1, 1].map(step => tree.paragraphs[before.index + step]);
  if (beside.some(isSibling)) return true;
  if (isBareVerb(before, pack) && beside.some(one => one?.section === section && isBareVerb(one, pack))) return true;
  let count = 0;
  for (const one of getInstrument(change).paragraphs) if (isSibling(one) && ++count >= MANY) return true;
  return false;
}

/** “resolves to: 1. Write … ; 2. Ask … ”: whether a paragraph begins with a verb in the form of the dictionary. */
function isBareVerb({ clause }: Paragraph, pack: CompiledPack): boolean {
  const word = readWordAt(clause.text, clause.bodyStart)?.folded ?? "";
  const base = pack.morphology.slots[0]?.name;
  return getWordMorphology(pack)
    .analyse(word)
    .some(({ slot }) => slot === base);
}

/** Whether forms agree in person and number, whatever the gender. */
function isOfPersons(mask: number, agreement: number, { cells }: CompiledPack): boolean {
  return cells.some(
    (one, bit) =>
      (mask & (1 << bit)) !== 0 &&
      cells.some(
        (other, at) => (agreement & (1 << at)) !== 0 && other.person === one.person && other.number === one.number,
      ),
  );
}

/** True also where the edits touch no opener inside the clause. */
export function isBetterLaterOpener(change: ParagraphChange): boolean {
  const { before, after, edits, pack } = change;
  const { section } = before;
  let shift = 0;
  return edits.every(edit => {
    const touches = ({ start, end }: Span) => edit.start < end && edit.end > start;
    const old = listLaterHeads(before).find(touches);
    if (old && mayBelongToProse(old, before.clause, pack)) return false;
    const start = edit.start + shift;
    shift += edit.newText.length - (edit.end - edit.start);
    const now = listLaterHeads(after).find(one => one.start <= edit.end + shift && one.end >= start);
    if (!old) return true;
    return now !== undefined && opensSection(now, section) && opensParagraphs(now, pack);
  });
}

function listLaterHeads({ clause: { opener, laterOpeners } }: Paragraph): readonly OpenerHead[] {
  return [...(opener?.heads.slice(1) ?? []), ...laterOpeners];
}

function opensSection({ sections }: OpenerHead, section: Section | null): boolean {
  return section === null || sections.includes(section);
}

/** What no list has opens a paragraph only if its verb does so in another form. */
function opensParagraphs({ source, lemma }: OpenerHead, pack: CompiledPack): boolean {
  return source === "lexicon" || getLexiconVerbs(pack).has(lemma ?? "");
}

function getInstrument({ before, tree }: ParagraphChange) {
  return tree.instruments[before.instrument] as DocumentTree["instruments"][number];
}
