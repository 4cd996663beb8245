/** Escapes words of a document or names of files where VS Code interprets some characters. */

/** Escapes words for a message, where `[…](…)` would be a link that can run a command. */
export function escapeForMessage(words: string): string {
  return words.replaceAll("](", "] (");
}

/** Escapes words for a quick pick, where `$(…)` would be an icon. */
export function escapeForList(words: string): string {
  return words.replaceAll("$(", "\\$(");
}
