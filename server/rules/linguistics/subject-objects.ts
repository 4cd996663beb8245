/** « Prie le Secrétaire général de leur présenter »: a pronoun that can only stand for the subject of the text. */
import { memoizePerClause } from "../../../grammar/languages/memoize.ts";
import { findAct } from "./act-phrases.ts";
import { isJoint, isPlural } from "./phrase-words.ts";
import { type ProseToken, readProse } from "./prose-tokens.ts";

/** In tokens: who is asked, without anybody else. */
const LONGEST_NAME = 14;

/** The pronoun; null where it may stand for somebody whom the paragraph has named. */
export const findSubjectObject = memoizePerClause(({ text, opener, laterOpeners }, pack): ProseToken | null => {
  const objects = pack.usage.pronouns?.objects ?? {};
  if (!opener || opener.heads.length > 1) return null;
  const { tokens } = readProse(text, opener.end, LONGEST_NAME, pack);
  const act = findAct(tokens, 0, pack);
  if (!act?.marker || !act.isPlain || !Object.values(objects).includes(act.first.folded)) return null;
  if (laterOpeners.some(({ start }) => start < act.first.start)) return null;
  const named = tokens.slice(0, tokens.indexOf(act.marker));
  return named.some(({ folded }) => isJoint(folded, pack) || isPlural(folded, pack)) ? null : act.first;
});
