import { NEW_VERSION, NEW_VERSION_CHOICES, type NewVersionParams } from "../../protocol/new-version.ts";
import { createDocumentProvider } from "../provider.ts";

export const newVersionProvider = createDocumentProvider({
  [NEW_VERSION_CHOICES]: async document =>
    (await import("../../features/new-version/choices.ts")).listVersionChoices(document),
  [NEW_VERSION]: async (document, { language }: NewVersionParams, { rules }) =>
    (await import("../../features/new-version/new-version.ts")).createNewVersion(document, language, rules?.spaces),
});
