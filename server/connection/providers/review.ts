import { REVIEW, REVIEW_EDIT, REVIEW_EXPORT, type ReviewEditParams, type ReviewParams } from "../../protocol/review.ts";
import { documentProvider } from "../provider.ts";

const feature = () => import("../../features/review/review.ts");

export const reviewProvider = documentProvider({
  [REVIEW]: async (document, params: ReviewParams, settings) =>
    (await feature()).createReview(document, params, settings),
  [REVIEW_EDIT]: async (document, params: ReviewEditParams, settings) =>
    (await feature()).createReviewEdit(document, params, settings),
  [REVIEW_EXPORT]: async (document, _, settings) =>
    (await feature()).exportReview(document, nameOf(document.positions.uri), settings),
});

/** The last part of a URI, as people read it. */
function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf("/") + 1).replace(/^[\w.+-]+:/, "");
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
