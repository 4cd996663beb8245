/** Writes XLIFF 2.1: the core alone, so that every tool that reads XLIFF 2 can read it. */
import type { Exchange, ExchangeUnit } from "./exchange-unit.ts";
import { type Piece, splitCodes } from "./inline-codes.ts";

export const XLIFF_NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";

export function writeXliff({ sourceLanguage, targetLanguage, original, units }: Exchange): string {
  const target = targetLanguage === null ? "" : ` trgLang="${escapePlain(targetLanguage)}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<xliff xmlns="${XLIFF_NAMESPACE}" version="2.1" srcLang="${escapePlain(sourceLanguage)}"${target} xml:space="preserve">`,
    `  <file id="f1" original="${escapePlain(original)}">`,
    ...units.map(unit => writeUnit(unit, targetLanguage !== null)),
    "  </file>",
    "</xliff>",
    "",
  ].join("\n");
}

function writeUnit({ id, source, target, notes }: ExchangeUnit, hasTarget: boolean): string {
  const codes = new CodeWriter();
  const sourceContent = codes.write(splitCodes(source));
  // Without a language for it, a target may not stand there.
  const targetContent = target === null || !hasTarget ? null : codes.writeTarget(splitCodes(target));
  const lines = [
    `    <unit id="${escapeXml(id)}" canResegment="no">`,
    ...(notes.length > 0
      ? [
          "      <notes>",
          ...notes.map(
            ({ category, text }) => `        <note category="${escapePlain(category)}">${escapePlain(text)}</note>`,
          ),
          "      </notes>",
        ]
      : []),
    ...codes.writeData(),
    `      <segment state="${targetContent === null ? "initial" : "translated"}">`,
    `        <source>${sourceContent}</source>`,
    ...(targetContent === null ? [] : [`        <target>${targetContent}</target>`]),
    "      </segment>",
    "    </unit>",
  ];
  return lines.join("\n");
}

/** Gives codes their ids: one code has the same id in source and target. */
class CodeWriter {
  /** The text of each code, by the id of its data. */
  readonly #data = new Map<string, string>();
  #last = 0;
  /** Codes of the source that the target has not used yet, by their text. */
  readonly #open = new Map<string, number[]>();

  write(pieces: readonly Piece[], reuses = false): string {
    return pieces
      .map(piece => {
        if (piece.kind === "text") return escapeContent(piece.text);
        if (piece.kind === "close") return "</pc>";
        const id = (reuses ? this.#open.get(piece.data)?.shift() : undefined) ?? ++this.#last;
        if (!reuses) this.#open.set(piece.data, [...(this.#open.get(piece.data) ?? []), id]);
        const data = this.#findData(piece.data);
        if (piece.kind === "open")
          return `<pc id="${id}" type="fmt" subType="xlf:i" dataRefStart="${data}" dataRefEnd="${data}">`;
        return piece.data === "\n"
          ? `<ph id="${id}" type="fmt" subType="xlf:lb" dataRef="${data}"/>`
          : `<ph id="${id}" type="other" subType="preambule:note" dataRef="${data}" canDelete="no"/>`;
      })
      .join("");
  }

  writeTarget(pieces: readonly Piece[]): string {
    return this.write(pieces, true);
  }

  writeData(): string[] {
    if (this.#data.size === 0) return [];
    return [
      "      <originalData>",
      ...[...this.#data].map(([text, id]) => `        <data id="${id}">${escapeContent(text)}</data>`),
      "      </originalData>",
    ];
  }

  #findData(text: string): string {
    const id = this.#data.get(text) ?? `d${this.#data.size + 1}`;
    this.#data.set(text, id);
    return id;
  }
}

/** Whether XML has no way to write a code unit, but for XLIFF's `cp`: a control character, or half a character. */
function isUnwritable(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0x20) return code !== 0x9 && code !== 0xa && code !== 0xd;
  if (code < 0xd800) return false;
  if (code < 0xdc00) return !isLow(text.charCodeAt(at + 1));
  return code >= 0xfffe || (isLow(code) && !isHigh(text.charCodeAt(at - 1)));
}

const isHigh = (code: number) => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number) => code >= 0xdc00 && code < 0xe000;

/** Of segments and data; what XML has no way to write stands there as a code. */
function escapeContent(text: string): string {
  return escapeAround(text, code => `<cp hex="${code.toString(16).toUpperCase().padStart(4, "0")}"/>`);
}

/** Of attributes and notes, where no code may stand. */
function escapePlain(text: string): string {
  return escapeAround(text, () => "\ufffd");
}

function escapeAround(text: string, writeUnwritable: (code: number) => string): string {
  let written = "";
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (!isUnwritable(text, at)) continue;
    written += escapeXml(text.slice(from, at)) + writeUnwritable(text.charCodeAt(at));
    from = at + 1;
  }
  // A carriage return would be read as a line feed.
  return (written + escapeXml(text.slice(from))).replaceAll("\r", "&#13;");
}

function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
