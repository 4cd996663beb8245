/** The language server on standard input and output. */
export function startOnStandardStreams(): void {
  throw new Error("not yet");
}
