/** What a block shows by itself, without its neighbours, of the kind of paragraph that it is. */
import type { Block } from "../blocks/scan.ts";
import { findBulletEnd } from "../clause/bullets.ts";
import { createMisspeltOpenerMatcher } from "../clause/misspelt-openers.ts";
import { createNounPhraseTest } from "../clause/noun-phrases.ts";
import { isHead, OpenerMatcher } from "../clause/opener-matcher.ts";
import type { Phrases } from "../clause/phrases.ts";
import { createMisreadBodyMatcher, createSubjectMatcher, type SubjectMatch } from "../clause/subject.ts";
import { createUnfinishedOpenerMatcher } from "../clause/unfinished-openers.ts";
import { memoizePerPack } from "../languages/memoize.ts";
import type { CompiledPack } from "../languages/pack.ts";
import { createLazyExpression } from "../languages/pattern.ts";
import type { BlockPattern, InstrumentKind } from "../languages/settings.ts";
import { skipGap } from "../text/characters.ts";
import { once } from "../text/once.ts";
import { findComma, isCommaAt } from "../text/punctuation.ts";
import { fold, readWordAt, WordStream } from "../text/words.ts";
import type { Clause, Profile, Section, Span, Subject } from "../tree/tree.ts";
import { createKindLookup } from "./block-patterns.ts";
import { beginsAsContinuation, countWords, findLineStart, foldLine, isEmptyLine } from "./line.ts";

export type PatternKind = BlockPattern["kind"];

export interface Evidence {
  /** What its first words say when it is no clause: masthead, caption, signature … */
  readonly pattern: PatternKind | null;
  /** The kind of instrument that it names, if it is a title or masthead line. */
  readonly names: InstrumentKind | null;
  /** Ends in a verb that what follows completes: « Le Conseil … décide : ». */
  readonly verbFinal: boolean;
  /** It may be an enacting line: the whole paragraph names a subject. */
  readonly subject: Subject | null;
  /** It says nothing but the subject. */
  readonly complete: boolean;
  /** The profile of a body that it names, or that its first words show. */
  readonly profile: Profile | null;
  /** Sections that its opener may open, and how it was known. */
  readonly sections: readonly Section[];
  readonly source: "lexicon" | "morphology" | "misspelt" | "unfinished" | null;
  /** Level of its label: 0 for `1.`; null without one. */
  readonly labelLevel: number | null;
  /** Its number, if it has one in figures, and how that is printed: `#.`, `(#)`. */
  readonly number: { readonly value: number; readonly form: string } | null;
  /** It begins with a quotation mark that another paragraph closes, ends with the closing one, or both. */
  readonly quote: "begins" | "ends" | "whole" | null;
  readonly mark: "comma" | "semicolon" | "colon" | "stop" | null;
  /** How many words it has, rounded up to the next of `WORD_LIMITS`: one word more or less seldom weighs on anything. */
  readonly words: number;
  /** « Dans ce contexte, nous réaffirmons »: something leads up to the verb. */
  readonly led: boolean;
  /** Begins in lower case: goes on from the paragraph before. */
  readonly continues: boolean;
  /** « … , et »: what comes next goes on from it. */
  readonly joins: boolean;
  /** Begins with a word that resumes an earlier opener: « Que … ». */
  readonly resumes: boolean;
  readonly heading: boolean;
  /** It is the heading of a preamble: « Préambule », « II. Considérants ». */
  readonly headsPreamble: boolean;
  /** It begins with a dash or a dot, as what a list holds. */
  readonly bullet: boolean;
  /** How its capital letter or its number of several levels is printed: `A.`, `#.#`; null without either. */
  readonly series: string | null;
  /** A row of a table, as extractions print it. */
  readonly row: boolean;
}

/** The lengths that reading a document asks about (`words <= 8`); what is longer than the last counts as one more. */
export const WORD_LIMITS: readonly number[] = [1, 6, 8, 14, 16, 24, 40, 50, 60];
const LONGEST_LIMIT = 60;

export type EvidenceReader = (block: Block, clause: Clause) => Evidence;

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

/** A comma or a semicolon, with which the paragraphs of a resolution end. */
function isChainMark(mark: string | undefined): boolean {
  const kind = MARKS[mark ?? ""];
  return kind === "comma" || kind === "semicolon";
}

/** Of a line that shows whose text it is; long paragraphs are spared the search. */
const LONGEST_SIGN = 400;

/** A longer line names more than a subject; « Nous, … » may say at length who is meant, where and when. */
const LONGEST_ENACTING_LINE = 600;

/** Of place and date before « nous, … », in characters. */
const LONGEST_BEFORE_WE = 200;

const CAPTIONS: ReadonlySet<PatternKind> = new Set(["title", "heading", "annex", "enclosure"]);

/** In words; fewer without a mark at the end are a heading rather than a paragraph. */
const LONGEST_PHRASE = 8;

/** Of the label that a draft's preambular paragraph has. */
const PREAMBULAR_DRAFT = "PP";

const NONE: readonly never[] = [];

/** Of a raised letter that an extraction left on a line of its own: `er`, `e`. */
const LONGEST_RAISED = 3;

/** Of the mark and the note call after a closing quotation mark. */
const LONGEST_AFTER_QUOTE = 4;

/** … and one that lacks its comma says little more than the subject. */
const LONGEST_UNMARKED = 120;

export function createEvidenceReader(pack: CompiledPack, phrases: Phrases): EvidenceReader {
  const matchSubject = createSubjectMatcher(pack);
  const matchMisreadBody = createMisreadBodyMatcher(pack);
  const resumes = createResumptionTest(pack);
  const findBlockKind = createKindLookup(pack.blocks, pack.needs.blocks);
  const findInstrumentKind = createKindLookup(pack.instruments, pack.needs.instruments);
  const findSign = createKindLookup(pack.signs, pack.needs.signs);
  const headsPreamble = createHeadingTest(pack);
  const openers = new OpenerMatcher(phrases);
  const findMisspelt = createMisspeltOpenerMatcher(pack, phrases);
  const findUnfinished = createUnfinishedOpenerMatcher(pack);
  const isNounPhrase = createNounPhraseTest(pack);

  return (block, clause) => {
    const { text } = clause;
    // Most blocks are told without it.
    const line = once(() => foldLine(text));
    const start = findLineStart(text);
    const mark = clause.terminator ? (MARKS[clause.terminator.mark] ?? null) : null;
    const words = countWords(text, start, LONGEST_LIMIT);
    const enacting = findEnactingSubject(clause, mark);
    // Where openers are small, one of the lexicon begins its paragraph like any other.
    const isSmallOpener = !pack.capitalOpeners && clause.opener?.heads[0].source === "lexicon";
    const continues = !clause.label && !isSmallOpener && beginsAsContinuation(text, start);
    const pattern =
      block.kind === "footnote"
        ? "footnote"
        : isEmptyLine(text, start)
          ? "furniture"
          : findPattern(line, clause, continues);
    const opener = selectHead(clause, continues);
    const isListed = clause.opener?.heads[0].source === "lexicon";
    const begun =
      words === 1 && mark === null && !continues && !isListed ? findUnfinished(text, clause.bodyStart) : NONE;
    // « 1. Mesures nationales » is near to « Mesure » and is a heading: a slip is looked for in a sentence.
    const phrase = clause.label !== null && mark === null && words <= LONGEST_PHRASE;
    const near =
      clause.opener || (continues && pack.capitalOpeners) || phrase || begun.length
        ? NONE
        : findMisspelt(readBrokenWord(text, clause.bodyStart));
    const slip = near.length && mark === null && isNounPhrase(text, clause.bodyStart) ? NONE : near;
    return {
      pattern,
      names: clause.opener ? null : findInstrumentKind(cutNumber(line(), clause)),
      verbFinal: mark === "colon" && endsInVerb(clause),
      subject: enacting?.subject ?? null,
      complete: enacting?.complete ?? false,
      profile: enacting?.profile ?? (text.length <= LONGEST_SIGN ? findSign(line()) : null),
      sections: begun.length ? begun : slip.length ? slip : listSections(clause, opener),
      source: begun.length ? "unfinished" : slip.length ? "misspelt" : (opener?.source ?? null),
      labelLevel: readLabelLevel(clause),
      number: readNumber(clause, pack),
      quote: readQuote(clause),
      mark,
      words: WORD_LIMITS.find(limit => words <= limit) ?? LONGEST_LIMIT + 1,
      led: hasLead(clause),
      continues,
      joins: hasLink(clause),
      resumes: clause.opener === null && resumes(text, clause.bodyStart),
      heading: block.kind === "heading",
      headsPreamble: mark === null && words <= 6 && headsPreamble(line()),
      bullet: findBulletEnd(text, start) !== null,
      series: readSeries(clause),
      row: text[start] === "|",
    };
  };

  /** « 3. Agissant en vertu du Chapitre VII …, décide … »: the verb after the participle makes it operative. */
  function listSections({ laterOpeners, label }: Clause, opener: ReturnType<typeof selectHead>): readonly Section[] {
    if (!opener) return NONE;
    if (!label || laterOpeners.length === 0) return opener.sections;
    return [...new Set([...opener.sections, ...laterOpeners.flatMap(head => head.sections)])];
  }

  /** A form that no list holds opens nothing where openers have a capital and it has none: it is a word of the text. */
  function selectHead({ opener }: Clause, continues: boolean) {
    const head = opener?.heads[0] ?? null;
    return head?.source === "morphology" && continues && pack.capitalOpeners ? null : head;
  }

  function endsInVerb({ text, terminator }: Clause): boolean {
    const last = /(?<![\p{L}\p{M}-])[\p{L}\p{M}-]+\s*$/u.exec(text.slice(0, terminator?.start));
    const head = last ? openers.match(new WordStream(text, last.index))?.find(isHead) : undefined;
    return head?.match.source === "lexicon" && head.match.sections.includes("operative");
  }

  /** « Réunis à Genève le 3 mai, nous, ministres de l'eau, »: who acts, after where and when. */
  function findWeAfter(text: string, offset: number): SubjectMatch | null {
    const end = Math.min(text.length, offset + LONGEST_BEFORE_WE);
    for (let at = findComma(text, offset, end); at >= 0; at = findComma(text, at + 1, end)) {
      const found = matchSubject(new WordStream(text, skipGap(text, at + 1)));
      if (found?.subject.known && found.subject.agreement.person === 1) return found;
    }
    return null;
  }

  function findPattern(lineOf: () => string, clause: Clause, continues: boolean): PatternKind | null {
    // What opens like a clause and ends like one is no caption; most blocks are spared the patterns so.
    if (clause.opener?.heads[0].source === "lexicon" && isChainMark(clause.terminator?.mark)) return null;
    const line = lineOf();
    const kind = findBlockKind(line);
    // « article 12 », « décision de … »: a small letter begins no heading, « e » is what was printed above the line.
    if (continues && kind !== null && CAPTIONS.has(kind)) return line.length <= LONGEST_RAISED ? "furniture" : null;
    // « La Conférence, considérant … , adopte la recommandation suivante : » is a preamble in one paragraph.
    const sections = clause.opener?.heads[0].sections ?? NONE;
    const isRecital = sections.includes("preambular") && !sections.includes("operative");
    return kind === "pivot" && clause.subject && isRecital ? null : kind;
  }

  /**
   * The subject, when the paragraph is about nothing else. It may go on after the name (« La Conférence …, convoquée
   * à Genève … , »), or lead from one subject to another (« … adopte la recommandation suivante : La Conférence, »).
   */
  function findEnactingSubject(clause: Clause, mark: Evidence["mark"]) {
    if (clause.opener?.heads[0].source === "lexicon") return null;
    // « À cette fin, le Conseil de sécurité »: what leads up to the subject says nothing of who acts.
    const words = new WordStream(clause.text, clause.bodyStart);
    const start = openers.findLeadEnd(words);
    const we = mark === "comma" ? findWeAfter(clause.text, start) : null;
    const led = start === words.offset ? words : new WordStream(clause.text, start);
    const found = clause.opener ? we : (matchSubject(led) ?? we ?? matchMisreadBody(clause.text, start));
    // « 1. Nous, chefs d'État …, »: some declarations number even the line that says who acts.
    const apposed = found?.subject.agreement.person === 1 && isCommaAt(clause.text, found.end);
    if (clause.label && !apposed) return null;
    if (!found || clause.text.length > LONGEST_ENACTING_LINE * (found.subject.agreement.person === 1 ? 3 : 1))
      return null;
    const end = clause.terminator?.start ?? clause.contentEnd;
    const rest = clause.text.slice(found.end, end).trim();
    const complete = rest === "" || /^[,،，]?\s*[[(][^\])]*[\])]$/u.test(rest);
    const last = /[:：]\s*(?:—\s*\d+\s*—\s*)?(?=\S[^:：]*$)/u.exec(clause.text.slice(0, end));
    // Another mark, by a slip or a scanner: the name alone, whatever stands after it.
    if ((mark === "stop" || (mark === "semicolon" && !apposed)) && !(complete && found.subject.known)) return null;
    // « Nous protégerons les plus vulnérables »: a heading that is a sentence.
    if (mark === null && found.subject.agreement.person === 1 && !apposed && !complete) return null;
    const inner = last ? matchSubject(new WordStream(clause.text, last.index + last[0].length)) : null;
    if (inner && clause.text.slice(inner.end, end).trim() === "") return { ...inner, complete: true };
    if (mark === null && !(complete && found.subject.known) && rest.length > LONGEST_UNMARKED) return null;
    return { ...found, complete: complete || (!found.subject.known && mark !== null) };
  }
}

const BROKEN = /[/,|!\\\][()]\p{Ll}[\p{L}\p{M}]*/uy;

/** The folded word at an offset, with what stands behind a sign that a scanner took for a letter: « Rappe/ant ». */
function readBrokenWord(text: string, offset: number): string {
  const word = readWordAt(text, offset);
  if (!word) return "";
  BROKEN.lastIndex = word.end;
  return word.folded + fold(BROKEN.exec(text)?.[0] ?? "");
}

/** A pronoun is no more than the subject. */
function hasLead({ text, label, opener }: Clause): boolean {
  return opener !== null && findComma(text, label?.end ?? 0, opener.start) >= 0;
}

function readNumber({ label }: Clause, pack: CompiledPack): Evidence["number"] {
  const reading = label?.readings.find(({ counter }) => counter === "decimal");
  if (!label || !reading || reading.level > 0) return null;
  return { value: reading.value, form: label.text.replace(/\s/g, "").replace(getNumberExpression(pack), "#") };
}

const getNumberExpression = memoizePerPack(
  ({ ordinalEndings }: CompiledPack) => new RegExp(`\\d+(?:${ordinalEndings.join("|")})?`, "u"),
);

/** « A. considérant … », « 1.2 Conscients … »: labels that number paragraphs in some houses and lists in others. */
function readSeries({ label }: Clause): string | null {
  if (!label || label.level === 0) return null;
  const form = label.text
    .replace(/\s/g, "")
    .replace(/\p{Lu}+/u, "A")
    .replace(/\d+/g, "#");
  return /^(?:\(?A[.)]|#\.#[.#]*)$/u.test(form) ? form : null;
}

/** Whether quotation marks stand around it, or one that is not closed before it, or one that was not opened after it. */
function readQuote({ enclosures, label, bodyStart, contentEnd }: Clause): Evidence["quote"] {
  let [begins, ends, whole] = [false, false, false];
  for (const { kind, open, close } of enclosures) {
    if (kind !== "quote") continue;
    const first = open !== null && open.start <= (label?.start ?? bodyStart);
    const last = (mark: Span | null) => mark !== null && contentEnd - mark.end <= LONGEST_AFTER_QUOTE;
    if (open && close) whole ||= first && last(close);
    else if (first) begins = true;
    // A mark that opens and closes alike and has no other is taken for an opening one.
    else if (last(close ?? open)) ends = true;
  }
  // Scanners mix the marks: `“1. Requests a report."`.
  if (whole || (begins && ends)) return "whole";
  return begins ? "begins" : ends ? "ends" : null;
}

/** A title without its number: « 71/23. Déclaration … ». */
function cutNumber(line: string, clause: Clause): string {
  return clause.label ? line.slice(foldLine(clause.label.text).length).trimStart() : line;
}

/** No scans of a figure: “ii. support”, “6.4. support” in a list of infinitives. */
const OF_LIST = /^(?:[ivx]{2,5}\.|\d+\.\d.*)$/u;

/** « I. Décide » and « l. Décide » are what scans make of « 1. Décide »: with a verb after it a label is a paragraph's. */
function readLabelLevel({ label, opener }: Clause): number | null {
  if (!label) return null;
  const operative = opener?.heads[0].source === "lexicon" && opener.heads[0].sections.includes("operative");
  if (label.text.startsWith(PREAMBULAR_DRAFT)) return null;
  const scanned = label.text.endsWith(".") && !OF_LIST.test(label.text);
  return operative && scanned ? 0 : label.level;
}

/** « … ; et » */
function hasLink({ text, terminator, contentEnd }: Clause): boolean {
  return terminator !== null && contentEnd > terminator.end && /\p{L}$/u.test(text.slice(terminator.end, contentEnd));
}

/** Whether a line, with or without a `#`, is the heading of a preamble. */
function createHeadingTest({ preambleHeadings }: CompiledPack): (line: string) => boolean {
  if (preambleHeadings === null) return () => false;
  const expression = createLazyExpression(`^(?:#{1,6}\\s)?(?:${preambleHeadings})`, "iu");
  return line => expression().test(line);
}

/** Whether a text goes on at an offset with a word that resumes an earlier opener. */
function createResumptionTest({ resumptions }: CompiledPack): (text: string, offset: number) => boolean {
  const expression = createLazyExpression(`^(?:${resumptions.join("|")})(?![\\p{L}-])`, "iu");
  const firsts = new Set(resumptions.flatMap(one => [one.charAt(0).toLowerCase(), one.charAt(0).toUpperCase()]));
  return (text, offset) => firsts.has(text.charAt(offset)) && expression().test(foldLine(text.slice(offset)));
}
