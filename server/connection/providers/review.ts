import { REVIEW, REVIEW_EDIT, REVIEW_EXPORT, type ReviewEditParams, type ReviewParams } from "../../protocol/review.ts";
import { createDocumentProvider } from "../provider.ts";

const importReview = () => import("../../features/review/review.ts");

export const reviewProvider = createDocumentProvider(
  {
    [REVIEW]: async (document, params: ReviewParams, settings) =>
      (await importReview()).createReview(document, params, settings),
    [REVIEW_EDIT]: async (document, params: ReviewEditParams, settings) =>
      (await importReview()).createReviewEdit(document, params, settings),
    [REVIEW_EXPORT]: async (document, _, settings) =>
      (await importReview()).exportReview(document, getFileName(document.positions.uri), settings),
  },
  undefined,
  "findings",
);

/** The file name in a URI, decoded. */
function getFileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1).replace(/^[\w.+-]+:/, "");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
