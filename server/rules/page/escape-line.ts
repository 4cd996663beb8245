/** Text that is shown as it stands: Markdown makes no emphasis, list, note, tag or heading of it. */
export function escapeLine(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~&]/g, "\\$&")
    .replace(/^(\d+)([.)])/, "$1\\$2")
    .replace(/^(-{3,})$/, "\\$1");
}
