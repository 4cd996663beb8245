import type { Instrument, Paragraph } from "../../grammar/tree/tree.ts";
import type { Finding, Rule } from "./rule.ts";
import { labelSpan, lostNumbers, misnumbered, renumber } from "./support/numbers.ts";
import { numberBefore } from "./support/related.ts";

export const rule: Rule = {
  id: "paragraph-number",
  severity: "error",
  scope: "instrument",
  source: "NUM-2, NUM-5",
  title: { fr: "Numérotation du dispositif", en: "Numbering of operative paragraphs" },
  explanation: {
    fr: "Les paragraphes du dispositif se numérotent 1, 2, 3… sans saut ni répétition ; la numérotation ne reprend à 1 que dans une nouvelle section.",
    en: "Operative paragraphs are numbered 1, 2, 3 … without gap or repetition; numbering starts again at 1 only in a new section.",
  },
  messages: {
    gap: {
      fr: "Le numéro {label} suit le numéro {previous} : on attend {expected}.",
      en: "Number {label} follows number {previous}: {expected} is expected.",
    },
    first: {
      fr: "Le premier paragraphe du dispositif porte le numéro {label} : on attend 1.",
      en: "The first operative paragraph is numbered {label}: 1 is expected.",
    },
    duplicate: {
      fr: "Le numéro {label} est déjà pris : on attend {expected}.",
      en: "Number {label} is already taken: {expected} is expected.",
    },
    order: {
      fr: "Le numéro {label} rompt la suite : on attend {expected}.",
      en: "Number {label} breaks the series: {expected} is expected.",
    },
  },
  examples: [
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n⟦3.⟧ Invite les États à en faire autant.\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Invites States to do the same;\n\n⟦2.⟧ Requests a report;\n\n4. Decides to return to the matter.\n",
      fixed:
        "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Invites States to do the same;\n\n3. Requests a report;\n\n4. Decides to return to the matter.\n",
    },
    {
      language: "fr",
      bad: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n⟦2.⟧ Décide d'agir ;\n\n2. Invite les États à en faire autant ;\n\n3. Décide d'y revenir.\n",
      fixed:
        "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant ;\n\n3. Décide d'y revenir.\n",
    },
    {
      language: "en",
      bad: "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Invites States to do the same;\n\n⟦1.⟧ Requests a report;\n\n4. Decides to return to the matter.\n",
      fixed:
        "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n2. Invites States to do the same;\n\n3. Requests a report;\n\n4. Decides to return to the matter.\n",
    },
    {
      language: "fr",
      good: "L'Assemblée générale,\n\nConsciente de l'enjeu,\n\n1. Décide d'agir ;\n\n2. Invite les États à en faire autant.\n",
    },
    {
      language: "en",
      good: "The General Assembly,\n\nAware of the need,\n\n1. Decides to act;\n\n1 bis. Invites States to do the same;\n\n2. Requests a report.\n",
    },
  ],
  *check(instrument: Instrument): Iterable<Finding> {
    // A report has no operative paragraphs, whatever its numbers count.
    if (instrument.kind === "text") return;
    const series = instrument.paragraphs.filter(
      ({ kind, clause }) =>
        kind === "operative" && clause.label?.readings.some(reading => reading.counter === "decimal"),
    );
    // In a decision a finite verb among infinitives splits the series; that fault has a rule of its own.
    const items = instrument.paragraphs.filter(({ kind, number }) => kind === "item" && number?.counter === "decimal");
    if (items[0] && series[0] && items[0].index < series[0].index && instrument.profile === "decision") return;
    // Where most have none, the numbers themselves are odd: numbering-mixture says so.
    const operatives = instrument.paragraphs.filter(({ kind }) => kind === "operative");
    if (series.length * 2 < operatives.length) return;
    // A heading may begin a section that counts for itself (NUM-5).
    const restarts = new Set<Paragraph>(
      instrument.parts.flatMap(part =>
        part.heading ? part.paragraphs.filter(one => series.includes(one)).slice(0, 1) : [],
      ),
    );
    const lost = new Set([...lostNumbers(instrument).values()]);
    for (const { paragraph, kind, expected, previous, sure } of misnumbered(series, restarts)) {
      // The numbers between are those of paragraphs that have none: numbering-mixture names them.
      if (kind === "gap" && lost.has(expected) && lost.has((paragraph.number?.value ?? 0) - 1)) continue;
      yield {
        ...labelSpan(paragraph),
        message: previous === null ? "first" : kind,
        arguments: {
          label: String(paragraph.number?.value ?? ""),
          previous: String(previous?.number?.value ?? ""),
          expected: String(expected),
        },
        related: numberBefore(paragraph, previous),
        fixes: [renumber(paragraph, expected, sure)],
      };
    }
  },
};
