/** Changes the opener of a moved paragraph: a finite verb in the operative part, a participle in the preamble. */
import { getConcepts } from "../../../grammar/languages/registry.ts";
import type { Instrument, OpenerHead, Paragraph, Section } from "../../../grammar/tree/tree.ts";
import { findAgreement } from "../../rules/linguistics/instrument-agreement.ts";
import { findOpenerChange } from "../../rules/linguistics/opener-forms.ts";
import type { Edit } from "../../rules/rule.ts";
import type { ReadDocument } from "../shared/read-document.ts";
import { getInstrument } from "../shared/read-document.ts";
import { Refusal } from "./refusal.ts";
import type { ClauseGroup } from "./units.ts";

/** Edits that make a paragraph a member of the group; throws a `Refusal` where it cannot be one. */
export function adaptOpener(
  paragraph: Paragraph,
  group: ClauseGroup,
  members: readonly Paragraph[],
  document: ReadDocument,
): Edit[] {
  const { kind, section } = paragraph;
  const instrument = getInstrument(document, paragraph);
  if (kind === group.kind && section === group.section) {
    // A clause with a verb cannot be the first item under another verb: « b) Invitons les États à agir : i) Prenons
    // note ».
    const begins = kind === "item" && group.parent !== null && members.length === 0;
    if (begins && opensClause(paragraph, section, instrument, document) && group.parent?.paragraph.clause.opener)
      throw new Refusal("notAnItem");
    return [];
  }
  if (group.kind === "item") {
    // Items may be clauses with a verb: « Nous, ministres : a) Décidons … ».
    const clauses = members.filter(one => opensClause(one, group.section, instrument, document));
    const fits = clauses.length * 2 > members.length && opensClause(paragraph, group.section, instrument, document);
    if (kind !== "item" ? !fits : section !== group.section)
      throw new Refusal(kind === "item" ? "outOfPlace" : "notAnItem");
    return [];
  }
  if (kind === "item") {
    if (!opensClause(paragraph, group.section, instrument, document)) throw new Refusal("noVerb");
    return [];
  }
  return changeForms(paragraph, group.section as Section, instrument, document);
}

function opensClause(
  { clause }: Paragraph,
  section: Section | null,
  instrument: Instrument,
  { pack }: ReadDocument,
): boolean {
  const head = clause.opener?.heads[0];
  const mask = findAgreement(instrument, pack)?.mask ?? 0;
  return head !== undefined && section !== null && head.sections.includes(section) && (head.mask & mask) !== 0;
}

/** Gives every verb of the paragraph whose subject is the enacting line the form of the other section. */
function changeForms(
  { start, clause }: Paragraph,
  section: Section,
  instrument: Instrument,
  { pack }: ReadDocument,
): Edit[] {
  const heads = clause.opener?.heads ?? [];
  const mask = findAgreement(instrument, pack)?.mask;
  const ids = getConcepts().map(({ id }) => id);
  if (heads.length === 0 || mask === undefined) {
    throw new Refusal("noForm", { opener: clause.text.slice(clause.bodyStart).split(/\s/u)[0] ?? "" });
  }
  const later = clause.laterOpeners.filter(head => (head.mask & mask) !== 0);
  return [...heads, ...later]
    .filter(head => !head.sections.includes(section))
    .map((head: OpenerHead) => {
      const change = findOpenerChange(head, clause.text, section, mask, pack, ids);
      if (change === null) throw new Refusal("noForm", { opener: head.text });
      return { start: start + head.headSpan.start, end: start + change.end, newText: change.form };
    });
}
