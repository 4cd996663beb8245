import { createFigureKind } from "./figures.ts";

export const number = createFigureKind(
  "number",
  { fr: "Le nombre est {here} {left} et {there} {right}.", en: "The number is {here} {left} and {there} {right}." },
  { fr: "Le nombre {here} {left} manque {right}.", en: "The number {here} {left} is missing {right}." },
);
