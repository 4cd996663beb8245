/** A dash or a dot before what a list holds: « – La paix ». */
import { BULLETS } from "../text/bullets.ts";
import { getKindAt, LETTER, SPACE } from "../text/characters.ts";

/** Where the word begins behind a bullet that stands at an offset; null where there is none. */
export function findBulletEnd(text: string, offset: number): number | null {
  if (!BULLETS.includes(text[offset] ?? " ")) return null;
  let next = offset + 1;
  while (next < text.length && (getKindAt(text, next) & SPACE) !== 0) next++;
  return next > offset + 1 && (getKindAt(text, next) & LETTER) !== 0 ? next : null;
}
