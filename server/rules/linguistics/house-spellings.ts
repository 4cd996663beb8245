/** Spellings of which each house has its own: “organise” and “organize”, “neighborhood” and “neighbourhood”. */
import { createWrittenFormFinder } from "./written-forms.ts";

/** Words that the house of the United Nations spells otherwise; they are words all the same. */
export const findHouseForms = createWrittenFormFinder("house-spelling");

/** What no house writes so, as words without their ligature. */
export const findCommonForms = createWrittenFormFinder("every-house");
