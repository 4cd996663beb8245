/** Footnote calls, italics and kept line ends of a unit as codes, which a translator moves but does not type. */

export type Piece =
  | { readonly kind: "text"; readonly text: string }
  /** A footnote call, or a line end. */
  | { readonly kind: "code"; readonly data: string }
  /** Where italics begin and end. */
  | { readonly kind: "open" | "close"; readonly data: string };

const CODE = /\[\^[^\]\s]{1,60}\]|[*\n]/gu;

/** Joined, the pieces are the text. Asterisks that are not the two ends of a stretch of italics stay text. */
export function splitCodes(text: string): Piece[] {
  const pieces: Piece[] = [];
  const hasItalics = areItalics(text);
  let isOpen = false;
  let words = "";
  let at = 0;
  const endWords = () => {
    if (words !== "") pieces.push({ kind: "text", text: words });
    words = "";
  };
  for (const { 0: data, index } of text.matchAll(CODE)) {
    words += text.slice(at, index);
    at = index + data.length;
    if (data === "*" && !hasItalics) words += data;
    else {
      endWords();
      pieces.push({ kind: data !== "*" ? "code" : isOpen ? "close" : "open", data });
      if (data === "*") isOpen = !isOpen;
    }
  }
  words += text.slice(at);
  endWords();
  return pieces;
}

/** Whether every asterisk begins or ends a stretch of italics, in turn. */
function areItalics(text: string): boolean {
  const parts = text.split("*");
  if (parts.length % 2 === 0) return false;
  return parts.every((part, at) => at % 2 === 0 || (part !== "" && part.trim() === part));
}
