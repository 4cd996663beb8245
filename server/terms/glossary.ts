/** What a glossary says: concepts, each with terms by language. The same whichever file it came from. */
import type { Arguments, Text } from "../rules/rule.ts";

export interface Concept {
  /** As the file names it; else the number of its line. */
  readonly id: string;
  /** By code of the language (`fr`): terms in the order of preference. */
  readonly terms: ReadonlyMap<string, readonly string[]>;
  /** By code of the language: words that must not stand for the concept. */
  readonly forbidden: ReadonlyMap<string, readonly string[]>;
  /** By code of the language; the empty code where the file does not say which. */
  readonly definitions: ReadonlyMap<string, string>;
}

/** What cannot be read of a file. The rest of it is read. */
export interface GlossaryFault {
  /** From 1. */
  readonly line: number;
  /** A whole sentence, without file and line. */
  readonly message: Text;
  readonly arguments?: Arguments;
}

export interface Glossary {
  readonly concepts: readonly Concept[];
  readonly faults: readonly GlossaryFault[];
}

/** In UTF-16 code units; longer cells are prose, and no terms. */
const LONGEST_TERM = 200;

/** A concept while its file is read. */
export class ConceptBuilder {
  readonly #terms = new Map<string, string[]>();
  readonly #preferred = new Map<string, string[]>();
  readonly #forbidden = new Map<string, string[]>();
  readonly #definitions = new Map<string, string>();

  addTerm(language: string, term: string, status: "preferred" | "admitted" | "forbidden" = "admitted"): void {
    const text = term.replace(/\s+/gu, " ").trim();
    if (text === "" || text.length > LONGEST_TERM) return;
    const lists = { preferred: this.#preferred, admitted: this.#terms, forbidden: this.#forbidden };
    const list = lists[status].get(language) ?? [];
    lists[status].set(language, list);
    if (!list.includes(text)) list.push(text);
  }

  addDefinition(language: string, definition: string): void {
    const text = definition.replace(/\s+/gu, " ").trim();
    if (text !== "" && !this.#definitions.has(language)) this.#definitions.set(language, text);
  }

  /** Null for a concept without any word. */
  finish(id: string): Concept | null {
    const terms = new Map(this.#terms);
    for (const [language, preferred] of this.#preferred) {
      terms.set(language, [...new Set([...preferred, ...(terms.get(language) ?? [])])]);
    }
    if (terms.size === 0 && this.#forbidden.size === 0) return null;
    return { id, terms, forbidden: this.#forbidden, definitions: this.#definitions };
  }
}
