/** Searches the items of a quick pick as people type: in any case, with or without accents, and part of each word. */
import { fold } from "./fold.ts";

/** As much of a `QuickPickItem` as is searched. */
interface SearchedItem {
  readonly label: string;
  readonly description?: string | undefined;
  readonly detail?: string | undefined;
  /** A separator heads the items up to the next one. */
  readonly kind?: number | undefined;
}

/** `QuickPickItemKind.Separator`, which tests without VS Code have not. */
const SEPARATOR = -1;

/**
 * The items in which each typed word occurs, with the separators above them. VS Code's own search takes letters with
 * accents for others, so the items that are found are shown whatever it says (`alwaysShow`).
 */
export function searchItems<T extends SearchedItem>(items: readonly T[], typed: string): readonly T[] {
  const words = fold(typed).split(" ").filter(Boolean);
  if (words.length === 0) return items;
  const found: T[] = [];
  let heading: T | null = null;
  for (const item of items) {
    if (item.kind === SEPARATOR) {
      heading = item;
      continue;
    }
    const text = fold([item.label, item.description, item.detail].filter(Boolean).join(" "));
    if (!words.every(word => text.includes(word))) continue;
    if (heading) found.push(heading);
    heading = null;
    found.push({ ...item, alwaysShow: true });
  }
  return found;
}
