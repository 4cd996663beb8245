/** The findings of a document as a reviewer goes through them. */

export { createReview } from "./finding-groups.ts";
export { createReviewEdit } from "./review-edits.ts";
export { exportReview } from "./review-markdown.ts";
