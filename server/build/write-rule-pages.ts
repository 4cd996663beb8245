/** The pages of the rules as files, for editors that can open a file and nothing else. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findPage, PAGE_IDS } from "../rules/page/rule-page.ts";

/** Each goes into the folder of its language, `fr/item-mark.md`. */
export async function writeRulePages(folder: string): Promise<void> {
  for (const messages of ["fr", "en"] as const) {
    const pages = join(folder, messages);
    await mkdir(pages, { recursive: true });
    for (const id of PAGE_IDS) await writeFile(join(pages, `${id}.md`), findPage(id, messages) as string);
  }
}
