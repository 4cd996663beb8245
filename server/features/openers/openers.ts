/** The cheat sheet of openers, and writing one of them into a document. */

export { insertOpener } from "./insert-opener.ts";
export { listInsertPlaces } from "./insertion-point.ts";
export { createOpenerSheet } from "./opener-sheet.ts";
