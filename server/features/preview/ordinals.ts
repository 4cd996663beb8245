/** Numbers of sessions in words, as mastheads have them: « Soixante-dix-neuvième session », “Eighty-second session”. */

const ENGLISH_UNITS =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const ENGLISH_TENS = " ten twenty thirty forty fifty sixty seventy eighty ninety".split(" ");

const FRENCH_UNITS =
  "zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf".split(
    " ",
  );
const FRENCH_TENS = " dix vingt trente quarante cinquante soixante soixante quatre-vingt quatre-vingt".split(" ");

/** The highest number that is put in words; mastheads put figures beyond. */
const HIGHEST = 199;

/** With a small initial; null beyond what is put in words. */
export function formatEnglishOrdinal(number: number): string | null {
  if (!(number >= 1 && number <= HIGHEST)) return null;
  if (number >= 100) return number === 100 ? "one hundredth" : `one hundred and ${formatEnglishOrdinal(number - 100)}`;
  if (number < 20) return ENGLISH_UNITS[number] as string;
  const tens = ENGLISH_TENS[Math.floor(number / 10)] as string;
  const unit = number % 10;
  return unit === 0 ? tens.replace(/y$/, "ieth") : `${tens}-${ENGLISH_UNITS[unit]}`;
}

/** Feminine, with a small initial; null beyond what is put in words. */
export function formatFrenchOrdinal(number: number): string | null {
  if (!(number >= 1 && number <= HIGHEST)) return null;
  if (number === 1) return "première";
  return `${formatFrenchCardinal(number)
    .replace(/quatre-vingts$/, "quatre-vingt")
    .replace(/cinq$/, "cinqu")
    .replace(/neuf$/, "neuv")
    .replace(/e$/, "")}ième`;
}

function formatFrenchCardinal(number: number): string {
  if (number >= 100) return number === 100 ? "cent" : `cent ${formatFrenchCardinal(number - 100)}`;
  if (number < 20) return FRENCH_UNITS[number] as string;
  const ten = Math.floor(number / 10);
  // Sixty and eighty count on to seventy-nine and ninety-nine.
  const unit = ten === 7 || ten === 9 ? number - (ten - 1) * 10 : number % 10;
  const tens = FRENCH_TENS[ten] as string;
  if (unit === 0) return tens;
  const joint = (unit === 1 || unit === 11) && ten < 8 ? " et " : "-";
  return `${tens}${joint}${FRENCH_UNITS[unit]}`;
}
