/**
 * Reads XLIFF 2.0 and 2.1 as translators' tools give it back: segments that were split, codes that were moved, elements
 * and attributes of other namespaces, which are passed over. Nothing that the file names is looked for.
 */
import { SaxesParser, type SaxesTagNS } from "saxes";
import { ExchangeFault } from "./exchange-fault.ts";
import { type Exchange, type ExchangeUnit, parseUnitId, type UnitNote } from "./exchange-unit.ts";
import { needsBlank } from "./needs-blank.ts";
import { XLIFF_NAMESPACE } from "./write-xliff.ts";

/** Throws an `ExchangeFault` for what is no XLIFF 2, or not well formed. */
export function readXliff(text: string): Exchange {
  return new XliffReader().read(text);
}

/** A code of the source: what it stands for, at its beginning and its end. */
interface CodeData {
  readonly start: string;
  readonly end: string;
}

interface Segment {
  source: string;
  target: string | null;
  /** Where the target stands among those of the unit, from 1. */
  order: number | null;
  /** Whether nobody has worked on it yet: some tools begin with the source as target. */
  readonly isInitial: boolean;
  /** What stands between segments is no sentence, and need not be translated. */
  readonly isIgnorable: boolean;
}

class XliffReader {
  readonly #parser = new SaxesParser({ xmlns: true });
  readonly #units: ExchangeUnit[] = [];
  readonly #open: { readonly name: string; readonly closing: string }[] = [];
  /** Elements of other namespaces that are open; what stands in them may have the names of ours (`mtc:match`). */
  #foreign = 0;
  #root: { readonly source: string; readonly target: string | null } | null = null;
  #original = "";
  #id = "";
  #notes: UnitNote[] = [];
  #segments: Segment[] = [];
  #data = new Map<string, string>();
  #codes = new Map<string, CodeData>();
  /** The element whose text is being read, and the text so far. */
  #reading: "source" | "target" | "note" | "data" | null = null;
  #text = "";
  #key = "";

  read(text: string): Exchange {
    const parser = this.#parser;
    parser.on("error", ({ message }) => {
      throw new ExchangeFault("broken", parser.line, message.replace(/^\d{1,9}:\d{1,9}: /, "").replace(/\.$/, ""));
    });
    parser.on("opentag", tag => this.#enter(tag));
    parser.on("closetag", () => this.#leave());
    const addText = (words: string) => {
      if (this.#reading) this.#text += words;
    };
    parser.on("text", addText);
    parser.on("cdata", addText);
    try {
      parser.write(text.replace(/^\ufeff/u, "")).close();
    } catch (error) {
      if (error instanceof ExchangeFault) throw error;
      // The library throws where a file ends inside an instruction.
      throw new ExchangeFault("broken", parser.line, (error as Error).message);
    }
    if (!this.#root) throw new ExchangeFault("version", 1, "xliff");
    if (!this.#units.some(({ id }) => parseUnitId(id))) throw new ExchangeFault("foreign", 1);
    const { source, target } = this.#root;
    return { sourceLanguage: source, targetLanguage: target, original: this.#original, units: this.#units };
  }

  #enter({ local, uri, attributes }: SaxesTagNS): void {
    if (!this.#root) this.#enterRoot(local, uri, attributes);
    const name = uri === XLIFF_NAMESPACE && this.#foreign === 0 ? local : "";
    if (name === "") this.#foreign++;
    const get = (key: string) => attributes[key]?.value ?? null;
    let closing = "";
    if (this.#reading === "source" || this.#reading === "target" || this.#reading === "data")
      closing = this.#enterInline(name, get);
    else if (name === "file") this.#original = get("original") ?? "";
    else if (name === "unit") this.#startUnit(get("id") ?? "");
    else if (name === "segment" || name === "ignorable")
      this.#segments.push({
        source: "",
        target: null,
        order: null,
        isInitial: (get("state") ?? "initial") === "initial",
        isIgnorable: name === "ignorable",
      });
    else if (name === "source" || name === "target" || name === "note" || name === "data") {
      this.#reading = name;
      this.#text = "";
      this.#key = get(name === "note" ? "category" : name === "data" ? "id" : "order") ?? "";
    }
    this.#open.push({ name, closing });
  }

  #enterRoot(local: string, uri: string, attributes: SaxesTagNS["attributes"]): void {
    const { version: { value: version } = { value: "" }, srcLang, trgLang } = attributes;
    if (local !== "xliff" || uri !== XLIFF_NAMESPACE || !version.startsWith("2."))
      throw new ExchangeFault("version", this.#parser.line, `${local} ${version}`.trim());
    this.#root = { source: srcLang?.value ?? "", target: trgLang?.value ?? null };
  }

  #startUnit(id: string): void {
    this.#id = id;
    this.#notes = [];
    this.#segments = [];
    this.#data = new Map();
    this.#codes = new Map();
  }

  /** Puts what a code stands for in its place; returns what stands at its end. */
  #enterInline(name: string, get: (key: string) => string | null): string {
    if (name === "cp") {
      const code = Number.parseInt(get("hex") ?? "", 16);
      if (code >= 0 && code <= 0x10ffff)
        this.#text += code > 0xffff ? String.fromCodePoint(code) : String.fromCharCode(code);
      return "";
    }
    const subType = get("subType");
    // A tool that adds a line end or italics need not say how they are written here.
    const usual = subType === "xlf:i" ? "*" : "";
    const find = (key: string, otherwise: string | undefined) =>
      subType === "xlf:lb" ? "\n" : (this.#data.get(get(key) ?? "") ?? otherwise ?? usual);
    // The two ends of a code that was split refer to each other.
    const id = get("startRef") ?? get("id") ?? "";
    const known = this.#codes.get(id) ?? this.#codes.get(get("copyOf") ?? "");
    const keep = (code: CodeData) => {
      if (this.#reading === "source" || !this.#codes.has(id)) this.#codes.set(id, code);
    };
    if (name === "ph" || name === "sc" || name === "ec") {
      const data = find("dataRef", name === "ec" ? known?.end : known?.start);
      this.#text += data;
      if (name !== "ec") keep({ start: data, end: data });
    } else if (name === "pc") {
      const code = { start: find("dataRefStart", known?.start), end: find("dataRefEnd", known?.end) };
      keep(code);
      this.#text += code.start;
      return code.end;
    }
    return "";
  }

  #leave(): void {
    const { name = "", closing = "" } = this.#open.pop() ?? {};
    if (name === "") this.#foreign--;
    if (this.#reading !== null && name === this.#reading) {
      this.#endText();
      this.#reading = null;
    } else if (this.#reading !== null) this.#text += closing;
    else if (name === "unit") this.#endUnit();
  }

  #endText(): void {
    const segment = this.#segments.at(-1);
    if (this.#reading === "note") this.#notes.push({ category: this.#key, text: this.#text });
    else if (this.#reading === "data") this.#data.set(this.#key, this.#text);
    else if (segment && this.#reading === "source") segment.source = this.#text;
    else if (segment) {
      segment.target = this.#text;
      segment.order = this.#key === "" ? null : Number(this.#key);
    }
  }

  #endUnit(): void {
    const source = this.#segments.map(segment => segment.source).join("");
    const sentences = this.#segments.filter(({ isIgnorable }) => !isIgnorable);
    const open = sentences.filter(sentence => sentence.source.trim() !== "" && !isTranslated(sentence));
    const target = sentences.some(isTranslated) ? joinTargets(this.#segments) : null;
    const unit = { id: this.#id, source, target, notes: this.#notes };
    const openSource = open.map(segment => segment.source.trim()).join(" ");
    this.#units.push(target === null || openSource === "" ? unit : { ...unit, openSource });
  }
}

function isTranslated({ source, target, isInitial }: Segment): boolean {
  return target !== null && target.trim() !== "" && !(isInitial && target.trim() === source.trim());
}

/** In the order that the targets say. What is not translated stays as it is. */
function joinTargets(segments: readonly Segment[]): string {
  const placed = segments.map(({ source, target, order }, at) => ({
    words: target === null || (target === "" && source.trim() !== "") ? source : target,
    gap: source.slice(source.trimEnd().length),
    at: order ?? at + 1,
  }));
  placed.sort((a, b) => a.at - b.at);
  return placed.reduce((joined, { words }, at) => {
    // Many tools give a sentence back without the blank behind it.
    const gap = placed[at - 1]?.gap ?? "";
    const isJoint = gap === "" || joined !== joined.trimEnd() || words !== words.trimStart();
    return joined + (isJoint || !needsBlank(joined.at(-1) ?? "", words[0] ?? "") ? "" : gap) + words;
  }, "");
}
