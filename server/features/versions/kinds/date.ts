import { createFigureKind } from "./figures.ts";

export const date = createFigureKind(
  "date",
  {
    fr: "La date est « {here} » {left} et « {there} » {right}.",
    en: "The date is “{here}” {left} and “{there}” {right}.",
  },
  { fr: "La date « {here} » {left} manque {right}.", en: "The date “{here}” {left} is missing {right}." },
);
