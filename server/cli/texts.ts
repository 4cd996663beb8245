/** The messages of the command line, in French and English. */
import { SEVERITY_COUNTS } from "../features/review/texts.ts";
import type { MessageLanguage } from "../features/shared/feature-settings.ts";
import type { QuantityText } from "../features/shared/format-quantity.ts";
import { formatMessage } from "../rules/messages/format-message.ts";
import type { Arguments, Severity, Text } from "../rules/rule.ts";
import type { InputFault } from "./inputs/input.ts";

export const INPUT_FAULT_TEXTS: Readonly<Record<InputFault, Text>> = {
  missing: { fr: "{file} : fichier introuvable.", en: "{file}: no such file." },
  forbidden: { fr: "{file} : la lecture n'est pas permise.", en: "{file}: you may not read it." },
  unreadable: { fr: "{file} : lecture impossible ({detail}).", en: "{file}: cannot be read ({detail})." },
  binary: {
    fr: "{file} : ce n'est pas un texte. Un PDF ou un document Word doit d'abord être enregistré comme texte.",
    en: "{file}: this is no text. Save a PDF or Word document as text first.",
  },
  large: {
    fr: "{file} : {detail} Mo, c'est trop pour une déclaration (20 Mo au plus).",
    en: "{file}: {detail} MB is too much for a declaration (20 MB at most).",
  },
  folder: {
    fr: "{file} : c'est un dossier ; une liste nomme des fichiers.",
    en: "{file}: this is a folder; a list names files.",
  },
  "forbidden-folder": {
    fr: "{file} : le contenu du dossier ne peut être lu ({detail}).",
    en: "{file}: what is in this folder cannot be read ({detail}).",
  },
  "long-line": { fr: "{file} : cette ligne est trop longue.", en: "{file}: this line is too long." },
  "no-json": {
    fr: "{file} : cette ligne n'est pas du JSON ({detail}).",
    en: "{file}: this line is no JSON ({detail}).",
  },
  "no-document": {
    fr: '{file} : cette ligne n\'est pas un document ; il faut {"file": "…", "text": "…"}.',
    en: '{file}: this line is no document; write {"file": "…", "text": "…"}.',
  },
  crash: {
    fr: "{file} : la vérification de ce texte a échoué ({detail}) ; les autres sont vérifiés.",
    en: "{file}: checking this text failed ({detail}); the others are checked.",
  },
  "empty-glob": { fr: "{file} : aucun fichier ne correspond.", en: "{file}: no file matches." },
  "empty-folder": {
    fr: "{file} : le dossier ne contient aucun fichier *.undecl.",
    en: "{file}: there is no *.undecl file in this folder.",
  },
};

export const TEXTS = {
  empty: { fr: "{file} : le texte est vide.", en: "{file}: the text is empty." },
  garbled: {
    fr: "{file} : le texte n'est pas enregistré en UTF-8, des lettres sont perdues ; enregistrez-le en UTF-8.",
    en: "{file}: the text is not saved as UTF-8 and letters are lost; save it as UTF-8.",
  },
  unruled: {
    fr: "{file} : pas de règles pour cette langue : {language} ; le texte n'est ni vérifié ni mis en forme. Langues vérifiées : {languages}.",
    en: "{file}: no rules for this language: {language}; the text is neither checked nor formatted. Languages that are checked: {languages}.",
  },
  foreign: {
    fr: "{file} : le texte ne semble écrit dans aucune des langues connues ({languages}) ; il est lu comme si sa langue était : {language}.",
    en: "{file}: the text seems to be in none of the known languages ({languages}); it is read as {language}.",
  },
  ruleFault: {
    fr: "{file} : la règle {rule} a échoué ({detail}). Les autres règles ont été appliquées.",
    en: "{file}: rule {rule} failed ({detail}). The other rules were applied.",
  },
  dropped: { fr: "{file} : page {page}, retiré : {text}", en: "{file}: page {page}, dropped: {text}" },
  doubt: { fr: "{file}:{line} : à vérifier : {reason}", en: "{file}:{line}: to be checked: {reason}" },
  noReport: {
    fr: "{file} : le rapport ne peut y être écrit ({detail}).",
    en: "{file}: the report cannot be written there ({detail}).",
  },
  /** A `sentence` about a line of a file that is no text of ours: a glossary, a table, XLIFF. */
  inLine: { fr: "{file}, ligne {line} : {sentence}", en: "{file}, line {line}: {sentence}" },
  twice: {
    fr: "Un seul des deux textes peut être l'entrée standard.",
    en: "Only one of the two texts can be standard input.",
  },
  clean: { fr: "Aucune remarque, dans {files}.", en: "No findings in {files}." },
  unread: { fr: "Aucun fichier n'a pu être lu.", en: "No file could be read." },
  total: { fr: "{findings}, dans {files}.", en: "{findings} in {files}." },
  unprintable: {
    fr: "La sortie standard ne peut être écrite ({detail}).",
    en: "Standard output cannot be written ({detail}).",
  },
  progress: { fr: "{done} textes vérifiés sur {total}", en: "{done} of {total} texts checked" },
} satisfies Record<string, Text>;

/** Messages of `check --fix`. */
export const FIX_TEXTS = {
  mended: { fr: "{file} : {mended}.", en: "{file}: {mended}." },
  waiting: {
    fr: "{file} : {waiting} ; à faire avec --fix-words.",
    en: "{file}: {waiting}; use --fix-words for that.",
  },
  changed: {
    fr: "{file} : le fichier a changé entre-temps ; il n'est pas corrigé.",
    en: "{file}: the file has changed meanwhile and was not mended.",
  },
  garbled: {
    fr: "{file} : le texte n'est pas enregistré en UTF-8 ; il n'est pas corrigé, car l'écrire perdrait des lettres.",
    en: "{file}: the text is not saved as UTF-8; it was not mended, since writing it would lose letters.",
  },
  readonly: {
    fr: "{file} : le fichier est en lecture seule ; il n'est pas corrigé.",
    en: "{file}: the file is read-only and was not mended.",
  },
  unwritable: {
    fr: "{file} : écriture impossible ({detail}) ; le fichier n'est pas corrigé.",
    en: "{file}: cannot be written ({detail}) and was not mended.",
  },
} satisfies Record<string, Text>;

/** Messages of `export` and of `import --original`. */
export const EXCHANGE_CLI_TEXTS = {
  sameLanguage: {
    fr: "{file} : les deux textes sont dans la même langue ({language}).",
    en: "{file}: both texts are in one language ({language}).",
  },
  sameFile: {
    fr: "{file} : l'original n'est pas remplacé ; nommer un autre fichier avec --output.",
    en: "{file}: the original is not overwritten; name another file with --output.",
  },
  otherLanguage: {
    fr: "{file} : ce texte est en « {language} », la traduction en « {translation} » ; rien n'a été écrit.",
    en: "{file}: this text is in “{language}”, the translation in “{translation}”; nothing was written.",
  },
  badLanguage: {
    fr: "« {language} » n'est pas le code d'une langue ; écrire p. ex. --target es.",
    en: "“{language}” is no code of a language; write e.g. --target es.",
  },
  noOriginal: {
    fr: "{file} : nommer avec --original le texte dont c'est la traduction.",
    en: "{file}: name with --original the text that it translates.",
  },
  noLanguage: {
    fr: "{file} : le fichier ne dit pas dans quelle langue est la traduction ; la nommer avec --target.",
    en: "{file}: the file does not say in which language the translation is; name it with --target.",
  },
  unwritable: { fr: "{file} : écriture impossible ({detail}).", en: "{file}: cannot be written ({detail})." },
  changedMeanwhile: {
    fr: "{file} : le fichier a changé entre-temps ; rien n'a été écrit.",
    en: "{file}: the file has changed meanwhile; nothing was written.",
  },
  changed: {
    fr: "{place} : l'original a changé depuis l'exportation, la traduction est à revoir : « {words} »",
    en: "{place}: the original has changed since the export, look at the translation: “{words}”",
  },
  untranslated: { fr: "{place} : pas encore traduit : « {words} »", en: "{place}: not translated yet: “{words}”" },
  added: {
    fr: "{place} : ce paragraphe n'était pas dans l'original à l'exportation : « {words} »",
    en: "{place}: the original did not have this paragraph at the export: “{words}”",
  },
  gone: {
    fr: "{place} : l'original n'a plus le paragraphe traduit ainsi, gardé en commentaire : « {words} »",
    en: "{place}: the original no longer has the paragraph translated like this, kept in a comment: “{words}”",
  },
  stays: {
    fr: "{place} : l'original n'a plus le paragraphe traduit ainsi, qui reste dans la version : « {words} »",
    en: "{place}: the original no longer has the paragraph translated like this, which stays in the version: “{words}”",
  },
  removed: {
    fr: "{place} : ce paragraphe a été ôté de la version depuis l'exportation, il n'y est pas remis : « {words} »",
    en: "{place}: this paragraph was taken out of the version since the export and is not put back: “{words}”",
  },
  codes: {
    fr: "{place} : la traduction n'a pas l'appel de note {words}.",
    en: "{place}: the translation lacks the footnote call {words}.",
  },
  replaced: {
    fr: "{place} : la version avait changé entre-temps, ses mots sont gardés en commentaire : « {words} »",
    en: "{place}: the version had changed meanwhile, its words are kept in a comment: “{words}”",
  },
} satisfies Record<string, Text>;

/** Messages about a wrong use of `check`. */
export const CHECK_TEXTS = {
  nothing: {
    fr: "Nommer des fichiers, des dossiers ou des motifs, - pour l'entrée standard, ou une liste (--files-from).",
    en: "Name files, folders or globs, - for standard input, or a list (--files-from).",
  },
  listed: {
    fr: "Les textes sont nommés ou pris d'une liste, mais pas les deux à la fois.",
    en: "Texts are either named or taken from one list, not both.",
  },
  mixed: {
    fr: "Avec --fix, « - » doit être seul : le texte corrigé est alors donné sur la sortie standard.",
    en: "With --fix, “-” must stand alone: the mended text then goes to standard output.",
  },
  placeless: {
    fr: "Avec --fix, des documents sans fichier veulent --format ndjson : le texte corrigé est dans la réponse.",
    en: "With --fix, documents without files want --format ndjson: the mended text stands in the answer.",
  },
} satisfies Record<string, Text>;

/** Messages of `format`. */
export const FORMAT_TEXTS = {
  changed: { fr: "{file} : le texte a été mis en forme.", en: "{file}: the text was formatted." },
  would: { fr: "{file} : la mise en forme changerait ce texte.", en: "{file}: formatting would change this text." },
  well: { fr: "Il n'y a rien à mettre en forme, dans {files}.", en: "There is nothing to format in {files}." },
  mixed: {
    fr: "Avec format, « - » doit être seul : le texte mis en forme est alors donné sur la sortie standard.",
    en: "With format, “-” must stand alone: the formatted text then goes to standard output.",
  },
} satisfies Record<string, Text>;

/** Messages of `compare`. */
export const COMPARE_TEXTS = {
  same: { fr: "{left} et {right} disent la même chose.", en: "{left} and {right} say the same." },
  unlike: {
    fr: "{left} et {right} ne sont pas des versions d'un même texte ; aucun paragraphe n'est rapproché.",
    en: "{left} and {right} are not versions of one text; no paragraphs are paired.",
  },
  total: { fr: "{differences} entre {left} et {right}.", en: "{differences} between {left} and {right}." },
} satisfies Record<string, Text>;

/** Messages of `--help`. */
export const HELP = {
  program: {
    fr: "Vérifie et lit les déclarations et résolutions dans le style des Nations Unies.",
    en: "Checks and reads UN-style declarations and resolutions.",
  },
  version: { fr: "donne le numéro de version", en: "gives the version" },
  help: { fr: "donne cette aide", en: "gives this help" },
  helpCommand: { fr: "donne l'aide d'une commande", en: "gives the help of a command" },
  hint: { fr: "(« preambule help » donne l'aide)", en: "(“preambule help” tells more)" },
  messages: { fr: "langue des messages", en: "language of messages" },
  stdio: {
    fr: "serveur de langage sur l'entrée et la sortie standard",
    en: "is the language server on standard input and output",
  },
  check: {
    fr: "Signale ce qui empêcherait de publier le texte tel quel.",
    en: "Reports what an adopted text would not be issued with.",
  },
  parse: {
    fr: "Donne les paragraphes : nature, partie, numéro, formule introductive et ponctuation finale.",
    en: "Prints the paragraphs with kind, section, label, opener and terminator.",
  },
  stats: {
    fr: "Compte les mots, paragraphes, formules introductives, demandes et renvois, et le temps de lecture.",
    en: "Counts words, paragraphs, openers, requests and references, and the time to read aloud.",
  },
  compare: {
    fr: "Dit où deux versions d'un texte, dans une langue ou dans deux, se séparent : paragraphes, nombres, dates, renvois, force.",
    en: "Tells where two versions of a text, in one language or two, part: paragraphs, numbers, dates, references, force.",
  },
  comparedLeft: { fr: "l'original, ou - pour l'entrée standard", en: "the original, or - for standard input" },
  comparedRight: { fr: "la version, ou - pour l'entrée standard", en: "the version, or - for standard input" },
  formatVerb: {
    fr: "Met les textes en forme dans leurs fichiers : espaces, guillemets, numéros, lignes, ponctuation ; aucun mot ne change.",
    en: "Sets the texts in their files: spaces, quotation marks, labels, lines, punctuation; no word changes.",
  },
  formatCheck: {
    fr: "n'écrit rien ; code de sortie 1 quand un texte changerait",
    en: "writes nothing; exit 1 when a text would change",
  },
  spaces: {
    fr: "espaces devant les signes et dans les guillemets : insécables, fines, ou celles du clavier",
    en: "spaces before marks and inside quotation marks: no-break, fine, or the keyboard's",
  },
  import: {
    fr: "Fait d'un texte extrait d'un PDF ou de Word un document propre, sur la sortie standard.",
    en: "Turns text extracted from PDF or Word into a clean document on standard output.",
  },
  importOriginal: {
    fr: "le texte dont FICHIER (XLIFF ou CSV, venu de « export ») est la traduction ; la version est écrite et vérifiée",
    en: "the text that FILE (XLIFF or CSV, from “export”) translates; the version is written and checked",
  },
  importOutput: {
    fr: "la version : un nouveau fichier, ou celui qui est à mettre à jour (sinon, la sortie standard)",
    en: "the version: a new file, or the one to bring up to date (else standard output)",
  },
  targetLanguage: {
    fr: "langue de la traduction, quand rien d'autre ne la dit (p. ex. es)",
    en: "language of the translation, where nothing else says it (e.g. es)",
  },
  export: {
    fr: "Écrit un texte, et sa version s'il y en a une, pour les outils des traducteurs (XLIFF 2.1, CSV).",
    en: "Writes a text, with its version if there is one, for the tools of translators (XLIFF 2.1, CSV).",
  },
  exportOriginal: { fr: "le texte à traduire", en: "the text to be translated" },
  exportVersion: { fr: "sa version dans l'autre langue", en: "its version in the other language" },
  exportFormat: { fr: "forme du fichier", en: "format of the file" },
  exportOutput: {
    fr: "le fichier à écrire (sinon, la sortie standard)",
    en: "the file to write (else standard output)",
  },
  rules: {
    fr: "Donne la liste des règles, ou la page de celles que l'on nomme : raison, source, exemples.",
    en: "Lists the rules, or prints the pages of those named: reason, source, examples.",
  },
  ruleIds: { fr: "noms de règles (sinon, toutes)", en: "names of rules (else all)" },
  files: {
    fr: "fichiers, dossiers, motifs, ou - pour l'entrée standard",
    en: "files, folders, globs, or - for standard input",
  },
  extracted: { fr: "le texte extrait, ou - pour l'entrée standard", en: "the extracted text, or - for standard input" },
  language: {
    fr: "langue des textes qui ne la disent pas (sinon, reconnue d'après chaque texte)",
    en: "language of texts that do not say it (else told from each text)",
  },
  profile: {
    fr: "genre des textes qui ne le disent pas (sinon, reconnu d'après chaque texte)",
    en: "kind of texts that do not say it (else told from each text)",
  },
  format: { fr: "forme du résultat", en: "output" },
  failOn: {
    fr: "code de sortie 1 à partir de cette gravité",
    en: "exit 1 at or above this severity",
  },
  rule: {
    fr: "gravité d'une règle (off, error, warning, information, hint) ; peut être répété",
    en: "level of a rule (off, error, warning, information, hint); may be repeated",
  },
  terms: {
    fr: "glossaire (TSV, CSV ou TBX) qui vaut pour tous les textes, outre terms.tsv, terms.csv et *.tbx de leurs dossiers ; peut être répété",
    en: "glossary (TSV, CSV or TBX) that holds for all texts, besides terms.tsv, terms.csv and *.tbx of their folders; may be repeated",
  },
  fix: {
    fr: "corrige dans les fichiers ce qui n'a qu'une bonne réponse, sans toucher à aucun mot ni numéro",
    en: "mends in the files what has one right answer, without touching any word or number",
  },
  fixWords: {
    fr: "corrige aussi les mots et les numéros qui n'ont qu'une bonne réponse (accords, accents, élisions)",
    en: "also mends words and numbers that have one right answer (agreement, accents, elisions)",
  },
  report: {
    fr: "écrit aussi, en JSON, ce qui a été retiré et ce qui est douteux",
    en: "also writes what was dropped and what is doubtful, as JSON",
  },
  jobs: {
    fr: "fils d'exécution au plus (par défaut, autant que la machine en mène de front)",
    en: "threads at most (else as many as the machine runs at once)",
  },
  filesFrom: {
    fr: "fichier qui nomme les textes, un par ligne, ou - pour l'entrée standard",
    en: "file that names the texts, one a line, or - for standard input",
  },
  files0From: {
    fr: "de même, chaque nom se terminant par un octet nul (comme find -print0)",
    en: "the same, with a NUL byte after each name (as find -print0 writes)",
  },
  documentsFrom: {
    fr: 'fichier qui contient les textes mêmes, un par ligne en JSON : {"file": "…", "text": "…"} ; - pour l\'entrée standard',
    en: 'file that holds the texts themselves as JSON, one a line: {"file": "…", "text": "…"}; - for standard input',
  },
  checkedFiles: {
    fr: "fichiers, dossiers, motifs, ou - pour l'entrée standard ; sans eux, avec --format ndjson, chaque ligne de l'entrée standard est un chemin ou un document en JSON (voir --documents-from), et chacune a sa réponse, dans l'ordre",
    en: "files, folders, globs, or - for standard input; without any, with --format ndjson, each line of standard input is a path or a document as JSON (see --documents-from), and each is answered, in order",
  },
  quiet: {
    fr: "ne dit que ce qui est trouvé et ce qui ne peut être lu",
    en: "says only what is found and what cannot be read",
  },
  exitZero: {
    fr: "code de sortie 0, quoi que l'on trouve et même si un texte ne peut être lu",
    en: "exit 0 whatever is found, also when a text cannot be read",
  },
  badCount: { fr: "Écrire un nombre, p. ex. 4.", en: "Write a number, e.g. 4." },
  badLevel: {
    fr: "Écrire RÈGLE=GRAVITÉ, p. ex. opener-unknown=off.",
    en: "Write RULE=LEVEL, e.g. opener-unknown=off.",
  },
  noRule: { fr: "Il n'y a pas de règle {rule} ; peut-être {near} ?", en: "There is no rule {rule}; perhaps {near}?" },
} satisfies Record<string, Text>;

export const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  error: { fr: "erreur", en: "error" },
  warning: { fr: "avertissement", en: "warning" },
  information: { fr: "information", en: "information" },
  hint: { fr: "conseil", en: "hint" },
};

/** Column heads of `rules --format markdown`. */
export const RULE_COLUMNS: readonly Text[] = [
  { fr: "Règle", en: "Rule" },
  { fr: "Gravité", en: "Severity" },
  { fr: "Objet", en: "About" },
  { fr: "Source", en: "Source" },
];

/** Words that commander itself puts into the help. */
export const HELP_WORDS: Readonly<Record<MessageLanguage, Readonly<Record<string, string>>>> = {
  en: {},
  fr: {
    "Usage:": "Emploi :",
    "Arguments:": "Arguments :",
    "Options:": "Options :",
    "Commands:": "Commandes :",
    "choices:": "au choix\u00a0:",
    "default:": "par défaut\u00a0:",
  },
};

/** Counts in words, for `formatQuantity`. */
export const COUNTS = {
  ...SEVERITY_COUNTS,
  mended: [
    { fr: "{count} remarque corrigée", en: "{count} finding mended" },
    { fr: "{count} remarques corrigées", en: "{count} findings mended" },
  ],
  waiting: [
    { fr: "{count} correction toucherait à un mot ou à un numéro", en: "{count} more would change a word or a number" },
    {
      fr: "{count} corrections toucheraient à des mots ou à des numéros",
      en: "{count} more would change words or numbers",
    },
  ],
  checked: [
    { fr: "{count} texte vérifié", en: "{count} text checked" },
    { fr: "{count} textes vérifiés", en: "{count} texts checked" },
  ],
  difference: [
    { fr: "{count} différence", en: "{count} difference" },
    { fr: "{count} différences", en: "{count} differences" },
  ],
  file: [
    { fr: "{count} fichier", en: "{count} file" },
    { fr: "{count} fichiers", en: "{count} files" },
  ],
} satisfies Record<string, QuantityText>;

export type MessageFormatter = (text: Text, values?: Arguments) => string;

export function createMessageFormatter(language: MessageLanguage): MessageFormatter {
  return (text, values) => formatMessage(text, language, values);
}

/** The language of messages according to the environment's locale. */
export function getTerminalLanguage(environment: Readonly<Record<string, string | undefined>>): MessageLanguage {
  const locale = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return locale.toLowerCase().startsWith("fr") ? "fr" : "en";
}
