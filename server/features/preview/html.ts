/**
 * Writes HTML. Words of a document enter a page only through `escapeText`. Values of the type `Html` are made only
 * here, so that nothing unescaped reaches a page.
 */

declare const htmlBrand: unique symbol;
export type Html = string & { readonly [htmlBrand]: true };

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** Lone surrogates and control characters, which are not allowed in HTML. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it matches
const NO_CHARACTERS = /[\ud800-\udfff\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/gu;

export function escapeText(value: string): Html {
  return value.replace(NO_CHARACTERS, "\ufffd").replace(/[&<>"']/g, sign => ESCAPES[sign] as string) as Html;
}

export type Tag = "a" | "bdi" | "br" | "div" | "em" | "h1" | "h2" | "h3" | "header" | "p" | "span" | "sup";

/** Void elements have no end tag. */
const VOID: ReadonlySet<Tag> = new Set(["br"]);

/** Attribute values are escaped; names must be constants. An empty value leaves the attribute out. */
export function createElement(
  tag: Tag,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly Html[]
): Html {
  const printedAttributes = Object.entries(attributes).map(([name, value]) =>
    value === "" ? "" : ` ${name}="${escapeText(value)}"`,
  );
  const start = `<${tag}${printedAttributes.join("")}>`;
  return (VOID.has(tag) ? start : `${start}${content.join("")}</${tag}>`) as Html;
}

export function joinHtml(parts: readonly Html[]): Html {
  return parts.join("") as Html;
}
