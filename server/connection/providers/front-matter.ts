import { SET_FRONT_MATTER, type SetFrontMatterParams } from "../../protocol/front-matter.ts";
import { documentProvider } from "../provider.ts";

export const frontMatterProvider = documentProvider({
  [SET_FRONT_MATTER]: async (document, params: SetFrontMatterParams, settings) => {
    const { setFrontMatter } = await import("../../features/set-front-matter/set-front-matter.ts");
    return setFrontMatter(document, params, settings);
  },
});
