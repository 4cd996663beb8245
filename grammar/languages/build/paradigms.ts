/** Packs word forms into paradigms: words with the same endings after their longest common stem share one row. */

import { commonPrefixLength } from "../../text/common-edges.ts";
import type { Morphology, Paradigm, Slot } from "../pack.ts";
import { parseNumbers, readWordIndex } from "../word-index.ts";
import type { WordForms } from "./inflector.ts";
import { createWordIndex } from "./word-index.ts";

function findCommonStem(forms: readonly string[]): string {
  return forms.reduce((stem, form) => stem.slice(0, commonPrefixLength(stem, form)));
}

export function packParadigms(slots: readonly Slot[], words: readonly WordForms[]): Morphology {
  const groups = new Map<string, { readonly endings: (string | null)[]; readonly stems: Set<string> }>();
  for (const word of words) {
    const forms = word.filter(form => form !== null);
    if (forms.length === 0) continue;
    const stem = findCommonStem(forms);
    const endings = word.map(form => (form === null ? null : form.slice(stem.length)));
    const key = JSON.stringify(endings);
    const group = groups.get(key) ?? { endings, stems: new Set<string>() };
    group.stems.add(stem);
    groups.set(key, group);
  }
  const rows = [...groups.values()].sort((a, b) => measureStems(b.stems) - measureStems(a.stems));
  const paradigms: Paradigm[] = rows.map(({ endings }) => ({ endings }));
  const stems = createWordIndex(rows.flatMap((row, at) => [...row.stems].map(stem => [stem, at] as const)));
  return { slots, paradigms, stems };
}

/** The inverse of `packParadigms`, for tests and for whoever wants to look at the data. */
export function unpackParadigms(morphology: Morphology): WordForms[] {
  return [...readWordIndex(morphology.stems)].flatMap(([stem, places]) =>
    parseNumbers(places).map(at =>
      (morphology.paradigms[at]?.endings ?? []).map(ending => (ending === null ? null : stem + ending)),
    ),
  );
}

function measureStems(stems: ReadonlySet<string>): number {
  return [...stems].join(" ").length;
}
