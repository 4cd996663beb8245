/** Asked by whoever wants to know whether the server still answers: null, at once. */
export const PING = "preambule/ping";
