/** Annexes and enclosures as names, with the references to them. */

import { memoizePerPack } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { findFirstIndex } from "../../../grammar/text/first-index.ts";
import type { DocumentTree, Instrument, Paragraph, Reference, Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../../rules/fixes/finding-spans.ts";
import { findAnnexes, findCaptionNumber, isToThisText } from "../../rules/linguistics/annexes.ts";
import { loosenPattern } from "../../rules/linguistics/text-search.ts";
import { createDeclaration, type Name } from "./name.ts";

const otherTextPatterns = memoizePerPack(({ usage: { paragraphReferences: words } }) => ({
  behind: new RegExp(`^(?:${loosenPattern(words.another ?? "(?!)")})`, "iu"),
  before: new RegExp(loosenPattern(words.anothers ?? "(?!)"), "iu"),
}));

/** Characters around a reference that patterns see. */
const REACH = 40;

/** Annexes and enclosures of the file, with the references to them: « (voir annexe) », « l'annexe II ». */
export function* findAnnexNames(tree: DocumentTree, pack: CompiledPack): Iterable<Name> {
  if (tree.instruments.every(({ role }) => role === "main")) return;
  const uses = new Map<Instrument, Span[]>(tree.instruments.map(instrument => [instrument, []]));
  for (const paragraph of tree.paragraphs) {
    if (paragraph.kind === "furniture" || paragraph.kind === "title") continue;
    for (const reference of paragraph.clause.references) {
      if (reference.kind !== "annex" || !refersToThisText(reference, paragraph, pack)) continue;
      const meant = (findAnnexes(reference, tree, pack) ?? []).filter(one => one.index !== paragraph.instrument);
      // An annex follows the text that it is attached to.
      const next = meant.find(({ index }) => index > paragraph.instrument) ?? meant[0];
      if (next) uses.get(next)?.push(toDocumentSpan(paragraph, reference));
    }
  }
  for (const instrument of tree.instruments) {
    const [caption] = instrument.paragraphs;
    if (instrument.role === "main" || !caption) continue;
    const end = findCaptionNumber(instrument)?.end ?? caption.clause.contentEnd;
    const declaration = createDeclaration(caption, { start: 0, end }, instrument.paragraphs.at(-1));
    yield { kind: "annex", declarations: [declaration], uses: uses.get(instrument) ?? [], around: [] };
  }
}

/** « l'annexe II » alone means an annex of this file, unless the words around it name another text. */
function refersToThisText(reference: Reference, paragraph: Paragraph, pack: CompiledPack): boolean {
  if (isToThisText(reference, paragraph, pack)) return true;
  const { text, references } = paragraph.clause;
  const { start, end } = reference;
  const { behind, before } = otherTextPatterns(pack);
  const ofDocument = references
    .slice(
      findFirstIndex(references, one => one.end > start - REACH),
      findFirstIndex(references, one => one.end > start),
    )
    .some(({ kind }) => kind === "resolution" || kind === "symbol");
  return (
    reference.groups.number !== undefined &&
    !ofDocument &&
    !behind.test(text.slice(end, end + REACH)) &&
    !before.test(text.slice(Math.max(0, start - REACH), start))
  );
}
