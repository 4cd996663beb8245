/** What a paragraph enumerates in its sentence becomes sub-paragraphs. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { spaceBefore } from "../../rules/linguistics/mark-spaces.ts";
import { labelForm } from "../move-clauses/labels.ts";
import type { Plan } from "../move-clauses/move-clauses.ts";
import { isClause, levelOf, unitsOf } from "../move-clauses/units.ts";
import { lineEnd, type ReadDocument } from "../read-document.ts";
import type { Refactoring } from "./refactoring.ts";
import { type Enumeration, enumerationIn } from "./rewriting/enumeration.ts";
import { withCapital } from "./rewriting/speaker.ts";
import { LIST_TITLES } from "./texts.ts";

export const list: Refactoring = {
  id: "list",
  kind: "refactor.rewrite",
  offers({ document, paragraph }) {
    const { analysis, pack } = document;
    const unit = unitsOf(analysis).all[paragraph.index];
    if (!unit || !isClause(paragraph) || unit.children.length > 0) return [];
    const level = levelOf(paragraph) + 1;
    const found = enumerationIn(paragraph, level, pack);
    if (!found || !pack.numbering.some(one => one.level === level)) return [];
    return [{ title: LIST_TITLES.list, key: "list", plan: () => planned(document, paragraph, level, found) }];
  },
};

function planned(document: ReadDocument, paragraph: Paragraph, level: number, found: Enumeration): Plan {
  const { analysis, pack } = document;
  const { text } = paragraph.clause;
  const spacing = { tree: analysis, pack };
  const marked = (key: "leadIn" | "operative") => {
    const mark = pack.terminators[key][0] ?? "";
    return spaceBefore(mark, spacing) + mark;
  };
  const others = analysis.paragraphs.filter(one => one.kind === "item" && one.level === level);
  const label = labelForm(others, level, pack);
  const initial = beginsSmall(others, pack) ? (member: string) => member : withCapital;
  const gap = lineEnd(document).repeat(2);
  const items = found.members.map(({ start, end, link }, at) => {
    const last = at === found.members.length - 1;
    const closing = last ? "" : marked("operative") + (link === "" ? "" : ` ${link}`);
    return `${gap}${label(at + 1)} ${initial(text.slice(start, end))}${closing}`;
  });
  const end = found.members.at(-1)?.end ?? found.leadEnd;
  const newText = marked("leadIn") + items.join("");
  const edit = { start: paragraph.start + found.leadEnd, end: paragraph.start + end, newText };
  const kinds = analysis.paragraphs.flatMap(one =>
    one === paragraph ? [one.kind, ...found.members.map(() => "item")] : one.kind,
  );
  return { edits: [edit], kinds };
}

/** Whether the text begins its sub-paragraphs with a small letter. */
function beginsSmall(items: readonly Paragraph[], { capitalOpeners }: CompiledPack): boolean {
  const small = items.filter(({ clause }) => /^\p{Ll}/u.test(clause.text.slice(clause.bodyStart))).length;
  return !capitalOpeners || small * 2 > items.length;
}
