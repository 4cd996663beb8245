/**
 * Numbers by word in one string, sorted when packs are built: lines of `word number number …`. A word is looked up by
 * halving, so that nothing is built when a language is loaded, and thousands of words take no more than their letters.
 */

/** The numbers of a word, in their order; null where the index does not have it. */
export function numbersAt(index: string, word: string): readonly number[] | null {
  let [from, to] = [0, index.length];
  while (from < to) {
    // The line in the middle, from its beginning.
    const line = lineStart(index, (from + to) >> 1);
    const order = compareAt(index, line, word);
    const end = lineEnd(index, line);
    if (order === 0) return numbersIn(index.slice(line + word.length, end));
    if (order < 0) from = end + 1;
    else to = line;
  }
  return null;
}

/** All words, sorted. */
export function wordsIn(index: string): string[] {
  return entriesIn(index).map(([word]) => word);
}

/** All words, sorted, each with what stands behind it, as it is written. */
export function entriesIn(index: string): [word: string, numbers: string][] {
  if (index === "") return [];
  return index.split("\n").map(line => {
    const end = line.indexOf(" ");
    return end < 0 ? [line, ""] : [line.slice(0, end), line.slice(end)];
  });
}

/** Each number with its words, in the order of the numbers. */
export function wordsByNumber(index: string): [number: number, word: string][] {
  const pairs = entriesIn(index).flatMap(([word, numbers]) =>
    numbersIn(numbers).map((number): [number, string] => [number, word]),
  );
  return pairs.sort(([a], [b]) => a - b);
}

/** Below 0 where the word of the line stands before `word`, 0 where it is the same. */
function compareAt(index: string, line: number, word: string): number {
  const end = endOfWord(index, line);
  for (let at = 0; at < word.length; at++) {
    if (line + at >= end) return -1;
    const order = index.charCodeAt(line + at) - word.charCodeAt(at);
    if (order !== 0) return order;
  }
  return line + word.length < end ? 1 : 0;
}

function endOfWord(index: string, line: number): number {
  let at = line;
  while (at < index.length && index[at] !== " " && index[at] !== "\n") at++;
  return at;
}

function lineStart(index: string, offset: number): number {
  return offset === 0 ? 0 : index.lastIndexOf("\n", offset - 1) + 1;
}

function lineEnd(index: string, line: number): number {
  const end = index.indexOf("\n", line);
  return end < 0 ? index.length : end;
}

/** The numbers behind a word, as they are written. */
export function numbersIn(text: string): number[] {
  return text === "" ? [] : text.slice(1).split(" ").map(Number);
}
