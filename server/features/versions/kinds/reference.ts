import { createFigureKind } from "./figures.ts";

export const reference = createFigureKind(
  "reference",
  {
    fr: "Le renvoi est au numéro {here} {left} et au numéro {there} {right}.",
    en: "The reference is to number {here} {left} and to number {there} {right}.",
  },
  {
    fr: "Le renvoi au numéro {here} {left} manque {right}.",
    en: "The reference to number {here} {left} is missing {right}.",
  },
);
