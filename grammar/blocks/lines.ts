/** A line without its end; `indent` counts the blank characters before the content. */
export interface Line {
  readonly indent: number;
  readonly blank: boolean;
  readonly content: string;
  readonly contentStart: number;
  readonly contentEnd: number;
}

const LINE_FEED = "\n";
const RETURN = "\r";

/**
 * The lines of a text from the beginning of one of them on, each read on demand, so that a scan may end early. What
 * separates lines in the Language Server Protocol does so here; other separators are blanks.
 */
export class Lines {
  readonly #text: string;
  readonly #lines: Line[] = [];
  /** Where the next line begins; beyond the text when there is none. */
  #next: number;
  /** Where the next of either stands; kept so that a text without one is not searched at each line. */
  #feed: number;
  #return: number;
  /** By string, the offset after which it does not occur: so that repeated searches take no time. */
  readonly #lasts = new Map<string, number>();

  constructor(text: string, start = 0) {
    this.#text = text;
    this.#next = start;
    this.#feed = toPosition(text.indexOf(LINE_FEED, start));
    this.#return = toPosition(text.indexOf(RETURN, start));
  }

  at(index: number): Line | undefined {
    while (this.#lines.length <= index && this.#next <= this.#text.length) this.#read();
    return this.#lines[index];
  }

  /** Whether a string stands in a line or after it. */
  isFollowed(index: number, wanted: string): boolean {
    const start = this.at(index)?.contentStart ?? Number.POSITIVE_INFINITY;
    if (start >= (this.#lasts.get(wanted) ?? Number.POSITIVE_INFINITY)) return false;
    const stands = this.#text.indexOf(wanted, start) >= 0;
    if (!stands) this.#lasts.set(wanted, start);
    return stands;
  }

  #read(): void {
    const text = this.#text;
    const start = this.#next;
    if (this.#feed < start) this.#feed = toPosition(text.indexOf(LINE_FEED, start));
    if (this.#return < start) this.#return = toPosition(text.indexOf(RETURN, start));
    const end = Math.min(this.#feed, this.#return);
    this.#lines.push(createLine(text, start, Math.min(end, text.length)));
    if (end === Number.POSITIVE_INFINITY) this.#next = text.length + 1;
    else this.#next = this.#feed === this.#return + 1 ? end + 2 : end + 1;
  }
}

function toPosition(index: number): number {
  return index < 0 ? Number.POSITIVE_INFINITY : index;
}

function createLine(text: string, start: number, end: number): Line {
  let contentStart = start;
  let contentEnd = end;
  while (contentStart < end && isBlank(text.charCodeAt(contentStart))) contentStart++;
  while (contentEnd > contentStart && isBlank(text.charCodeAt(contentEnd - 1))) contentEnd--;
  const content = text.slice(contentStart, contentEnd);
  return { indent: contentStart - start, blank: content === "", content, contentStart, contentEnd };
}

/** Spaces of every width, tab, form feed, byte order mark, line separators that are no line ends here. */
export function isBlank(code: number): boolean {
  return (
    code === 0x20 ||
    code === 0x09 ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0xa0 ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}
