import { SET_FRONT_MATTER, type SetFrontMatterParams } from "../../protocol/front-matter.ts";
import { createDocumentProvider } from "../provider.ts";

export const frontMatterProvider = createDocumentProvider({
  [SET_FRONT_MATTER]: async (document, params: SetFrontMatterParams, settings) => {
    const { setFrontMatter } = await import("../../features/set-front-matter/set-front-matter.ts");
    return setFrontMatter(document, params, settings);
  },
});
