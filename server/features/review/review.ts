/** The findings of a document as a reviewer goes through them. */

export { review } from "./finding-groups.ts";
export { reviewEdit } from "./review-edits.ts";
export { reviewMarkdown } from "./review-markdown.ts";
