import { formatCount } from "../../../grammar/clause/labels.ts";
import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getProfile } from "../../../grammar/languages/profiles.ts";
import { printDigitsLike, toEuropeanDigits } from "../../../grammar/text/digits.ts";
import type { DocumentTree, Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { listItemLists } from "../linguistics/item-lists.ts";
import { getLabelSpan } from "../linguistics/label-series.ts";
import { findMisreading } from "../linguistics/misreading.ts";
import { isOldPrint } from "../linguistics/old-prints.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "label-style",
  severity: "warning",
  scope: "paragraph",
  sources: ["NUM-4"],
  title: { fr: "Forme des lettres et numéros d'alinéa", en: "Form of sub-paragraph labels" },
  explanation: {
    fr: "En français les alinéas se marquent « a) », « i) » ; en anglais “(a)”, “(i)”. Les numéros des paragraphes ont tous la même forme. Un texte qui suit partout un autre usage le garde.",
    en: "In English sub-paragraphs are labelled “(a)”, “(i)”; in French « a) », « i) ». Numbers of paragraphs all have the same form. A text that follows another usage throughout keeps it.",
  },
  messages: {
    form: { fr: "Cet alinéa se marque « {wanted} ».", en: "This sub-paragraph should be labelled “{wanted}”." },
    number: {
      fr: "Les autres paragraphes sont numérotés comme « {wanted} ».",
      en: "The other paragraphs are numbered like “{wanted}”.",
    },
  },
  *check(paragraph: Paragraph, instrument: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    const { profile } = instrument;
    if (paragraph.number === null) return;
    const letter = paragraph.kind === "item" ? findLetter(paragraph, instrument) : null;
    if (letter !== null && findMisreading(tree, pack) === null) {
      const span = getLabelSpan(paragraph);
      const fixes = [createReplacement(letter, span)];
      yield { ...span, message: "form", arguments: { wanted: letter }, fixes };
      return;
    }
    const key = getStyleKey(paragraph);
    const form = findForm(paragraph);
    if (key === null || form === null || getProfile(profile).labels.includes(form)) return;
    const habit = getHabits(tree, pack).get(key);
    if (!habit || habit.form === form || !habit.odd.has(form)) return;
    // Scanners lose points, and take capitals for small letters.
    if ((paragraph.kind === "operative" || form.includes("@")) && isScanned(tree, pack)) return;
    const { counter, value } = paragraph.number as NonNullable<Paragraph["number"]>;
    const count = printDigitsLike(paragraph.clause.label?.text ?? "", formatCount(counter, value));
    const wanted = habit.printed.replace("#", count).replace("@", count.toUpperCase());
    const span = getLabelSpan(paragraph);
    yield {
      ...span,
      message: paragraph.kind === "operative" ? "number" : "form",
      arguments: { wanted },
      fixes: [
        {
          title: { fr: "Écrire « {wanted} »", en: "Write “{wanted}”" },
          arguments: { wanted },
          edits: [{ ...span, newText: wanted }],
          preferred: true,
        },
      ],
    };
  },
};

/** The label of an item that has a figure where all others of its list have letters: “(1)” before “(b)”. */
function findLetter(item: Paragraph, instrument: Instrument): string | null {
  const { number, index } = item;
  if (number?.counter !== "decimal") return null;
  const items = listItemLists(instrument).find(list => list.items.some(one => one.index === index))?.items ?? [];
  const others = items.filter(one => one.index !== index);
  const [other] = others;
  if (!other?.number || !others.every(one => one.number?.counter === "alpha")) return null;
  const at = items.findIndex(one => one.index === index);
  const next = items[at + 1]?.number?.value ?? number.value + 1;
  const form = findForm(other);
  return next === number.value + 1 && form !== null ? form.replace("#", formatCount("alpha", number.value)) : null;
}

function isScanned(tree: DocumentTree, pack: CompiledPack): boolean {
  return findMisreading(tree, pack) !== null || isOldPrint(tree, pack);
}

/** Labels that should look alike: those of one kind of number at one level. */
function getStyleKey({ kind, level, number }: Paragraph): string | null {
  const isCounted =
    kind === "item"
      ? number?.counter === "alpha" || number?.counter === "roman"
      : kind === "operative" && number?.counter === "decimal";
  return isCounted ? `${level} ${number?.counter}` : null;
}

/** `(#)` for `(b)`, `(@)` for `(B)`; null for numbers with a suffix, and with two parts. */
function findForm({ clause, number }: Paragraph): string | null {
  const { label } = clause;
  if (!label || !number || label.suffix) return null;
  const count = formatCount(number.counter, number.value);
  const form = toEuropeanDigits(label.text).replace(count, "#").replace(count.toUpperCase(), "@").replace(/\s/g, "");
  // « B. » heads a section.
  return /^(?:[^\p{L}\p{N}#]{0,3}#[^\p{L}\p{N}]{0,3}|\(?@\))$/u.test(form) ? form : null;
}

interface LabelHabit {
  /** Without blanks. */
  readonly form: string;
  readonly printed: string;
  /** Forms too rare to be another usage of the same text. */
  readonly odd: ReadonlySet<string>;
}

/** Fewer labels than this follow the language, not each other. */
const LEAST_LABELS = 3;
const ODD_SHARE = 0.34;

const getHabits = memoizePerTree((tree, pack) => {
  const counts = new Map<string, Map<string, number>>();
  for (const paragraph of tree.paragraphs) {
    const key = getStyleKey(paragraph);
    const form = findForm(paragraph);
    if (key === null || form === null) continue;
    const forms = counts.get(key) ?? new Map<string, number>();
    counts.set(key, forms.set(form, (forms.get(form) ?? 0) + 1));
  }
  const habits = new Map<string, LabelHabit>();
  for (const [key, forms] of counts) {
    const total = [...forms.values()].reduce((sum, one) => sum + one, 0);
    const [commonest = "", times = 0] = [...forms].sort((a, b) => b[1] - a[1])[0] ?? [];
    // Other houses than the United Nations have forms of their own, which the text shows.
    const preferred = getProfile(tree.profile).own ? null : findPreferredForm(key, pack);
    const isOwn = times >= LEAST_LABELS || preferred === null;
    const form = isOwn ? commonest : preferred.replace(/\s/g, "");
    // « 1 - »: the language has a blank inside.
    const printed = isOwn ? (findStyle(form, pack)?.form ?? form) : preferred;
    const odd = [...forms].filter(([other, count]) => other !== form && count <= Math.max(2, total * ODD_SHARE));
    habits.set(key, { form, printed, odd: new Set(odd.map(([other]) => other)) });
  }
  return habits;
});

/** The first style of the language that is printed like a form without blanks. */
function findStyle(form: string, { numbering }: CompiledPack) {
  return numbering.find(style => style.form.replace(/\s/g, "") === form);
}

function findPreferredForm(key: string, { numbering }: CompiledPack): string | null {
  const [level, counter] = key.split(" ");
  const style = numbering.find(one => one.preferred && one.counter === counter && String(one.level) === level);
  return style?.form ?? null;
}
