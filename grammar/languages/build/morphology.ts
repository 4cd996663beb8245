/** Word forms packed into paradigms: words with the same endings after their longest common stem share one row. */
import type { Morphology, Paradigm, Slot } from "../pack.ts";
import type { WordForms } from "./inflector.ts";

function commonStem(forms: readonly string[]): string {
  let stem = forms[0] ?? "";
  for (const form of forms) {
    let length = 0;
    while (length < stem.length && stem[length] === form[length]) length += 1;
    stem = stem.slice(0, length);
  }
  return stem;
}

export function packParadigms(slots: readonly Slot[], words: readonly WordForms[]): Morphology {
  const groups = new Map<string, { readonly endings: (string | null)[]; readonly stems: Set<string> }>();
  for (const word of words) {
    const forms = word.filter(form => form !== null);
    if (forms.length === 0) continue;
    const stem = commonStem(forms);
    const endings = word.map(form => (form === null ? null : form.slice(stem.length)));
    const key = JSON.stringify(endings);
    const group = groups.get(key) ?? { endings, stems: new Set<string>() };
    group.stems.add(stem);
    groups.set(key, group);
  }
  const paradigms: Paradigm[] = [...groups.values()]
    .map(({ endings, stems }) => ({ endings, stems: [...stems].sort().join(" ") }))
    .sort((a, b) => b.stems.length - a.stems.length);
  return { slots, paradigms };
}

/** The inverse of `packParadigms`, for tests and for whoever wants to look at the data. */
export function unpackParadigms(morphology: Morphology): WordForms[] {
  return morphology.paradigms.flatMap(({ endings, stems }) =>
    stems.split(" ").map(stem => endings.map(ending => (ending === null ? null : stem + ending))),
  );
}
