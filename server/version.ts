/** The version that the build puts in place of this. */
declare const PREAMBULE_VERSION: string | undefined;

export const VERSION: string = typeof PREAMBULE_VERSION === "string" ? PREAMBULE_VERSION : "0.0.0-source";
