/** The enacting line that is missing: who can be the subject of the openers that are there. */
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { templatesFor } from "../../../grammar/languages/templates.ts";
import { memoizePerPack } from "../../../grammar/memo/memoize.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { DEFAULT_SPACES } from "../../rules/linguistics/mark-spaces.ts";
import { apostropheOf } from "../../rules/linguistics/prose.ts";
import type { Plan } from "../move-clauses/move-clauses.ts";
import { unitsOf } from "../move-clauses/units.ts";
import { maskOf } from "../new-document/agree-opener.ts";
import { textOf } from "../new-document/tab-stops.ts";
import { typeset } from "../new-document/typeset.ts";
import { instrumentOf, lineEnd, type ReadDocument } from "../read-document.ts";
import type { Offer, Refactoring } from "./refactoring.ts";
import { tokensIn } from "./rewriting/tokens.ts";
import { findingsOf } from "./rule-findings.ts";
import { ENACTING_TITLE } from "./texts.ts";

const RULE = "enacting-line-missing";
/** Who it was they know; more would be a list to search. */
const MOST = 5;

export const enactingLine: Refactoring = {
  id: "enacting-line",
  kind: "quickfix",
  offers({ document, paragraph }) {
    const findings = findingsOf(RULE, paragraph, document);
    if (findings.length === 0) return [];
    return speakersFor(instrumentOf(document, paragraph), document)
      .slice(0, MOST)
      .map(speaker => ({ ...offer(speaker, paragraph, document), findings }));
  },
};

/** With `‹…›` where the drafter writes. */
function offer(speaker: string, first: Paragraph, document: ReadDocument): Offer {
  const { analysis, pack } = document;
  const mark = pack.terminators.enacting[0] ?? "";
  const plain = textOf(speaker);
  const at = speaker.search("‹");
  const place = at < 0 ? null : { start: at, end: at + (/‹([^‹›]*)›/u.exec(speaker)?.[1]?.length ?? 0) };
  const start = unitsOf(analysis).all[first.index]?.span.start ?? first.start;
  const newText = plain + mark + lineEnd(document).repeat(2);
  return {
    title: ENACTING_TITLE,
    arguments: { line: plain + mark },
    key: speaker,
    // What stands above may now be read as the title that it is.
    plan: (): Plan => ({ edits: [{ start, end: start, newText }], kinds: null }),
    ...(place ? { placeholder: place } : {}),
  };
}

/** Those whom every opener agrees with; first who is named above the text, then whom texts of its profile speak for. */
function speakersFor(instrument: Instrument, { analysis, pack }: ReadDocument): string[] {
  const every = 2 ** pack.cells.length - 1;
  const masks = instrument.paragraphs.flatMap(({ kind, section, clause }) =>
    (kind === "preambular" || kind === "operative") && section !== null
      ? (clause.opener?.heads ?? []).filter(head => head.sections.includes(section)).map(({ mask }) => mask)
      : [],
  );
  const speaking = instrument.paragraphs.some(one => saysWe(one, pack)) ? firstPerson(pack) : every;
  const agrees = (mask: number) => (mask & speaking) !== 0 && masks.every(one => (one & mask) !== 0);
  const first = instrument.paragraphs.findIndex(({ section }) => section !== null);
  const above = instrument.paragraphs
    .slice(0, first)
    .map(({ clause }) => clause.text)
    .join("\n");
  const speakers = [
    ...bodiesOf(pack).filter(({ name }) => isNamed(name, above)),
    ...bodiesOf(pack)
      .filter(({ profile }) => profile === analysis.profile)
      .slice(0, 1),
    ...(instrument.kind === "declaration"
      ? [...subjectsOf(pack), ...firstOfEach(pack)]
      : [...firstOfEach(pack), ...subjectsOf(pack)]),
  ];
  const fitting = speakers.filter(({ name }) => agrees(maskOf(`${textOf(name)},`, pack.code))).map(({ name }) => name);
  const apostrophe = apostropheOf(analysis, pack);
  return [...new Set(fitting)].map(name => (apostrophe === "'" ? name : typeset(name, DEFAULT_SPACES, pack)));
}

/** Cells of the first person (bits). */
function firstPerson({ cells }: CompiledPack): number {
  return cells.reduce((mask, { person }, bit) => (person === 1 ? mask | (1 << bit) : mask), 0);
}

/** Whether something is said to be « nôtre ». */
function saysWe({ section, clause }: Paragraph, pack: CompiledPack): boolean {
  return (
    section !== null &&
    tokensIn(clause.text, { start: 0, end: clause.contentEnd }).some(({ folded }) => ourWords(pack).has(folded))
  );
}

const ourWords = memoizePerPack(({ cells, usage }): ReadonlySet<string> => {
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

function bodiesOf({ bodies }: CompiledPack): readonly Speaker[] {
  return bodies;
}

/** The organ that most texts of each profile are of. */
function firstOfEach(pack: CompiledPack): Speaker[] {
  const all = bodiesOf(pack).filter(({ profile }) => profile !== undefined);
  return all.filter((one, at) => all.findIndex(({ profile }) => profile === one.profile) === at);
}

/** Those who declare something together. */
function subjectsOf({ code }: CompiledPack): Speaker[] {
  return (templatesFor(code)?.kinds.declaration.subjects ?? []).map(name => ({ name }));
}

/** Without its article, as a masthead prints it. */
function isNamed(name: string, above: string): boolean {
  const bare = name.replace(/^(?:\p{L}{1,3}['’]|\p{L}+\s)/u, "").toLowerCase();
  return above.toLowerCase().includes(bare);
}
