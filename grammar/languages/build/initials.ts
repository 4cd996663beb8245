/**
 * The letters by which characters are typed: of Chinese the initials of their sounds, which the order of sounds of the
 * Unicode collation tells. A character whose sound in openers is another one (`重` of `重申`) is in the language's data.
 */

/** The first character of the sounds that begin with each letter, in the order of sounds. */
const FIRST_OF_LETTER: readonly (readonly [letter: string, character: string])[] = [
  ["a", "阿"],
  ["b", "八"],
  ["c", "嚓"],
  ["d", "哒"],
  ["e", "妸"],
  ["f", "发"],
  ["g", "旮"],
  ["h", "哈"],
  ["j", "讥"],
  ["k", "咔"],
  ["l", "垃"],
  ["m", "妈"],
  ["n", "拿"],
  ["o", "噢"],
  ["p", "啪"],
  ["q", "期"],
  ["r", "然"],
  ["s", "撒"],
  ["t", "塌"],
  ["w", "挖"],
  ["x", "昔"],
  ["y", "压"],
  ["z", "匝"],
];

/** By character of these phrases its letter; `own` goes before what the order of sounds says. */
export function compileInitials(
  phrases: readonly string[],
  own: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { compare } = new Intl.Collator("zh-Hans-u-co-pinyin");
  const characters = new Set(phrases.flatMap(phrase => [...phrase]).filter(one => /\p{Ideographic}/u.test(one)));
  const findLetter = (character: string) =>
    FIRST_OF_LETTER.findLast(([, first]) => compare(character, first) >= 0)?.[0] ?? "a";
  return Object.fromEntries([...characters].sort().map(one => [one, own[one] ?? findLetter(one)]));
}
