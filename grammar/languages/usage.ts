/**
 * What printed texts of a language look like beyond their grammar: the section `usage` of `language.yaml`, for the rules.
 * What a language lacks is absent there and empty here.
 */
import type { InstrumentKind } from "../tree/kinds.ts";
import type { FigureWords } from "./figure-words.ts";
import type { OpenerGovernment } from "./opener-government.ts";
import type { Pattern } from "./pattern.ts";
import type { ShapeWords } from "./shape-words.ts";
import type { Syntax } from "./syntax.ts";

/** A word that loses its last vowel before another: `que`, `qu'`. */
export interface Elision {
  readonly word: string;
  readonly elided: string;
  /** The words before which it does, as the pattern of a whole word. */
  readonly before: Pattern;
  /** `before` lists whole words; else it goes by their first letters, and takes misread words for others. */
  readonly sure: boolean;
}

/** How references to paragraphs say where these are: « paragraphes 3 à 7 ci-dessus ». */
export interface ParagraphReferences {
  /** Words that point back or on; the first of each is the one to write after a number. */
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** Words between the ends of a range; other words join what they stand between. */
  readonly range: readonly string[];
  /** What follows, or (ending there) precedes, a reference to a paragraph of another text; null when nothing tells. */
  readonly another: Pattern | null;
  readonly anothers: Pattern | null;
}

/** Names that a text gives for its own use: « (ci-après dénommé « le Comité ») ». */
export interface DefinedTerms {
  /** What stands before such a name, ending there; null when nothing tells. */
  readonly introduced: Pattern | null;
  /** What follows the same words where they begin a longer name of something else: « le Comité des choix de … ». */
  readonly goesOn: Pattern | null;
}

/** What an organ printed when: the marks `;` and `:` stand bare before the first year, spaced from the second on. */
export type SpacedSince = readonly [bareBefore: number, spacedFrom: number];

/** What a form that opens no paragraph is of its verb; each has a message of its own. */
export type MisformKind = "infinitive" | "agreement" | "past" | "future" | "subjunctive" | "person";

/** Forms of a verb that open nothing: with `instead` in the place of an ending they are the verb's form in the slot. */
export interface Misform {
  readonly is: MisformKind;
  readonly slot: string;
  readonly endings: readonly string[];
  readonly instead: string;
}

/** What completion writes besides openers. Words are as typed before the cursor. */
export interface Writing {
  /** Words after which a paragraph's number comes: `paragraphe`, `par.`. */
  readonly paragraph: readonly string[];
  /** Words after which an item's letter comes: `alinéa`. */
  readonly item: readonly string[];
  /** An item of another paragraph, with `{item}` and `{number}`; empty where a language writes it otherwise. */
  readonly itemOf: string;
  readonly annex: readonly string[];
  readonly resolution: readonly string[];
  /** Words of a decision, which is numbered like a resolution: `décision`, `décisions`. */
  readonly decision: readonly string[];
  /** A paragraph without a number, by its `{place}` in its section; null where a language has no words for it. */
  readonly unnumbered: Readonly<
    Record<"preambular" | "operative", { readonly first: string; readonly other: string }>
  > | null;
  /** A `{reference}` to a paragraph of the annex with a `{number}`, and of the only one; null likewise. */
  readonly ofAnnex: { readonly numbered: string; readonly only: string } | null;
  /** The word before the infinitive that opens an item of a decision: `de`. */
  readonly infinitive: string;
}

/** Words of a head that agree with its object: « Fait siennes les conclusions ». */
export interface ObjectAttributes {
  /** By the verb that they follow: masculine and feminine singular, masculine and feminine plural. */
  readonly forms: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Words before an object: those of the masculine, feminine and any singular, and of the plural. */
  readonly determiners: Readonly<Record<"ms" | "fs" | "s" | "p", readonly string[]>>;
  /** Nouns that are often such objects, by gender, singular and plural. */
  readonly nouns: Readonly<Record<"m" | "f", readonly string[]>>;
}

/** Pronouns that stand for the subject of the text. */
export interface SubjectPronouns {
  /** By cell of the third person. */
  readonly words: Readonly<Record<string, string>>;
  /** By cell, those that stand for the subject before an infinitive: « de lui présenter »; none where they do not tell. */
  readonly objects: Readonly<Record<string, string>>;
  /** What joins one to an opener: `qu'`. */
  readonly after: readonly string[];
  /** Dictionary forms of verbs that an opener says of its own subject alone: `entendre`, of `qu'elle entend suivre`. */
  readonly verbs: readonly string[];
  /** Those whose participle says what the subject did: `avoir`. */
  readonly auxiliaries: readonly string[];
  /** Verbs with an attribute, and those that have one when reflexive. */
  readonly copulas: readonly string[];
  readonly reflexiveCopulas: readonly string[];
}

/** What is known of complements where an opener is exchanged for another, or a list for a sentence. */
export interface ComplementWords {
  /** What a preposition and the word that begins an object become together, by the preposition: `à` and `le` are `au`. */
  readonly contracted: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Words before an infinitive that says what somebody is to do: `à`, `de`. */
  readonly markers: readonly string[];
  /** Words that begin a clause: `que`, `qu'`. */
  readonly clauses: readonly string[];
  /** Infinitives that after such a word say nothing of the kind: `savoir` of « à savoir ». */
  readonly asides: readonly string[];
  /** Infinitives that after an article are nouns: `être` of « l'être humain ». */
  readonly nouns: readonly string[];
  /** What may stand between marker and infinitive besides pronouns and negations: `pas` of « de ne pas agir ». */
  readonly between: readonly string[];
  /** Words inside the name of an object: `de`, `du`, `of`. */
  readonly linking: readonly string[];
  /** Words that begin no object. */
  readonly notObjects: readonly string[];
  /** Words that begin one, and from which a preposition can be taken away or added to. */
  readonly determiners: readonly string[];
}

/** Words by which the noun phrases and clauses behind an opener are read. */
export interface PhraseWords {
  /** Nouns of those who can be asked to act, besides the subjects of texts: `donateurs`. */
  readonly actors: readonly string[];
  /** Words that have an infinitive of their own: `mesure` of « en mesure d'agir ». */
  readonly governors: readonly string[];
  /** By these a word is known as an adverb: `ment`. */
  readonly adverbEndings: readonly string[];
  /** Endings of present participles, with those of past ones: `ing`, `ed`. */
  readonly activeEndings: Readonly<Record<string, string>>;
  /** Words that join two of a kind, besides the connectors of openers: `ou`. */
  readonly joints: readonly string[];
  /** Words before an infinitive that need no name of who is asked: « Invite à réfléchir ». */
  readonly absoluteMarkers: readonly string[];
  /** Words before a noun that may also be a preposition with its article: `des`. */
  readonly indefinites: readonly string[];
}

/** Words by which the clause behind an opener or a conjunction is read as far as its verb. */
export interface ClauseWords {
  /** Pronouns that are the subject of a clause, and words before its subject; each by number. */
  readonly pronouns: NumberedWords;
  readonly determiners: NumberedWords;
  /** Words that join a clause of their own, whose verb follows: `qui`. */
  readonly relatives: readonly string[];
  /** Other words behind which no verb of the clause is told for sure: `auxquels`. */
  readonly stops: readonly string[];
  /** Words behind which `que` joins no clause: `ainsi`, `telles`. */
  readonly comparing: readonly string[];
  /** Singular nouns whose verb may be in the plural: `ensemble`. */
  readonly collectives: readonly string[];
  /** Finite forms that the morphology does not have. */
  readonly verbs: NumberedWords;
  /** Of these, those that are verbs only before a participle: `a`. */
  readonly auxiliaries: readonly string[];
  /** Forms of verbs that are nouns or adjectives as often: `mesure`. */
  readonly nounLike: readonly string[];
  /** Verbs that open a paragraph and whose clauses are in either mood, by one form of each: « Espère ». */
  readonly eitherMood: readonly string[];
  /** Indicatives that are no subjunctives, with the subjunctive: `est`, `soit`. */
  readonly subjunctives: Readonly<Record<string, string>>;
  readonly subjunctiveForm: SubjunctiveForm | null;
  /** What a subjunctive must follow, each ending in the word that joins the clause; patterns. */
  readonly subjunctiveAfter: readonly Pattern[];
}

/** How the subjunctive of a verb is made where its indicative is another form. */
export interface SubjunctiveForm {
  /** The slot of the indicative, and its endings that may be the subjunctive's. */
  readonly slot: string;
  readonly unless: readonly string[];
  /** The slot of the form that the subjunctive is made from, its ending, and what stands in its place. */
  readonly like: string;
  readonly ending: string;
  readonly instead: string;
}

export interface NumberedWords {
  readonly singular: readonly string[];
  readonly plural: readonly string[];
  /** Of either number. */
  readonly any: readonly string[];
}

/** What a complement must stand before to be wrong. */
export type ComplementBefore = "infinitive" | "task";

/** Complements that openers do not take: after « Prend note », `le` is `du`. */
export interface WrongComplements {
  /** Heads that they are wrong after, one form of each. */
  readonly after: readonly string[];
  /** By the words that begin it, what stands in their place: more when a person must choose, none when nothing fits. */
  readonly instead: Readonly<Record<string, readonly string[]>>;
  /** Only before an infinitive; only before someone who is given something to do (« les États de respecter »). */
  readonly before: ComplementBefore | null;
}

/** How scanned prints show: so many traces in a text that dates itself from before the year. */
export interface ScanTraces {
  readonly before: number;
  readonly least: number;
  readonly traces: readonly Pattern[];
}

/** `le`, `la`, `l'`; of two words where an article has become part of another: `du`, `de la`, `de l'`. */
export interface Determiner {
  readonly m: string;
  readonly f: string;
  /** Before a vowel. */
  readonly mVowel: string;
  readonly fVowel: string;
}

/** How a text of a kind names itself: « la présente résolution ». */
export interface OwnName {
  /** What stands before the noun, which begins small. */
  readonly before: Pattern;
  readonly noun: string;
}

/** Numbers in words, and what is counted by ordinals. */
export interface SpokenNumbers {
  /** By word, what it adds or, of twenty, a hundred or a thousand after a smaller one, multiplies by. */
  readonly cardinals: Readonly<Record<string, number>>;
  readonly ordinals: Readonly<Record<string, number>>;
  /** Words inside a number: `et`. */
  readonly joins: readonly string[];
  /** Determiners of one thing, and nouns of which one has an ordinal: « sa vingtième session ». */
  readonly determiners: readonly string[];
  readonly counted: readonly string[];
  /** Determiners of several things that are known: « les trois commissions ». */
  readonly known: readonly string[];
  /** Words after a number that count no lasting thing: « les deux dernières années ». */
  readonly passing: readonly string[];
}

/** How a text speaks of sessions: « lui remettre un bilan à sa vingtième session ». */
export interface Sessions {
  readonly noun: string;
  /** Before the number, where the session is one of whoever acts; ends there. */
  readonly own: Pattern;
  /** What is still to be done: an infinitive; and what between it and the session tells something past, or another subject. */
  readonly ahead: Pattern;
  readonly past: Pattern;
  /** Bodies with sessions of their own. */
  readonly holders: readonly string[];
  /** After the noun: a session of another kind; the year in which it is held, as the first group. */
  readonly special: Pattern;
  readonly year: Pattern;
}

/** How a resolution that is cited is dated. */
export interface ResolutionDates {
  /** Small words between the numbers and dates of a list: `du`. */
  readonly words: readonly string[];
  /** What stands between a number and its date, where more does than such a word: « , adoptée le »; null when unknown. */
  readonly gap: Pattern | null;
}

/** « n'ont pas »: what shows that a verb is negated where `negations` are missing. */
export interface NegatedVerb {
  /** Words behind the verb: `pas`, `jamais`. */
  readonly words: readonly string[];
  /** Words behind it that negate unless something before them lets them do without: « le plus grand qu'on ait jamais vu ». */
  readonly determiners: readonly string[];
  /** What else negates: `sans`, `ni`. */
  readonly otherwise: readonly string[];
  /** Forms that are verbs and nothing else. */
  readonly verbs: readonly string[];
  /** Words behind which a form that may be a verb is one: `qui`, `il`. */
  readonly subjects: readonly string[];
}

export interface Usage {
  readonly writing: Writing;
  readonly elisions: readonly Elision[];
  /** Words that an article has become part of, after the word without it: `de`, `du`. */
  readonly contractions: readonly (readonly [word: string, contracted: string])[];
  /** Words before a noun that show its gender, each in its four forms. */
  readonly determiners: readonly Determiner[];
  /** The first day of a month where it is no plain numeral: `1er`. */
  readonly firstOfMonth: string | null;
  /** Words often printed without the accent of their capital, and the same with it: `Etat`, `État`. */
  readonly capitalAccents: readonly (readonly [plain: string, accented: string])[];
  /** Abbreviations whose full stop ends no sentence, without it. */
  readonly abbreviations: readonly string[];
  /** What stands inside the first pair of quotation marks, on both sides of what is quoted. */
  readonly quoteSpace: string;
  /** Adopted texts have straight quotation marks as often as the language's own. */
  readonly straightQuotes: boolean;
  /** What follows a reference to a paragraph and says that it is one of this text: `ci-dessus`. */
  readonly here: readonly Pattern[];
  readonly paragraphReferences: ParagraphReferences;
  readonly definedTerms: DefinedTerms;
  /** What a text says, anywhere in a word, when something is attached to it: « annexée », « ci-joint »; null when unknown. */
  readonly attached: Pattern | null;
  /** How a text names itself, by what it is: « la présente résolution »; empty where nothing tells. */
  readonly ownNames: Readonly<Partial<Record<InstrumentKind, OwnName>>>;
  readonly resolutionDates: ResolutionDates;
  readonly spokenNumbers: SpokenNumbers | null;
  /** By word, what the number in digits before it is multiplied by: `million`. */
  readonly numberScales: Readonly<Record<string, number>>;
  /**
   * Further words of numbers, by which versions are compared and nothing is corrected: `семьдесят*` is the beginning of
   * its forms; `七`, `十`.
   */
  readonly numberWords: Readonly<Record<string, number>>;
  readonly figureWords: FigureWords;
  readonly shapeWords: ShapeWords;
  readonly sessions: Sessions | null;
  /** Acronyms that a reader knows without definition. */
  readonly acronyms: readonly string[];
  /** Words before an acronym that show it to be a name: `le`, `du`, `l'`. */
  readonly articles: readonly string[];
  /** Possessives that stand for the subject, by the cell it has: `son` is `leur` for `mp`. */
  readonly possessives: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Forms of verbs that open no paragraph: « Rappelait », « Rappeler ». */
  readonly misforms: readonly Misform[];
  /** Words that with a dictionary form behind them open no paragraph either: “To request”, “Shall request”. */
  readonly misformWords: Readonly<Partial<Record<MisformKind, readonly string[]>>>;
  readonly pronouns: SubjectPronouns | null;
  /** Words of heads that agree with the object. */
  readonly objectAttributes: ObjectAttributes | null;
  /** Complements that openers do not take. */
  readonly wrongComplements: readonly WrongComplements[];
  readonly openerGovernment: OpenerGovernment;
  readonly complementWords: ComplementWords;
  readonly phraseWords: PhraseWords;
  readonly clauseWords: ClauseWords;
  /** Nouns before the name of a State that do not count in the alphabetical order: `République`. */
  readonly designations: readonly string[];
  /** Words that never stand twice in a row: “the the”. */
  readonly neverDoubled: readonly string[];
  /** Small words that are typed without the blank before or behind, and begin or end no other words. */
  readonly runTogether: readonly string[];
  /** Words that begin each of two things that are set side by side: « soit des chiffres soit des lettres ». */
  readonly correlatives: readonly string[];
  /** Prepositions and the like, which begin a sentence and are no form and no slip of an opener, however spelt. */
  readonly beginnings: readonly string[];
  /** Words that stand before a negated verb. */
  readonly negations: readonly string[];
  /** How a verb is negated by two words, of which the first may be forgotten; null where one negates. */
  readonly negated: NegatedVerb | null;
  /** Verbs after which a participle agrees with nothing but an object before it: `avoir`. */
  readonly invariableAfter: readonly string[];
  /** Pronouns that go with the subject, by the cell it has: `se` is `nous` for `1mp`. */
  readonly reflexives: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** By profile; absent where an organ always did as the language asks. */
  readonly spacedSince: Readonly<Record<string, SpacedSince>>;
  /** The year from which capitals carry their accents; older texts may omit them. */
  readonly accentsSince: number | null;
  /** Null where only signs that no text has tell a scan. */
  readonly scans: ScanTraces | null;
  readonly syntax: Syntax;
}
