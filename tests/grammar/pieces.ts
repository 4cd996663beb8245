/** Pieces of texts, good and odd, that random documents are put together from. */
const LINE_ENDS = ["\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\n \n", " ", "  ", "\t", "\u00a0"];
const AROUND = [
  "---\n",
  "---",
  "lang: fr\n",
  "<!-- note -->",
  "<!--",
  "-->",
  "# ",
  "## Annexe\n",
  "[^1]",
  "[^1]: Note.\n",
];
const WORDS = [
  "Le Conseil,",
  "L'Assemblée générale,\n\n",
  "Rappelant",
  "Prie",
  "Décide :",
  "Nous, ministres,",
  "et",
  "x",
  "que l'eau manque",
  " du rapport",
];
const MARKS = [
  ",",
  ";",
  " ;",
  ".",
  ":",
  "«",
  "»",
  "“",
  "”",
  "(",
  ")",
  "[",
  "]",
  "'",
  "’",
  "-",
  "|",
  "\ud800",
  "\u0000",
  "𝕏",
];
const LABELS = ["1. ", "2. ", "3. ", "a) ", "b) ", "i) ", "(ii) ", "1.1 ", "I. ", "Article 3\n", "5 bis. "];
const PARAGRAPHS = [
  "Rappelant la résolution 60/1 du 16 septembre 2005,\n\n",
  "Consciente de l'importance des puits,\n\n",
  "1. Prie le Secrétaire général d'agir ;\n\n",
  "2. Décide de rester saisie de la question.\n\n",
  "a) Les ports ;\n\n",
  "Annexe\n\nDéclaration sur les puits\n\n",
  "Recalling its resolution 60/1,\n\n",
  "1. Requests the Council to act;\n\n",
];

export const PIECES: readonly string[] = [...LINE_ENDS, ...AROUND, ...WORDS, ...MARKS, ...LABELS, ...PARAGRAPHS];
