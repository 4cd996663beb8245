/** The cheat sheet of openers, and writing one of them into a document. */

export { insertOpener } from "./insert-opener.ts";
export { insertPlaces } from "./insertion-point.ts";
export { openerSheet } from "./opener-sheet.ts";
