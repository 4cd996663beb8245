/**
 * The scopes, in one place. Where a theme may not know the scope that says what a thing is, one that every theme
 * colours stands before it: the last name that a theme knows wins (Dark+ has no colour for `constant.other`).
 */
const SUFFIX = "un-declaration";

export const SCOPE_NAME = `text.${SUFFIX}`;

function scope(...names: readonly string[]): string {
  return names.map(name => `${name}.${SUFFIX}`).join(" ");
}

export const SCOPES = {
  opener: {
    preambular: scope("keyword.control.opener.preambular"),
    operative: scope("keyword.control.opener.operative"),
  },
  modifier: scope("storage.modifier.opener"),
  subject: scope("entity.name.type.subject"),
  enacting: scope("markup.bold.enacting", "entity.name.type.enacting"),
  label: scope("constant.numeric.label", "entity.name.section.label"),
  terminator: scope("punctuation.terminator"),

  heading: scope("markup.heading"),
  title: scope("markup.heading.title"),
  annex: scope("markup.heading.annex"),
  headingMark: scope("punctuation.definition.heading"),
  /** Comment-like: what the printed page carries and a drafter does not write. */
  masthead: scope("comment.line.masthead"),
  furniture: scope("comment.line.furniture"),
  signature: scope("markup.italic.signature"),
  closing: scope("markup.italic.closing"),

  reference: (kind: string) => scope("variable.other.constant.reference", `constant.other.reference.${kind}`),
  date: scope("constant.numeric.date"),

  noteCall: scope("variable.other.constant.footnote", "constant.other.reference.footnote"),
  note: scope("meta.footnote"),
  noteMark: scope("punctuation.separator.footnote"),

  quote: scope("string.quoted"),
  quoteBegin: scope("punctuation.definition.string.begin"),
  quoteEnd: scope("punctuation.definition.string.end"),
  italic: scope("markup.italic"),
  italicMark: scope("punctuation.definition.italic"),

  frontMatter: scope("meta.embedded.block.frontmatter"),
  frontMatterMark: scope("punctuation.definition.frontmatter"),
  comment: scope("comment.block"),
  commentMark: scope("punctuation.definition.comment"),
  suppression: scope("keyword.control.directive"),
  suppressedRule: scope("entity.name.tag.rule"),
} as const;
