import { createFigureKind } from "./figures.ts";

export const symbol = createFigureKind(
  "symbol",
  {
    fr: "Le texte cité est {here} {left} et {there} {right}.",
    en: "The text cited is {here} {left} and {there} {right}.",
  },
  { fr: "Le texte {here}, cité {left}, ne l'est pas {right}.", en: "{here} is cited {left} but not {right}." },
);
