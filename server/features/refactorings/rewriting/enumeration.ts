/** Finds enumerations inside a paragraph: « … : a) … ; b) … ; et c) … », or « de …, de … et de … ». */
import { formatCount } from "../../../../grammar/clause/labels.ts";
import type { CompiledPack } from "../../../../grammar/languages/pack.ts";
import type { Clause, OpenerHead, Paragraph, Span } from "../../../../grammar/tree/tree.ts";
import { findActs } from "./acts.ts";
import { findJointBefore, findTrimmedEnd } from "./joints.ts";
import { splitTokens } from "./tokens.ts";

/** Offsets count from the clause's start; each member ends before the mark that separates it from the next. */
export interface Enumeration {
  /** The end of the lead-in, before its mark. */
  readonly leadEnd: number;
  readonly members: readonly (Span & {
    /** « et » behind its mark, before the last member; empty where there is none. */
    readonly link: string;
  })[];
}

/** With letters of a level; in the operative part also coordinated infinitives. */
export function findEnumeration({ clause, section }: Paragraph, level: number, pack: CompiledPack): Enumeration | null {
  // In a preamble infinitives are no list of requests: « soucieux d'agir et de coopérer ».
  return findLettered(clause, level, pack) ?? (section === "operative" ? findCoordinated(clause, pack) : null);
}

const COLONS = ":：";

/** Letters in order behind a colon, each behind a mark; at least two. */
function findLettered({ text, terminator, contentEnd }: Clause, level: number, pack: CompiledPack): Enumeration | null {
  for (const { counter, form } of pack.numbering.filter(one => one.level === level)) {
    const label = (value: number) => form.replace("#", formatCount(counter, value));
    const first = findLabel(text, label(1), 0);
    const colon = findTrimmedEnd(text, first?.start ?? 0);
    if (!first || !COLONS.includes(text[colon - 1] ?? " ")) continue;
    const members: { start: number; end: number; link: string }[] = [];
    let at: Span | null = first;
    for (let value = 2; at; value++) {
      const next: Span | null = findSeparatedLabel(text, label(value), at.end, pack);
      const parting = next && findJointBefore(text, next.start, pack.listLinks, pack);
      members.push({
        start: at.end,
        end: parting?.end ?? findTrimmedEnd(text, terminator?.start ?? contentEnd),
        link: parting?.word ?? "",
      });
      at = next;
    }
    if (members.length > 1) return { leadEnd: findTrimmedEnd(text, colon - 1), members };
  }
  return null;
}

/** The next occurrence of a label as a word of its own; `end` is where the labelled text begins. */
function findLabel(text: string, label: string, from: number): Span | null {
  for (let at = text.indexOf(label, from); at >= 0; at = text.indexOf(label, at + 1)) {
    const blank = /^\s+/u.exec(text.slice(at + label.length));
    if (blank && /(?:^|\s)$/u.test(text.slice(Math.max(0, at - 1), at))) {
      return { start: at, end: at + label.length + blank[0].length };
    }
  }
  return null;
}

function findSeparatedLabel(text: string, label: string, from: number, pack: CompiledPack): Span | null {
  for (let next = findLabel(text, label, from); next; next = findLabel(text, label, next.end)) {
    if (findJointBefore(text, next.start, pack.listLinks, pack).mark !== "") return next;
  }
  return null;
}

/** Coordinated infinitives behind the last verb of the paragraph. */
function findCoordinated(clause: Clause, pack: CompiledPack): Enumeration | null {
  const { text, terminator, contentEnd } = clause;
  const head: OpenerHead | undefined = clause.laterOpeners.at(-1) ?? clause.opener?.heads.at(-1);
  if (!head) return null;
  const span = { start: head.end, end: terminator?.start ?? contentEnd };
  const [first] = splitTokens(text, span);
  // Infinitives within a clause, « que les États cherchent à … », are no requests.
  if (
    !first ||
    pack.usage.complementWords.clauses.includes(first.folded) ||
    /[;:]/u.test(text.slice(span.start, span.end))
  )
    return null;
  return findCoordinatedIn(text, span, listMarkersAfter(head, pack), pack);
}

/** The words before infinitives that an opener takes, by its frames: `de` of `noun + de+infinitive`. */
export function listMarkersAfter({ concepts }: OpenerHead, { frames, usage }: CompiledPack): string[] {
  const names = concepts.flatMap(concept => frames[concept] ?? []).map(([name]) => name);
  return usage.complementWords.markers.filter(word =>
    names.some(name => name.split(" + ").some(part => part === `${word}+infinitive` || part === `${word}-infinitive`)),
  );
}

/** « d'agir, de coopérer et de rendre compte »: commas, and the language's « et » before the last. */
export function findCoordinatedIn(
  text: string,
  span: Span,
  markers: readonly string[],
  pack: CompiledPack,
): Enumeration | null {
  const [link = ""] = pack.connectors;
  for (const word of markers) {
    const acts = findActs(text, span, word, pack);
    if (!acts || acts.others.length === 0) continue;
    const all = [acts.first, ...acts.others];
    const joined = acts.others.every(({ joinedBy }, at) =>
      at === acts.others.length - 1 ? joinedBy.at(-1) === link && joinedBy.length <= 2 : joinedBy.join() === ",",
    );
    const members = all.map(({ start }, at) => {
      const end = all[at + 1]?.joinStart ?? span.end;
      return { start, end: findTrimmedEnd(text, end), link: "" };
    });
    if (!joined || members.some(({ start, end }) => text.slice(start, end).endsWith(","))) continue;
    const leadEnd = findTrimmedEnd(text, acts.first.start, ",");
    return { leadEnd, members };
  }
  return null;
}
