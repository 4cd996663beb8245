/** The cheat sheet of openers, and writing one of them into a document. */
export { openerSheet } from "./openers/cheat-sheet.ts";
export { insertOpener } from "./openers/insert.ts";
export { insertPlaces } from "./openers/spot.ts";
