/** Reads the section `inflection` of `language.yaml`: what the language's inflector (`<code>/inflect.ts`) has to know. */
import { readFormsByCell } from "./usage.ts";
import type { YamlNode } from "./yaml-node.ts";

type FormsByCell = Readonly<Record<string, Readonly<Record<string, string>>>>;
type FormsByWord = Readonly<Record<string, readonly string[]>>;

/** How heads and words inflect, at build time; what the inflector of a language does not use is empty. */
export interface Inflection {
  /** Words that follow the subject, by cell: `son` is `leur` for `mp`. */
  readonly possessives: FormsByCell;
  readonly reflexives: FormsByCell;
  /** Endings of nouns before which a possessive has another form, and that form by the one of the table. */
  readonly feminineEndings: readonly string[];
  readonly femininePossessives: Readonly<Record<string, string>>;
  /** Infinitives whose complement adjective agrees with the subject: `être`, `se déclarer`. */
  readonly copulas: readonly string[];
  /** Words that never inflect although they look as if they did: `vu`, `attendu`. */
  readonly invariable: readonly string[];
  /** Adjectives that open a clause or follow a copula; participles need no mention. */
  readonly adjectives: readonly string[];
  /** Verb forms that begin paragraphs as other words: `outre`, `states`; left out of the morphology. */
  readonly homonyms: readonly string[];
  /** Verbs that the library's word list lacks. */
  readonly verbs: readonly string[];
  /** Verbs of the other aspect, where a language tells two: « рассмотреть » beside « рассматривать ». */
  readonly perfectives: readonly string[];
  readonly irregularAdjectives: readonly (readonly string[])[];
  /** Endings of adjectives, tried in order: `[ms, fs, mp, fp]` in French. */
  readonly adjectiveEndings: readonly (readonly string[])[];
  /** Past participles that library or rules have wrong, by base form. */
  readonly participles: FormsByWord;
  /** Verbs by what becomes of a letter of their stem under the stress: `e-ie`. */
  readonly stemChanges: FormsByWord;
  /** By base form, in the order of the inflector: finite forms, gerund, past participles. */
  readonly irregularVerbs: FormsByWord;
}

const KEYS: readonly (keyof Inflection)[] = [
  "possessives",
  "reflexives",
  "feminineEndings",
  "femininePossessives",
  "copulas",
  "invariable",
  "adjectives",
  "homonyms",
  "verbs",
  "perfectives",
  "irregularAdjectives",
  "adjectiveEndings",
  "participles",
  "stemChanges",
  "irregularVerbs",
];

/** Every key may be absent. */
export function readInflection(node: YamlNode, cellIds: readonly string[]): Inflection {
  node.readEntriesOrNone(KEYS);
  const rows = (name: keyof Inflection) => node.get(name).readListOrNone().map(readFourForms);
  return {
    possessives: readFormsByCell(node.get("possessives"), cellIds),
    reflexives: readFormsByCell(node.get("reflexives"), cellIds),
    feminineEndings: node.get("feminineEndings").readStringsOrNone(),
    femininePossessives: Object.fromEntries(
      node
        .get("femininePossessives")
        .readEntriesOrNone()
        .map(([word, form]) => [word, form.readString()]),
    ),
    copulas: node.get("copulas").readStringsOrNone(),
    invariable: node.get("invariable").readStringsOrNone(),
    adjectives: node.get("adjectives").readStringsOrNone(),
    homonyms: node.get("homonyms").readStringsOrNone(),
    verbs: node.get("verbs").readStringsOrNone(),
    perfectives: node.get("perfectives").readStringsOrNone(),
    irregularAdjectives: rows("irregularAdjectives"),
    adjectiveEndings: rows("adjectiveEndings"),
    participles: readFormsByWord(node.get("participles")),
    stemChanges: Object.fromEntries(
      node
        .get("stemChanges")
        .readEntriesOrNone()
        .map(([change, verbs]) => [change, verbs.readStrings()]),
    ),
    irregularVerbs: readFormsByWord(node.get("irregularVerbs")),
  };
}

function readFourForms(row: YamlNode): string[] {
  const forms = row.readList().map(item => item.readString());
  if (forms.length !== 4) row.fail("must hold four forms");
  return forms;
}

function readFormsByWord(node: YamlNode): Record<string, string[]> {
  return Object.fromEntries(
    node.readEntriesOrNone().map(([word, forms]) => [word, forms.readList().map(form => form.readString())]),
  );
}
