/** A request that is answered with null at once, to check whether the server still responds. */
export const PING = "preambule/ping";
