/** What a block shows by itself of the kind of paragraph it is. Cached with its clause; neighbours come later. */
import type { Block } from "../blocks/scan.ts";
import type { CompiledPack } from "../languages/pack.ts";
import type { BlockPattern } from "../languages/settings.ts";
import type { Clause, Profile, Section, Subject } from "../tree/tree.ts";
import { createSubjectMatcher } from "./subject.ts";

export type PatternKind = BlockPattern["kind"];

export interface Evidence {
  /** What its first words say when it is no clause: masthead, caption, signature … */
  readonly pattern: PatternKind | null;
  /** It may be an enacting line: the whole paragraph names a subject. */
  readonly subject: Subject | null;
  readonly profile: Profile | null;
  /** Sections that its opener may open, and how it was known. */
  readonly sections: readonly Section[];
  readonly source: "lexicon" | "morphology" | null;
  /** Level of its label: 0 for `1.`; null without one. */
  readonly labelLevel: number | null;
  readonly mark: "comma" | "semicolon" | "colon" | "stop" | null;
  readonly words: number;
  /** Begins in lower case: goes on from the paragraph before. */
  readonly continues: boolean;
  readonly heading: boolean;
}

export type EvidenceOf = (block: Block, clause: Clause) => Evidence;

const MARKS: Readonly<Record<string, Evidence["mark"]>> = {
  ",": "comma",
  "،": "comma",
  "，": "comma",
  ";": "semicolon",
  "؛": "semicolon",
  "；": "semicolon",
  ":": "colon",
  "：": "colon",
  ".": "stop",
  "。": "stop",
};

/** A longer line names more than a subject. */
const LONGEST_ENACTING_LINE = 600;

export function createEvidence(pack: CompiledPack): EvidenceOf {
  const matchSubject = createSubjectMatcher(pack);
  const patterns = pack.blocks.map(({ kind, pattern }) => ({ kind, expression: new RegExp(`^(?:${pattern})`, "iu") }));

  return (block, clause) => {
    const line = foldLine(block.text);
    const pattern =
      block.kind === "footnote" ? "footnote" : (patterns.find(p => p.expression.test(line))?.kind ?? null);
    const mark = clause.terminator ? (MARKS[clause.terminator.mark] ?? null) : null;
    const words = countWords(line);
    const enacting = enactingSubject(clause, mark);
    const opener = clause.opener?.heads[0] ?? null;
    return {
      pattern,
      subject: enacting?.subject ?? null,
      profile: enacting?.profile ?? null,
      sections: opener?.sections ?? [],
      source: opener?.source ?? null,
      labelLevel: clause.label?.level ?? null,
      mark,
      words,
      continues: /^[\p{Ll},;:)»]/u.test(line) && !clause.label,
      heading: block.kind === "heading",
    };
  };

  /** The subject, when the paragraph says little else: it ends right after it, or in a comma or colon. */
  function enactingSubject(clause: Clause, mark: Evidence["mark"]) {
    if (clause.label || clause.opener || clause.text.length > LONGEST_ENACTING_LINE) return null;
    const found = matchSubject(clause.text, clause.bodyStart);
    if (!found) return null;
    const rest = clause.text.slice(found.end, clause.terminator?.start ?? clause.contentEnd).trim();
    const complete = rest === "" || /^[,،，]?\s*[[(][^\])]*[\])]$/u.test(rest);
    if (mark === "semicolon" || mark === "stop") return null;
    if (mark === null && !(complete && found.subject.known)) return null;
    // A known body goes on only to name itself in full; a sentence about it is no enacting line.
    if (
      found.subject.known &&
      found.subject.agreement.person === 3 &&
      mark === "comma" &&
      !complete &&
      rest.length > 120
    )
      return null;
    return found;
  }
}

/** Line breaks and blanks as single spaces, apostrophes straight: the form that block patterns are written for. */
export function foldLine(text: string): string {
  return text
    .slice(0, 400)
    .replace(/[\s\u200b\ufeff]+/gu, " ")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/^[*_ ]+/, "");
}

function countWords(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at++) if (line[at] === " ") count++;
  return count + 1;
}
