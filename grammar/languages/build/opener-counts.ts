/**
 * Compiles counts of printed openers into what completion needs: which heads, with which modifiers, how often. A count
 * of one agreement (« Prend note avec satisfaction ») counts for all of them (« Prennent … »).
 */
import { OpenerMatcher, type OpenerPiece } from "../../clause/opener-matcher.ts";
import { createPhrases } from "../../clause/phrases.ts";
import { fold, foldWords, WordStream } from "../../text/words.ts";
import type { CompiledPack, CountedHead, CountedPhrase, CountedShape, OpenerCounts } from "../pack.ts";
import { decapitalise } from "./inflector.ts";
import { listProfileIds } from "./profiles.ts";
import type { SourceFile } from "./source-file.ts";
import { readTable } from "./table.ts";

export interface CountFiles {
  /** Every text. */
  readonly counts?: SourceFile | undefined;
  /** Texts of one body, by profile. */
  readonly profileCounts?: SourceFile | undefined;
}

/** Rarer openers do not matter for ranking; leaving them out keeps the pack small. */
const LEAST_COUNT = 10;
const LEAST_PROFILE_COUNT = 2;
/** Words after an opener that a count took along: « Demande à », “Taking note of”. */
const MOST_WORDS_AFTER = 3;

const SECTIONS = { p: "preambular", o: "operative" } as const;

class Counter {
  count = 0;
  readonly byProfile: Record<string, number> = {};

  add(profile: string, count: number): void {
    if (profile === "") this.count += count;
    else this.byProfile[profile] = (this.byProfile[profile] ?? 0) + count;
  }

  get matters(): boolean {
    return this.count >= LEAST_COUNT || Object.values(this.byProfile).some(count => count >= LEAST_PROFILE_COUNT);
  }

  /** As the last members of a tuple. */
  get members(): readonly [number] | readonly [number, Readonly<Record<string, number>>] {
    return Object.keys(this.byProfile).length ? [this.count, this.byProfile] : [this.count];
  }
}

/** `families` are the forms of each head of the dictionary, as indexes of the pack's heads. */
export function compileOpenerCounts(
  pack: Omit<CompiledPack, "openerCounts">,
  families: readonly (readonly number[])[],
  files: CountFiles,
): OpenerCounts {
  // The matcher reads nothing of what is compiled here.
  const matcher = new OpenerMatcher(createPhrases(pack as CompiledPack));
  const headAt = new Map(pack.heads.map(([form, section], at) => [`${section} ${fold(form)}`, at]));
  const familyOf = new Map<number, number>();
  families.forEach((forms, family) => {
    for (const form of forms) if (!familyOf.has(form)) familyOf.set(form, family);
  });
  const shapes = new Map<number, Map<string, Counter>>();
  const phrases = new Map<string, Counter & { text: string; section: "p" | "o"; mask: number }>();

  for (const { form, section, profile, count } of readRows(files)) {
    const pieces = matcher.match(new WordStream(form, 0), SECTIONS[section]) ?? matcher.match(new WordStream(form, 0));
    const heads = pieces?.filter(piece => piece.kind === "head") ?? [];
    const end = pieces?.at(-1)?.end ?? 0;
    const [head] = heads;
    if (!pieces || !head || foldWords(form.slice(end)).length > MOST_WORDS_AFTER) continue;
    // An opener that only its form shows does not tell which other words belong to it.
    if (heads.some(({ match }) => match.source !== "lexicon")) continue;
    if (heads.length === 1) {
      const family = familyOf.get(headAt.get(`${section} ${fold(head.match.head)}`) ?? -1);
      if (family === undefined) continue;
      const byShape = shapes.get(family) ?? new Map<string, Counter>();
      shapes.set(family, byShape);
      getCounter(byShape, describeShape(form, pieces), () => new Counter()).add(profile, count);
    } else {
      const text = form.slice(0, end);
      const mask = heads.reduce((common, { match }) => common & match.mask, 2 ** pack.cells.length - 1);
      const phrase = () => Object.assign(new Counter(), { text, section, mask });
      getCounter(phrases, `${section} ${fold(text)}`, phrase).add(profile, count);
    }
  }

  return {
    heads: [...shapes].flatMap(([family, byShape]): CountedHead[] => {
      const counted = [...byShape]
        .filter(([, one]) => one.matters)
        .sort(([, a], [, b]) => b.count - a.count)
        .map(([shape, one]): CountedShape => [shape, ...one.members]);
      return counted.length ? [[families[family] as readonly number[], counted]] : [];
    }),
    phrases: [...phrases.values()]
      .filter(one => one.matters && one.mask !== 0)
      .map((one): CountedPhrase => [one.text, one.section, one.mask, ...one.members]),
  };
}

function getCounter<C extends Counter>(counters: Map<string, C>, key: string, create: () => C): C {
  const known = counters.get(key) ?? create();
  counters.set(key, known);
  return known;
}

interface CountRow {
  readonly form: string;
  readonly section: "p" | "o";
  /** Empty: all texts. */
  readonly profile: string;
  readonly count: number;
}

function* readRows({ counts, profileCounts }: CountFiles): Iterable<CountRow> {
  const tables = [
    { file: counts, columns: ["form", "section", "count"] },
    { file: profileCounts, columns: ["profile", "form", "section", "count"] },
  ];
  const profiles = new Set(listProfileIds());
  for (const { file, columns } of tables) {
    for (const row of readTable(file, columns)) {
      const { form = "", section, profile = "" } = row.cells;
      if (section !== "p" && section !== "o") return row.fail(`section “${section}”`);
      if (profile !== "" && !profiles.has(profile)) row.fail(`no profile “${profile}”`);
      yield { form, section, profile, count: row.readNumber("count") ?? 0 };
    }
  }
}

/** « Prend également note » is `#1 également #`. */
function describeShape(form: string, pieces: readonly OpenerPiece[]): string {
  const parts: string[] = [];
  for (const piece of pieces) {
    if (piece.kind !== "head") {
      parts.push(decapitalise(form.slice(piece.start, piece.end)));
      continue;
    }
    let from = piece.start;
    for (const inner of piece.match.inner) {
      const words = foldWords(form.slice(from, inner.start)).length;
      if (words > 0) parts.push(`#${words}`);
      parts.push(inner.text);
      from = inner.end;
    }
    parts.push("#");
  }
  return parts.join(" ");
}
