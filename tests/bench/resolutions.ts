/** Makes up a collection of resolutions of any length: many different words, few faults, the same for the same seed. */
import { LISTS, OPERATIVE, PHRASES, POINTS, PREAMBULAR } from "./phrases.ts";
import { Random } from "./random.ts";

/** One in so many operative paragraphs has a list below it, and one in so many a slip. */
const LISTED = 0.12;
const SLIPS = 0.002;
/** The share of sentences that go on with an aside, and of paragraphs that belong to the preamble. */
const ASIDES = 0.6;
const PREAMBLE = 0.15;

const ENACTING = "L’Assemblée générale,";
const TITLE = "Les ouvrages et les savoirs que partagent les pays voisins";

/** No adopted resolution is longer: a longer text is a collection of them. */
const LONGEST = 500;

/**
 * `clauses` counts paragraphs of the preamble and of the operative part, points of lists among them. About 240 bytes
 * each, in UTF-8.
 */
export function makeResolutions(clauses: number, seed = 1): string {
  const random = new Random(seed);
  const paragraphs: string[] = [];
  for (let left = clauses, number = 47; left > 0; left -= LONGEST, number++) {
    paragraphs.push(`82/${number}. ${TITLE}`, ENACTING, ...makeResolution(Math.min(left, LONGEST), random));
  }
  return `${paragraphs.join("\n\n")}\n`;
}

function makeResolution(clauses: number, random: Random): string[] {
  const writer = new Writer(random);
  const preambular = Math.max(1, Math.round(clauses * PREAMBLE));
  const paragraphs: string[] = [];
  for (let count = 0; count < preambular; count++) paragraphs.push(`${writer.writeClause(PREAMBULAR)},`);
  let left = clauses - preambular;
  for (let number = 1; left > 0; number++) {
    const points = left > 5 && random.chance(LISTED) ? random.between(2, 4) : 0;
    left -= points + 1;
    const mark = left > 0 ? " ;" : ".";
    if (points > 0) {
      paragraphs.push(`${number}. ${writer.writeClause(LISTS)}`);
      for (let at = 0; at < points; at++) {
        paragraphs.push(`${"abcd"[at]}) ${writer.writeClause(POINTS)}${at < points - 1 ? " ;" : mark}`);
      }
    } else {
      const slip = left > 0 && random.chance(SLIPS);
      paragraphs.push(`${number}. ${writer.writeClause(OPERATIVE)}${slip ? "," : mark}`);
    }
  }
  return paragraphs;
}

const PLACE = /\{([a-z]+)\}/;

class Writer {
  readonly #random: Random;
  #last = "";
  #session = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** Does not begin as the one before it. */
  writeClause(templates: readonly string[]): string {
    const fresh = templates.filter(one => getFirstWord(one) !== getFirstWord(this.#last));
    this.#last = this.#random.pick(fresh);
    const aside = templates !== LISTS && this.#random.chance(ASIDES);
    let text = aside ? `${this.#last}, {aside}` : this.#last;
    for (let place = PLACE.exec(text); place; place = PLACE.exec(text)) {
      const inserted = this.#fillIn(place[1] as string);
      text = contract(text.slice(0, place.index), inserted) + text.slice(place.index + place[0].length);
    }
    return text;
  }

  #fillIn(name: string): string {
    const random = this.#random;
    if (name === "session") this.#session = random.between(61, 81);
    const figures: Readonly<Record<string, number>> = {
      session: this.#session,
      autumn: 1945 + this.#session,
      year: random.between(2011, 2026),
      number: random.between(12, 240),
      day: random.between(2, 28),
    };
    return `${figures[name] ?? random.pick(PHRASES[name as keyof typeof PHRASES])}`;
  }
}

const getFirstWord = (text: string): string => text.slice(0, text.indexOf(" "));

/** « à le » is « au », « de les » is « des ». */
function contract(before: string, inserted: string): string {
  for (const [preposition, article, both] of CONTRACTIONS) {
    if (before.endsWith(` ${preposition} `) && inserted.startsWith(`${article} `)) {
      return before.slice(0, -preposition.length - 1) + both + inserted.slice(article.length);
    }
  }
  return before + inserted;
}

const CONTRACTIONS = [
  ["à", "le", "au"],
  ["à", "les", "aux"],
  ["de", "le", "du"],
  ["de", "les", "des"],
] as const;
