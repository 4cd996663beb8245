/**
 * Whether a text may hold any of what an expression begins with: most paragraphs have nothing of what a rule about
 * wordings looks for, and are told by what stands in them, three characters at a time, which is noted once for all rules.
 */
import { printedCode } from "../../../grammar/languages/needs.ts";

/** How many numbers there are for three characters; some share one. */
const TRIPLES = 2 ** 12;

/** The number of the last three characters, from that of the three before and the next character. */
function nextTriple(last: number, code: number): number {
  return ((last << 4) ^ code) & (TRIPLES - 1);
}

// All rules ask about one paragraph before they come to the next.
let lastText = "";
const inLastText = new Uint8Array(TRIPLES);

/** By the number of three characters in a row, 1 where they may stand in the text. */
function triplesIn(text: string): Uint8Array {
  if (text === lastText) return inLastText;
  inLastText.fill(0);
  let triple = 0;
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = printedCode(text, at);
    if (code === BLANK && before === BLANK) continue;
    before = code;
    triple = nextTriple(triple, code);
    inLastText[triple] = 1;
  }
  lastText = text;
  return inLastText;
}

const BLANK = 0x20;

interface Beginning {
  readonly triples: readonly number[];
  /** What it has of characters that stand for themselves. */
  readonly parts: readonly string[];
}

/** Takes beginnings with one blank at a time; what is shorter than three characters tells little. */
export class Beginnings {
  readonly #all: readonly Beginning[];

  constructor(beginnings: readonly string[]) {
    this.#all = beginnings.map(printed).map(beginning => ({
      triples: triplesOf(beginning),
      parts: beginning.split(/[ '0]+/).filter(part => part !== ""),
    }));
  }

  mayBeIn(text: string): boolean {
    const here = triplesIn(text);
    return this.#all.some(
      ({ triples, parts }) => triples.every(one => here[one] === 1) && parts.every(part => text.includes(part)),
    );
  }
}

function printed(text: string): string {
  return Array.from({ length: text.length }, (_, at) => String.fromCharCode(printedCode(text, at))).join("");
}

function triplesOf(beginning: string): number[] {
  const triples: number[] = [];
  let triple = 0;
  for (let at = 0; at < beginning.length; at++) {
    triple = nextTriple(triple, beginning.charCodeAt(at));
    if (at >= 2) triples.push(triple);
  }
  return triples;
}
