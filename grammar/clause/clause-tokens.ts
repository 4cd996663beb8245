/** The tokens of a clause as they are cut, with what decides whether a second opener may stand behind them. */
import { getKindAt, HYPHEN } from "../text/characters.ts";
import { readWordAt, type Word } from "../text/words.ts";
import type { HeadMatch } from "./opener-matcher.ts";
import { Token, type TokenKind, type TokenValues } from "./tokens.ts";
import { CLITIC, CONNECTOR, FIRST_PERSON, SUBORDINATOR } from "./word-roles.ts";

/** What may stand between two openers. */
export type Link = "connector" | "comma";

const NONE: readonly Word[] = [];
/** « et ne le leur demande » */
const MOST_AFTER_LINK = 3;

export class ClauseTokens {
  readonly text: string;
  readonly #list: Token[] = [];
  /** Prose that is no token yet: it goes on until something else stands behind it. */
  #proseStart = -1;
  #proseEnd = 0;
  /** Where the first words of prose stand, if they begin the clause or stand right behind its labels; else -1. */
  leadStart: number | null = null;
  /** Where that which leads up to an opener ends there; null until it is asked for. */
  leadEnd: number | null = null;
  firstHead: HeadMatch | null = null;
  hasSubordinator = false;
  /** The last comma or connector, as long as only pronouns have come behind it; else null. */
  link: Link | null = null;
  pronouns: readonly Word[] = NONE;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes what is no prose; returns where it ends. */
  add<K extends TokenKind>(kind: K, start: number, end: number, value: TokenValues[K]): number {
    this.#endProse();
    const token = new Token(kind, this.text, start, end, value);
    this.#list.push(token);
    if (kind === "Head") this.firstHead ??= (token as Token<"Head">).value.match;
    if (kind !== "Label" && kind !== "OpenMark") this.leadStart ??= -1;
    this.link = null;
    return end;
  }

  /** Takes a word of prose that has these roles. */
  addWord(start: number, end: number, roles: number): number {
    this.#addProse(start, end);
    const isConnector = (roles & CONNECTOR) !== 0 && (getKindAt(this.text, end) & HYPHEN) === 0;
    this.leadStart ??= isConnector ? -1 : start;
    if ((roles & SUBORDINATOR) !== 0) this.hasSubordinator = true;
    if (isConnector) this.setLink("connector");
    else if (this.link === null) return end;
    else if ((roles & (CLITIC | FIRST_PERSON)) === 0 || this.pronouns.length === MOST_AFTER_LINK) this.link = null;
    else this.pronouns = [...this.pronouns, readWordAt(this.text, start) as Word];
    return end;
  }

  /** Takes a mark of prose. */
  addMark(start: number, end: number, isComma: boolean): number {
    this.#addProse(start, end);
    this.leadStart ??= -1;
    if (isComma) this.setLink("comma");
    else this.link = null;
    return end;
  }

  /** All of them, in order. */
  finish(): Token[] {
    this.#endProse();
    return this.#list;
  }

  setLink(link: Link | null, pronouns: readonly Word[] = NONE): void {
    this.link = link;
    this.pronouns = pronouns;
  }

  #addProse(start: number, end: number): void {
    if (this.#proseStart < 0) this.#proseStart = start;
    this.#proseEnd = end;
  }

  #endProse(): void {
    if (this.#proseStart < 0) return;
    this.#list.push(new Token("Prose", this.text, this.#proseStart, this.#proseEnd, null));
    this.#proseStart = -1;
  }
}
