import { formatCount } from "../../../grammar/clause/labels.ts";
import { memoizePerTree } from "../../../grammar/languages/memoize.ts";
import type { CompiledPack } from "../../../grammar/languages/pack.ts";
import { getProfile } from "../../../grammar/languages/profiles.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { getLabelSpan } from "../linguistics/label-series.ts";
import type { Finding, Rule, RuleContext } from "../rule.ts";

export const rule: Rule = {
  id: "label-style",
  severity: "warning",
  scope: "paragraph",
  sources: ["NUM-4"],
  title: { fr: "Forme des lettres et numéros d'alinéa", en: "Form of sub-paragraph labels" },
  explanation: {
    fr: "En français les alinéas se marquent « a) », « i) » ; en anglais “(a)”, “(i)”. Un texte qui suit partout un autre usage le garde.",
    en: "In English sub-paragraphs are labelled “(a)”, “(i)”; in French « a) », « i) ». A text that follows another usage throughout keeps it.",
  },
  messages: {
    form: { fr: "Cet alinéa se marque « {wanted} ».", en: "This sub-paragraph should be labelled “{wanted}”." },
  },
  *check(paragraph: Paragraph, { profile }: Instrument, { tree, pack }: RuleContext): Iterable<Finding> {
    if (paragraph.number === null) return;
    const key = getStyleKey(paragraph);
    const form = findForm(paragraph);
    if (key === null || form === null || getProfile(profile).labels.includes(form)) return;
    const habit = getHabits(tree, pack).get(key);
    if (!habit || habit.form === form || !habit.odd.has(form)) return;
    const { counter, value } = paragraph.number as NonNullable<Paragraph["number"]>;
    const wanted = habit.form.replace("#", formatCount(counter, value));
    const span = getLabelSpan(paragraph);
    yield {
      ...span,
      message: "form",
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

/** Labels that should look alike: those of one kind of number at one level. */
function getStyleKey({ kind, level, number }: Paragraph): string | null {
  return kind === "item" && number && (number.counter === "alpha" || number.counter === "roman")
    ? `${level} ${number.counter}`
    : null;
}

/** `(#)` for `(b)`; null for capitals and numbers with a suffix. */
function findForm({ clause, number }: Paragraph): string | null {
  const { label } = clause;
  if (!label || !number || label.suffix) return null;
  const form = label.text.replace(formatCount(number.counter, number.value), "#").replace(/\s/g, "");
  return form.includes("#") ? form : null;
}

interface LabelHabit {
  readonly form: string;
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
    const form = times >= LEAST_LABELS || preferred === null ? commonest : preferred;
    const odd = [...forms].filter(([other, count]) => other !== form && count <= Math.max(2, total * ODD_SHARE));
    habits.set(key, { form, odd: new Set(odd.map(([other]) => other)) });
  }
  return habits;
});

function findPreferredForm(key: string, { numbering }: CompiledPack): string | null {
  const [level, counter] = key.split(" ");
  const style = numbering.find(one => one.preferred && one.counter === counter && String(one.level) === level);
  return style?.form ?? null;
}
