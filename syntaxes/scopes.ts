/**
 * The scopes, in one place. Where a theme may not know the scope that says what a thing is, one that every theme
 * colours stands before it: the last name that a theme knows wins (Dark+ has no colour for `constant.other`).
 */
const SUFFIX = "un-declaration";

export const SCOPE_NAME = `text.${SUFFIX}`;

function createScope(...names: readonly string[]): string {
  return names.map(name => `${name}.${SUFFIX}`).join(" ");
}

export const SCOPES = {
  opener: {
    preambular: createScope("keyword.control.opener.preambular"),
    operative: createScope("keyword.control.opener.operative"),
  },
  modifier: createScope("storage.modifier.opener"),
  subject: createScope("entity.name.type.subject"),
  enacting: createScope("markup.bold.enacting", "entity.name.type.enacting"),
  label: createScope("constant.numeric.label", "entity.name.section.label"),
  terminator: createScope("punctuation.terminator"),

  heading: createScope("markup.heading"),
  title: createScope("markup.heading.title"),
  annex: createScope("markup.heading.annex"),
  headingMark: createScope("punctuation.definition.heading"),
  /** Comment-like: what the printed page carries and a drafter does not write. */
  masthead: createScope("comment.line.masthead"),
  furniture: createScope("comment.line.furniture"),
  signature: createScope("markup.italic.signature"),
  closing: createScope("markup.italic.closing"),

  reference: (kind: string) => createScope("variable.other.constant.reference", `constant.other.reference.${kind}`),
  date: createScope("constant.numeric.date"),

  noteCall: createScope("variable.other.constant.footnote", "constant.other.reference.footnote"),
  note: createScope("meta.footnote"),
  noteMark: createScope("punctuation.separator.footnote"),

  quote: createScope("string.quoted"),
  quoteBegin: createScope("punctuation.definition.string.begin"),
  quoteEnd: createScope("punctuation.definition.string.end"),
  italic: createScope("markup.italic"),
  italicMark: createScope("punctuation.definition.italic"),

  frontMatter: createScope("meta.embedded.block.frontmatter"),
  frontMatterMark: createScope("punctuation.definition.frontmatter"),
  comment: createScope("comment.block"),
  commentMark: createScope("punctuation.definition.comment"),
  suppression: createScope("keyword.control.directive"),
  suppressedRule: createScope("entity.name.tag.rule"),
} as const;
