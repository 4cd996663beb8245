/** Footnotes: the numbers of their calls, and links between calls and notes. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { createElement, escapeText, type Html } from "./html.ts";

const CALL = /^\[\^([^\]\s]+)\]/;
const NOTE = /^\[\^([^\]\s]+)\]:\s*/;

export class NoteNumbers {
  readonly #numbers = new Map<string, number>();
  /** Ids that are taken by a note or call: an id must be unique in a page. */
  readonly #addressed = new Set<string>();

  /** Numbers follow the order of the first calls; notes without a call come last. */
  constructor(paragraphs: readonly Paragraph[]) {
    const notes: string[] = [];
    for (const { kind, clause } of paragraphs) {
      for (const { start, end } of clause.footnoteCalls) {
        const label = readLabel(clause.text.slice(start, end));
        if (label === null) continue;
        if (kind === "footnote" && start === 0) notes.push(label);
        else this.#number(label);
      }
    }
    for (const label of notes) this.#number(label);
  }

  /** Renders a call of the source, `[^1]` or a superscript figure. */
  call(source: string): Html {
    const label = readLabel(source);
    if (label === null) return createElement("sup", { class: "call" }, escapeText(source));
    const printed = escapeText(String(this.#number(label)));
    const address = this.#address(`call-${label}`);
    return createElement(
      "sup",
      { class: "call", id: address },
      createElement("a", { href: `#${encodeFragment(`note-${label}`)}` }, printed),
    );
  }

  /** Renders the number before a note, linked to its call; `end` is the offset at which the note's words begin. */
  head(source: string): { readonly html: Html; readonly end: number } | null {
    const match = NOTE.exec(source);
    if (!match) return null;
    const label = match[1] as string;
    const printed = escapeText(String(this.#number(label)));
    const link = createElement("a", { href: `#${encodeFragment(`call-${label}`)}` }, printed);
    return {
      html: createElement("sup", { class: "call", id: this.#address(`note-${label}`) }, link),
      end: match[0].length,
    };
  }

  #number(label: string): number {
    let number = this.#numbers.get(label);
    if (number === undefined) {
      number = this.#numbers.size + 1;
      this.#numbers.set(label, number);
    }
    return number;
  }

  #address(name: string): string {
    if (this.#addressed.has(name)) return "";
    this.#addressed.add(name);
    return name;
  }
}

function readLabel(source: string): string | null {
  return CALL.exec(source)?.[1] ?? null;
}

/** As a fragment of an address; lone surrogates cannot be encoded. */
function encodeFragment(name: string): string {
  return encodeURIComponent(name.replace(/[\ud800-\udfff]/gu, "\ufffd"));
}
