/** The shapes of page furniture in any language: symbols, folios, job numbers, barcodes, rules, pictures. */

export type FurnitureShape =
  /** `A/76/587` */
  | "symbol"
  /** `3/4` */
  | "folio"
  /** `21-19542`, alone or with its date codes */
  | "job"
  /** `3/4 21-19542`, in either order, even without a blank between them */
  | "job-folio"
  /** `*1622291*` */
  | "barcode"
  /** pictures, rules, the recycling sign */
  | "ornament"
  /** `– 3 –` */
  | "dashed-number"
  /** A number alone: a page number at a page's edge, anything elsewhere. */
  | "number"
  /** A single capital: the series letter of old mastheads, or a heading. */
  | "letter"
  /** It matches a pattern of a language pack. */
  | "words";

const JOB = String.raw`\d{2}-\d{5}`;
const JOB_TAIL = String.raw`\*?(?:\s?\(\p{Lu}\)\*?)?(?:\s\d{6,8}){0,3}`;
const FOLIO = String.raw`\d{1,3}\/\d{1,3}`;
const SHAPES: readonly (readonly [FurnitureShape, RegExp])[] = [
  ["folio", new RegExp(`^${FOLIO}$`)],
  ["job", new RegExp(String.raw`^(?:GE\.\s?)?${JOB}${JOB_TAIL}(?:\s\*\d{6,9}\*)?$`, "u")],
  [
    "job-folio",
    new RegExp(String.raw`^(?:${FOLIO}\s?(?:GE\.\s?)?${JOB}|(?:GE\.\s?)?${JOB}${JOB_TAIL}\s?${FOLIO})$`, "u"),
  ],
  ["barcode", /^\*[\dA-Z][\dA-Z -]{4,14}\*$/],
  ["ornament", /^(?:<!--\s?image\s?-->|[♲♻♴]|_{5,})$/u],
  ["dashed-number", /^[-–—]\s?\d{1,4}\s?[-–—]$/],
  ["number", /^\d{1,4}$/],
  ["letter", /^[A-Z]$/],
  // It must have a digit, and no full stop at the end, which notes have.
  ["symbol", /^(?=.*\d)[A-Z][A-Z0-9]{0,7}(?:\/[A-Z0-9](?:[A-Za-z0-9.()-]{0,30}[A-Za-z0-9)])?){1,8}$/],
];
const MAX_LENGTH = 60;

/** The shape of a line; null if it has none. Whether the line is furniture depends on its place, too. */
export function findFurnitureShape(text: string): FurnitureShape | null {
  if (text.length > MAX_LENGTH) return null;
  const folded = text.replace(/[\s\u200e\u200f]+/gu, " ");
  return SHAPES.find(([, shape]) => shape.test(folded))?.[0] ?? null;
}

/** The symbol at the start or end of a line of furniture, as in « A/76/587 Page 3 »; null if there is none. */
export function findSymbolAtEdge(text: string): string | null {
  const words = text.split(/\s/u, 12);
  return [words[0], words.at(-1)].find(word => word && findFurnitureShape(word) === "symbol") ?? null;
}

/** Whether only furniture has this shape. */
export function isUnmistakable(shape: FurnitureShape): boolean {
  return shape === "job-folio" || shape === "barcode" || shape === "ornament";
}

/** The page and the number of pages in a folio, `3/4`, with or without a job number; null if there is none. */
export function findFolio(text: string): { readonly page: number; readonly pages: number } | null {
  const found = /(?:^|\s|\d{2}-\d{5})(\d{1,3})\/(\d{1,3})(?=$|\s|\d{2}-\d{5})/.exec(text);
  if (!found) return null;
  const page = Number(found[1]);
  const pages = Number(found[2]);
  return page >= 1 && page <= pages ? { page, pages } : null;
}
