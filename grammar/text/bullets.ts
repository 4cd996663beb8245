/** Dashes and dots before what a list holds; the hyphen first, so that a pattern may have them in brackets. */
export const BULLETS = "-–—•·▪◦○●";
