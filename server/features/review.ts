/** The findings of a document as a reviewer goes through them. */
export { reviewEdit } from "./review/edits.ts";
export { review } from "./review/groups.ts";
export { reviewMarkdown } from "./review/markdown.ts";
