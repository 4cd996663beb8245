/** Turns what a paragraph enumerates in its sentence into sub-paragraphs. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { getSpaceBefore } from "../../rules/linguistics/mark-spaces.ts";
import { createLabelForm } from "../move-clauses/labels.ts";
import type { EditPlan } from "../move-clauses/move-clauses.ts";
import { getListLevel, getUnits } from "../move-clauses/units.ts";
import { isClause } from "../shared/clause-kinds.ts";
import { toUpperInitial } from "../shared/initials.ts";
import { getLineEnd, type ReadDocument } from "../shared/read-document.ts";
import type { Refactoring } from "./refactoring.ts";
import { type Enumeration, findEnumeration } from "./rewriting/enumeration.ts";
import { LIST_TITLES } from "./texts.ts";

export const list: Refactoring = {
  id: "list",
  kind: "refactor.rewrite",
  offers({ document, paragraph }) {
    const { analysis, pack } = document;
    const unit = getUnits(analysis).all[paragraph.index];
    if (!unit || !isClause(paragraph) || unit.children.length > 0) return [];
    const level = getListLevel(paragraph) + 1;
    const enumeration = findEnumeration(paragraph, level, pack);
    if (!enumeration || !pack.numbering.some(one => one.level === level)) return [];
    return [{ title: LIST_TITLES.list, key: "list", plan: () => planList(document, paragraph, level, enumeration) }];
  },
};

function planList(document: ReadDocument, paragraph: Paragraph, level: number, found: Enumeration): EditPlan {
  const { analysis, pack } = document;
  const { text } = paragraph.clause;
  const spacing = { tree: analysis, pack };
  const printMark = (key: "leadIn" | "operative") => {
    const mark = pack.terminators[key][0] ?? "";
    return getSpaceBefore(mark, spacing) + mark;
  };
  const others = analysis.paragraphs.filter(one => one.kind === "item" && one.level === level);
  const label = createLabelForm(others, level, pack);
  const initial = beginsLowerCase(others, pack) ? (member: string) => member : toUpperInitial;
  const gap = getLineEnd(document).repeat(2);
  const items = found.members.map(({ start, end, link }, at) => {
    const last = at === found.members.length - 1;
    const closing = last ? "" : printMark("operative") + (link === "" ? "" : ` ${link}`);
    return `${gap}${label(at + 1)} ${initial(text.slice(start, end))}${closing}`;
  });
  const end = found.members.at(-1)?.end ?? found.leadEnd;
  const newText = printMark("leadIn") + items.join("");
  const edit = { start: paragraph.start + found.leadEnd, end: paragraph.start + end, newText };
  const kinds = analysis.paragraphs.flatMap(one =>
    one === paragraph ? [one.kind, ...found.members.map(() => "item")] : one.kind,
  );
  return { edits: [edit], kinds };
}

/** Whether the text begins its sub-paragraphs in lower case. */
function beginsLowerCase(items: readonly Paragraph[], { capitalOpeners }: CompiledPack): boolean {
  const small = items.filter(({ clause }) => /^\p{Ll}/u.test(clause.text.slice(clause.bodyStart))).length;
  return !capitalOpeners || small * 2 > items.length;
}
