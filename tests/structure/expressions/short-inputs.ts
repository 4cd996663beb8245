/** Why an expression that could take long does not: by its file, what it is given. */
export const SHORT: Readonly<Record<string, string>> = {
  "server/rules/linguistics/frames.ts / \\([^)]*\\)$/": "what one opener takes, as the pack writes it",
  "server/rules/linguistics/frames.ts /[\\s…]+$/": "what one opener takes, as the pack writes it",
  "grammar/clause/labels.ts /\\p{N}.*?(?=[.):\\s–—-]*$)/u": "a label",
  "grammar/clause/labels.ts /\\p{L}+.*?(?=[.)\\s-]*$)/u": "a label",
  "server/rules/openers/opener-unknown.ts /[,;:.]+$/": "a word",
  "grammar/clause/subject.ts /[\\s.,:;]+$/u": "a line no longer than a body's name",
  "server/rules/linguistics/instrument-agreement.ts /\\s+\\S*$/u": "a name cut to its length",
  "server/rules/linguistics/instrument-agreement.ts /(?:\\s+\\S{1,3})+$/u": "a name cut to its length",
  "server/rules/linguistics/spelling.ts /[/@_.~#\\\\›]$|[-\\u00ad\\u2010]\\s*\\n\\s*$/u": "8 characters",
  "server/rules/linguistics/spelling.ts /(\\p{Ll}+)\\s$/u": "40 characters",
  "server/rules/structure/several-sentences.ts /[\\p{L}\\p{M}\\p{N}.]+$/u": "30 characters",
  "server/rules/names/term-consistency.ts /\\p{Lu}[\\p{L}'’-]+\\s[^.;,:]{0,45}$/u": "60 characters",
  "server/rules/linguistics/official-names.ts /\\p{Lu}[\\p{L}'’-]*\\s$/u": "40 characters",
  "server/rules/linguistics/acronyms.ts /\\p{Lu}{2,}['’\\s]+(?:\\p{Lu}['’])?$/u": "40 characters",
  "server/rules/linguistics/acronyms.ts /^[\\p{L}\\s'’,-]*[«“\"]?[\\p{Ll}\\s'’]*$/u": "brackets of 400 characters",
  "server/import/doubts.ts /\\s+\\S*$/u": "the beginning of a line",
  "server/import/furniture.ts /\\/.*[.;,]$/": "a line no longer than a note call's",
  "server/import/hyphens.ts /[\\p{L}\\p{M}\\p{N}]+(?:[-\\u2010\\u2011][\\p{L}\\p{M}\\p{N}]+)*[-\\u2010]$/u":
    "a word's length",
  "server/import/marks.ts /(\\p{L}[\\p{L}\\p{M}]*['’]?)$/u": "the end of a line",
  "server/import/import-language.ts /(\\p{L}+)['’](?=\\p{L})/gu": "phrases of a pack",
  "server/features/shared/paragraph-name.ts /[\\s,;:.]+$/u": "a name cut to its length",
  "server/features/formatting/new-line.ts /\\s+(?=[).])/g": "a label",
  "server/features/formatting/typed-mark.ts /:\\/\\/|[@\\\\]|\\p{L}\\.\\p{L}[^/]*\\/|^\\[\\^|^&\\w+$|^www\\./iu":
    "a word's length",
  "server/features/formatting/typed-mark.ts /\\S*$/": "a word's length",
  "server/features/formatting/typography.ts /[ \\t\\u00a0\\u202f]+(?=[).]$)/": "a label",
  "server/features/completion/candidates.ts /^(?:\\S+'|\\S{2} )?\\S+$/u": "openers of a pack",
  "server/cli/inputs/list-folder.ts /\\/+$/": "a path of the command line",
  "server/cli/formats/plain-page.ts /^\\| (.*) \\| (.*) \\|$/": "lines of our own pages",
  "client/new-document/wizard.ts /[\\s,:]+$/": "a name that somebody types into a box",
};

/** The same of what a file builds of the packs. */
export const BUILT_SHORT: Readonly<Record<string, string>> = {
  "server/features/navigation/term-names.ts": "80 characters",
  "server/rules/linguistics/spoken-numbers.ts": "60 characters",
};
