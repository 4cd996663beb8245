/** Somebody who writes: plausible edits of a text that keeps its length, and the requests that an editor sends after each. */
import { TextDocument } from "vscode-languageserver-textdocument";

/** What an editor says to the server and asks of it; answers are the results. */
export interface Connected {
  request(method: string, params: object): Promise<unknown>;
  notify(method: string, params: object): void;
}

/** The same numbers for the same seed, from 0 up to 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SUBJECTS = ["les lacs", "la paix", "les rives du fleuve", "l’accès à l’eau", "ses voisins", "le Comité des eaux"];
const ACTS = ["Invite les États à protéger", "Prie le Secrétaire général d’étudier", "Décide d’examiner", "Félicite"];
const WRITTEN = [" a", "e", "s", " de l’eau", " et des rives", ",", " (CEI)", " au paragraphe 2", " — ", "’"];

/** A resolution of so many operative paragraphs. */
export function resolution(clauses: number, random: () => number): string {
  const of = (all: readonly string[]) => all[Math.floor(random() * all.length)] as string;
  const paragraphs = Array.from({ length: clauses }, (_, at) => {
    const seen = at > 2 && random() < 0.1 ? `, comme le dit le paragraphe ${1 + Math.floor(random() * at)}` : "";
    return `${at + 1}. ${of(ACTS)} ${of(SUBJECTS)}, compte tenu de ${of(SUBJECTS)}${seen} ;`;
  });
  return ["L’Assemblée générale,", "Consciente de l’enjeu,", ...paragraphs].join("\n\n");
}

const KEPT = 6;

export class Editor {
  readonly #server: Connected;
  readonly #random: () => number;
  #text: TextDocument;
  #undo: Change | null = null;
  #tokens: string | undefined;
  #diagnostics: string | undefined;

  constructor(server: Connected, uri: string, text: string, random: () => number) {
    this.#server = server;
    this.#random = random;
    this.#text = TextDocument.create(uri, "un-declaration", 1, text);
  }

  open(): void {
    const { uri, languageId, version } = this.#text;
    const textDocument = { uri, languageId, version, text: this.#text.getText() };
    this.#server.notify("textDocument/didOpen", { textDocument });
  }

  close(): void {
    this.#server.notify("textDocument/didClose", { textDocument: { uri: this.#text.uri } });
  }

  /** One edit somewhere, and all that an editor asks then; waits for the answers. */
  async edit(): Promise<void> {
    const offset = this.#change();
    const { uri } = this.#text;
    const textDocument = { uri };
    const position = this.#text.positionAt(offset);
    const range = { start: position, end: position };
    const ask = (method: string, params: object) => this.#server.request(method, { textDocument, ...params });
    const [tokens, diagnostics] = (await Promise.all([
      this.#tokens === undefined
        ? ask("textDocument/semanticTokens/full", {})
        : ask("textDocument/semanticTokens/full/delta", { previousResultId: this.#tokens }),
      ask("textDocument/diagnostic", this.#diagnostics === undefined ? {} : { previousResultId: this.#diagnostics }),
      ask("textDocument/completion", { position }),
      ask("textDocument/documentSymbol", {}),
      ask("textDocument/foldingRange", {}),
      ask("textDocument/codeAction", { range, context: { diagnostics: [], triggerKind: 2 } }),
    ])) as { readonly resultId?: string }[];
    this.#tokens = tokens?.resultId;
    this.#diagnostics = diagnostics?.resultId;
  }

  /** Writes or deletes somewhere, and takes it back the next time: what is held is that of the same text. */
  #change(): number {
    const { start, lost, newText } = this.#undo ?? this.#somewhere();
    const taken = this.#text.getText().slice(start, start + lost);
    this.#undo = this.#undo ? null : { start, lost: newText.length, newText: taken };
    const range = { start: this.#text.positionAt(start), end: this.#text.positionAt(start + lost) };
    const version = this.#text.version + 1;
    const contentChanges = [{ range, text: newText }];
    this.#text = TextDocument.update(this.#text, contentChanges, version);
    this.#server.notify("textDocument/didChange", { textDocument: { uri: this.#text.uri, version }, contentChanges });
    return start + newText.length;
  }

  #somewhere(): Change {
    const start = Math.floor(this.#random() * (this.#text.getText().length - KEPT));
    const newText = this.#random() < 0.5 ? (WRITTEN[Math.floor(this.#random() * WRITTEN.length)] as string) : "";
    return { start, lost: newText === "" ? 1 + Math.floor(this.#random() * KEPT) : 0, newText };
  }
}

/** In UTF-16 code units. */
interface Change {
  readonly start: number;
  readonly lost: number;
  readonly newText: string;
}
