/**
 * Reads TBX, version 2 (`martif`, as UNTERM and many tools export it) and version 3 (`tbx`), both ways of writing data
 * categories: `<termNote type="administrativeStatus">` and `<min:administrativeStatus>`. Nothing that a file names
 * (schemas, entities) is looked for.
 */
import { SaxesParser } from "saxes";
import type { Steps } from "../../grammar/text/steps.ts";
import { type Concept, ConceptBuilder, type Glossary, type GlossaryFault } from "./glossary.ts";
import { readLanguageCode } from "./language-code.ts";
import { GLOSSARY_TEXTS } from "./texts.ts";

/** In UTF-16 code units: what is read between two steps. */
const CHUNK = 1 << 16;
/** A file that is no XML has a fault on each line; the first tell enough. */
const MOST_FAULTS = 5;

const CONCEPTS: ReadonlySet<string> = new Set(["termEntry", "conceptEntry"]);
const LANGUAGES: ReadonlySet<string> = new Set(["langSet", "langSec"]);
const TERMS: ReadonlySet<string> = new Set(["tig", "ntig", "termGrp", "termSec"]);
const STATUS = new Set(["administrativestatus", "normativeauthorization", "status"]);
const FORBIDDEN = /deprecated|superseded|not-?recommended|obsolete|rejected|forbidden/iu;
const PREFERRED = /preferred|standardized/iu;

/** In steps, a chunk of the file each. */
export function* readTbx(text: string): Steps<Glossary> {
  const reader = new TbxReader();
  for (let at = 0; at < text.length; at += CHUNK) {
    if (!reader.write(text.slice(at, at + CHUNK))) return reader.finish();
    yield;
  }
  reader.write(null);
  return reader.finish();
}

interface Element {
  readonly name: string;
  /** What the element says of the one around it: `administrativeStatus`. */
  readonly category: string;
  text: string;
}

class TbxReader {
  readonly #parser = new SaxesParser();
  readonly #concepts: Concept[] = [];
  readonly #faults: GlossaryFault[] = [];
  readonly #open: Element[] = [];
  #concept: ConceptBuilder | null = null;
  #id = "";
  #language: string | null = null;
  #terms: string[] = [];
  #status: "preferred" | "admitted" | "forbidden" = "admitted";

  constructor() {
    const parser = this.#parser;
    parser.on("error", error => this.#addFault(error.message));
    parser.on("opentag", ({ name, attributes }) => this.#enter(getLocalName(name), attributes));
    parser.on("closetag", () => this.#close());
    const addText = (text: string) => {
      const element = this.#open.at(-1);
      if (element) element.text += text;
    };
    parser.on("text", addText);
    parser.on("cdata", addText);
  }

  /** False where nothing more can be read. */
  write(chunk: string | null): boolean {
    try {
      if (chunk === null) this.#parser.close();
      else this.#parser.write(chunk);
      return true;
    } catch (error) {
      // The library throws where a file ends inside an instruction.
      this.#addFault((error as Error).message);
      return false;
    }
  }

  finish(): Glossary {
    if (this.#concepts.length === 0 && this.#faults.length === 0)
      this.#faults.push({ line: 1, message: GLOSSARY_TEXTS.empty });
    return { concepts: this.#concepts, faults: this.#faults };
  }

  #addFault(message: string): void {
    if (this.#faults.length >= MOST_FAULTS) return;
    const detail = message.replace(/^\d{1,9}:\d{1,9}: /, "").replace(/\.$/, "");
    this.#faults.push({ line: this.#parser.line, message: GLOSSARY_TEXTS.broken, arguments: { detail } });
  }

  #enter(name: string, attributes: Readonly<Record<string, string>>): void {
    this.#open.push({ name, category: (attributes["type"] ?? name).toLowerCase(), text: "" });
    if (CONCEPTS.has(name)) {
      this.#concept = new ConceptBuilder();
      this.#id = attributes["id"] ?? String(this.#parser.line);
      this.#language = null;
    } else if (LANGUAGES.has(name))
      this.#language = readLanguageCode(attributes["xml:lang"] ?? attributes["lang"] ?? "");
    else if (TERMS.has(name)) this.#startTerms();
  }

  #startTerms(): void {
    this.#terms = [];
    this.#status = "admitted";
  }

  #close(): void {
    const element = this.#open.pop();
    if (!element) return;
    const { name, category, text } = element;
    const around = this.#open.at(-1);
    if (name === "term") this.#terms.push(text);
    else if (STATUS.has(category)) this.#noteStatus(text);
    else if (category === "definition") this.#concept?.addDefinition(this.#language ?? "", text);
    // Emphasis inside a term or a definition is part of it.
    else if (around && (around.name === "term" || around.category === "definition")) around.text += text;
    else if (TERMS.has(name)) this.#endTerms(name);
    else if (LANGUAGES.has(name)) this.#language = null;
    else if (CONCEPTS.has(name)) this.#endConcept();
  }

  #noteStatus(text: string): void {
    if (FORBIDDEN.test(text)) this.#status = "forbidden";
    else if (PREFERRED.test(text)) this.#status = "preferred";
  }

  #endTerms(name: string): void {
    // The status of an `ntig` may stand behind the `termGrp` in it.
    if (name === "termGrp" && this.#open.at(-1)?.name === "ntig") return;
    if (this.#language !== null)
      for (const term of this.#terms) this.#concept?.addTerm(this.#language, term, this.#status);
    this.#startTerms();
  }

  #endConcept(): void {
    const concept = this.#concept?.finish(this.#id);
    if (concept) this.#concepts.push(concept);
    this.#concept = null;
  }
}

function getLocalName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}
