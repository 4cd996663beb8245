/**
 * What words of a language ask of the words beside them: the section `usage.syntax` of `language.yaml`, for the rules
 * about agreement and forms inside a sentence. What a language lacks is empty.
 */

import type { Pattern } from "./pattern.ts";

/** Words as they are looked for, several words with blanks between: `afin de`, `shall`. */
export type Wording = string;

export interface Syntax {
  /** After these a verb is in the infinitive: « doivent », « afin de », “to”. */
  readonly infinitiveAfter: readonly Wording[];
  /** After these as well, where it has an object: « de »; where anything completes it: « pour ». */
  readonly infinitiveBeforeObject: readonly Wording[];
  readonly infinitiveBeforeComplement: readonly Wording[];
  /** Endings of participles that sound like those of infinitives, which take their place: `é` for `er`. */
  readonly homophones: Readonly<Record<string, string>>;
  /** Of two words before “to”, the nearer tells whether an infinitive or a gerund follows it. */
  readonly infinitiveTakers: readonly string[];
  readonly gerundTakers: readonly string[];
  /** Words before which these are something else: « tient » of « tient pour assuré ». */
  readonly notInfinitiveAfter: readonly Wording[];
  /** After these it is a participle: « ont », “has”. */
  readonly participleAfter: readonly Wording[];
  /** Words behind which the last are something else: “human” of “human being”. */
  readonly notParticipleAfter: readonly Wording[];
  /** After these it is one where they stand behind a pronoun or noun: « elle est », « qui a ». */
  readonly participleAfterSubject: readonly Wording[];
  /** After these it is a gerund: “without”, “with a view to”. */
  readonly gerundAfter: readonly Wording[];
  /** Dictionary or other forms of verbs that in some form are nouns or adjectives as well: “support”. */
  readonly nounForms: readonly string[];
  /** Adjectives that are spelt as a verb is, which stand behind “is”: “clear”, “worth”. */
  readonly plainAdjectives: readonly string[];
  /** Verbs whose participle has no form of its own: “put”, “set”. */
  readonly plainParticiples: readonly string[];
  /** Forms of the verb that stands for any other, which goes on with a plain form: “all it has to do is pass”. */
  readonly proVerbs: readonly string[];
  /** Words that make a superlative behind an article: “most”. */
  readonly superlatives: readonly string[];
  /** Words with which a clause is a noun and ends in its modal: “all we can”, “whatever we must”. */
  readonly freeRelatives: readonly string[];
  /** Words whose clause has its verb in the plain form: “it is essential that it have”. */
  readonly subjunctiveTakers: readonly string[];
  /** Words behind which a clause begins with its subject: « que », “that”. */
  readonly clauseStarts: readonly string[];
  /** Prepositions and small words besides those of `complementWords`, which stand in no noun phrase. */
  readonly prepositions: readonly string[];
  /** Words that make a comparison of it: « ainsi » of « ainsi que ». */
  readonly comparing: readonly string[];
  /** Words before a noun in the plural, and in the singular. */
  readonly pluralDeterminers: readonly string[];
  readonly singularDeterminers: readonly string[];
  /** How a noun ends in the plural; a pattern, since `ss` is no such ending. */
  readonly pluralEnding: Pattern | null;
  /** Nouns that end so in the singular: “news”, « pays ». */
  readonly bothNumbers: readonly string[];
  /** Nouns that end otherwise in the plural: “women”. */
  readonly irregularPlurals: readonly string[];
  /** Names of one that are in the plural: “United Nations”. */
  readonly namesInPlural: readonly string[];
  /** Singular nouns with which a verb may be in the plural: « la plupart ». */
  readonly collectives: readonly string[];
  /** Forms of the third person that the morphology lacks or that are other words as well: singular, plural. */
  readonly numberPairs: Readonly<Record<string, string>>;
  /** What a body calls its own acts when it recalls them: « résolution », “decisions”. */
  readonly ownTexts: readonly string[];
  /** Determiners that stand before feminine nouns only: « sa ». */
  readonly feminines: readonly string[];
  /** Nouns for what only those have who are asked to act: « obligations », “nationals”. */
  readonly ownThings: readonly string[];
  /** Infinitives whose object is their subject's own: « intensifier », “exert”. */
  readonly ownVerbs: readonly string[];
  /** How the gender of nouns is told; null where nouns have none. */
  readonly genders: NounGenders | null;
  /** Determiners by gender, masculine and feminine: `tous: toutes`. */
  readonly genderPairs: Readonly<Record<string, string>>;
  /** Demonstratives by number: `this: these`. */
  readonly demonstratives: Readonly<Record<string, string>>;
  /** Words before a plural that never stand before a singular noun alone: “all”, “both”. */
  readonly pluralQuantifiers: readonly string[];
  /** Nouns in the singular that always take a determiner there: “State”, “measure”. */
  readonly countNouns: readonly string[];
  /** Words behind which no clause begins, so that a demonstrative is one there: “of that”. */
  readonly onlyBeforeNouns: readonly string[];
  /**
   * Determiners in the cells that they stand before, masculine and feminine singular, then plural: `[le, la, les, les]`.
   * A form of several rows fits the cells of all; "" where there is none.
   */
  readonly determinerRows: readonly (readonly string[])[];
  /** Relatives that stand behind prepositions, in the same order; only one where they show no gender: `[which]`. */
  readonly relativeRows: readonly (readonly string[])[];
  /** Words of a date besides its month: « date » of « en date du ». */
  readonly datings: readonly Wording[];
  /** Those that are pronouns before a verb as well: « la » of « la renforce ». */
  readonly pronounDeterminers: readonly Wording[];
  /** Participles that agree with no noun beside them: « eu » of « eu égard à ». */
  readonly notAttributes: readonly Wording[];
  /** Words behind which a clause has its object behind its verb: « où », « dont », « lorsque ». */
  readonly objectless: readonly Wording[];
  /** Relative pronouns that are so behind a preposition: « laquelle » of « dans laquelle ». */
  readonly prepositional: readonly Wording[];
  /** Pronouns that relatives follow, « ceux », and words before which they are part of several: « parmi ». */
  readonly antecedents: {
    readonly singular: readonly Wording[];
    readonly plural: readonly Wording[];
    readonly among: readonly Wording[];
  };
  /**
   * The article by the sound behind it: before a consonant, before a vowel; letters that are vowels, and that may be either;
   * how words begin that sound otherwise than they are spelt: “hour”, “unique”.
   */
  readonly soundForms: Readonly<
    Record<"plain" | "vowel" | "vowels" | "untold" | "asVowel" | "asConsonant", readonly string[]>
  >;
  /** What stands before participles. */
  readonly auxiliaries: Auxiliaries;
  /** Words before one thing only: “a”, “each”; and numerals and the like, before several: “various”. */
  readonly countedOnes: readonly Wording[];
  readonly countedMany: readonly Wording[];
  /** Adjectives that stand before nouns and for none: “necessary”, “international”. */
  readonly onlyAttributive: readonly Wording[];
  /** Nouns without a plural: “assistance”. */
  readonly massNouns: readonly Wording[];
  /** How singular nouns end that are nothing else: “-tion”. */
  readonly abstractEndings: readonly Wording[];
  /** Singular nouns with which demonstratives refer back: “end”, “regard”. */
  readonly pointedNouns: readonly Wording[];
  /** Prepositions before them that may stand before other words as well: “in”. */
  readonly pointedAfter: readonly Wording[];
  /** Determiners of which no two stand together: “the its”. */
  readonly neverSideBySide: readonly Wording[];
  /** Other nouns that need no determiner in the singular: “change”; and relatives that stand for persons. */
  readonly bareNouns: readonly Wording[];
  readonly personRelatives: readonly Wording[];
  /** Modals before which no noun makes another word of them: “shall”, but not “will”. */
  readonly participleModals: readonly Wording[];
  /** Words that lead to who acts, in a passive: “by”. */
  readonly agents: readonly Wording[];
  /** Forms that stand behind no modal, and what does: `been: be`. */
  readonly modalForms: Readonly<Record<string, string>>;
  /** Forms of the past that are no participles, and the participles: `took: taken`. */
  readonly pastForms: Readonly<Record<string, string>>;
  /** Words that join two nouns as « et » does: « avec ». */
  readonly uniting: readonly Wording[];
  /** Adjectives that stand before their noun, masculine singular: « nouveau ». */
  readonly preposed: readonly Wording[];
  /** Determiners that stand before another, with which they agree: « toute » of « toute la ». */
  readonly wholes: readonly Wording[];
  /** Words behind which these are no determiners: « avant tout les États … ». */
  readonly wholeAfter: readonly Wording[];
  /** Plurals whose parts each have an adjective in the singular: « aux niveaux national aussi bien que mondial ». */
  readonly sharing: readonly Wording[];
  /** Verbs whose participle stands between a noun and its title in quotation marks: « intituler ». */
  readonly titling: readonly string[];
  /** Words behind determiners that are no nouns for a participle: « fois » of « une fois achevées ». */
  readonly notNouns: readonly string[];
  /** Words with which a list is announced: « suivantes », “following”. */
  readonly announcing: readonly string[];
  /** Numerals and adjectives that may stand between a determiner and its noun and show no gender: « autres ». */
  readonly betweenNouns: readonly string[];
}

/** Nouns by gender, in the singular; `either` are of both. What is not listed goes by its ending. */
export interface NounGenders {
  readonly m: readonly string[];
  readonly f: readonly string[];
  readonly either: readonly string[];
  readonly endings: { readonly m: readonly string[]; readonly f: readonly string[] };
  /** Plural endings and the singular's: `aux: al`, the first that makes a known noun counts. */
  readonly plurals: Readonly<Record<string, string>>;
}

/** Forms of the verbs that make passives and past tenses. */
export interface Auxiliaries {
  /** « est », « sont »: participles agree with the subject. */
  readonly being: FormsByNumber;
  /** « a », « ont », « ayant »: they do not. */
  readonly having: FormsByNumber;
  /** « été », behind the second to make the first of it. */
  readonly been: readonly Wording[];
  /** « être », behind a modal. */
  readonly be: readonly Wording[];
  /** Pronouns for an object before the verb, and what leads to one: « les », « que ». */
  readonly objects: readonly Wording[];
  /** Other small words that may stand between a subject and its verb: « ne », « lui ». */
  readonly clitics: readonly Wording[];
}

interface FormsByNumber {
  readonly singular: readonly Wording[];
  readonly plural: readonly Wording[];
  readonly any: readonly Wording[];
}
