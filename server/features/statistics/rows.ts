/** The statistics in words, as rows of a tree, for the view and for tables. */

import { getConcepts } from "../../../grammar/languages/registry.ts";
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import { REVIEW_SEVERITIES } from "../../protocol/review.ts";
import type { StatisticRow, StatisticsAnswer } from "../../protocol/statistics.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import type { Text } from "../../rules/rule.ts";
import { setInitial } from "../completion/opener-shapes.ts";
import { nameNode } from "../outline/node-name.ts";
import { createOutline } from "../outline/outline.ts";
import type { MessageLanguage } from "../shared/feature-settings.ts";
import { formatQuantity } from "../shared/format-quantity.ts";
import { findConcept, STRONGEST } from "../shared/opener-description.ts";
import { nameLine, nameParagraph } from "../shared/paragraph-name.ts";
import { findParagraphAt, type ReadDocument, toRange } from "../shared/read-document.ts";
import { SECTION_NAMES } from "../shared/texts.ts";
import { getPace, type InstrumentCount, type OpenerCount, type PartCount, type Statistics } from "./count.ts";
import {
  ALOUD_NOTES,
  ITEM_NAMES,
  REFERENCE_NAMES,
  SEVERITY_PLURALS,
  STATISTICS_COUNTS,
  STATISTICS_TEXTS,
} from "./texts.ts";

export function createStatisticsAnswer(
  statistics: Statistics,
  document: ReadDocument,
  messages: MessageLanguage,
): StatisticsAnswer {
  const clauses = new ClauseList();
  const say = (text: Text, values?: Readonly<Record<string, string>>) => formatMessage(text, messages, values);
  const number = new Intl.NumberFormat(messages);
  const unit = document.pack.segmentation === "characters" ? "characters" : "words";
  const words = (count: number) => formatQuantity(STATISTICS_COUNTS[unit], count, messages);
  const row = (id: string, label: string, value: string, rest: Partial<StatisticRow> = {}): StatisticRow => ({
    id,
    label,
    value,
    places: [],
    rows: [],
    ...rest,
  });

  // Instruments have the same names as in the outline.
  const nodeOf = new Map(
    createOutline(document)
      .toReversed()
      .map(node => [node.instrument, node]),
  );
  const rows: StatisticRow[] = [
    // The total first: a long title leaves no room for its number.
    row("text", say(STATISTICS_TEXTS.text), words(statistics.words)),
    ...statistics.instruments.map(instrumentRow),
    row("aloud", say(STATISTICS_TEXTS.aloud), duration(statistics.seconds), {
      note: say(ALOUD_NOTES[unit], { pace: String(getPace(document.pack)) }),
    }),
    row("openers", say(STATISTICS_TEXTS.openers), number.format(sum(statistics.openers.map(({ count }) => count))), {
      rows: statistics.openers.map(openerRow),
    }),
    row("force", say(STATISTICS_TEXTS.force), number.format(sum(statistics.force.map(one => one.paragraphs.length))), {
      note: say(STATISTICS_TEXTS.forceNote, { strongest: String(STRONGEST) }),
      rows: statistics.force.map(({ force, paragraphs }) =>
        row(
          `force/${force}`,
          say(STATISTICS_TEXTS.step, { force: String(force), strongest: String(STRONGEST) }),
          number.format(paragraphs.length),
          { places: clauses.all(paragraphs) },
        ),
      ),
    }),
    row("compound", say(STATISTICS_TEXTS.compound), number.format(statistics.compound.length), {
      places: clauses.all(statistics.compound),
    }),
    ...longestRow(),
    row(
      "references",
      say(STATISTICS_TEXTS.references),
      number.format(sum(statistics.references.map(one => one.count))),
      {
        rows: statistics.references.map(({ kind, count, cited }) =>
          row(`references/${kind}`, say(REFERENCE_NAMES[kind]), number.format(count), {
            rows: cited.map(({ text, paragraphs }) =>
              row(`references/${kind}/${text}`, text, number.format(paragraphs.length), {
                places: clauses.all(paragraphs),
              }),
            ),
          }),
        ),
      },
    ),
    findingsRow(),
  ].filter(({ id, value }) => !OPTIONAL.has(id) || value !== number.format(0));
  return {
    rows,
    clauses: clauses.paragraphs.map(one => ({ name: nameParagraph(one), range: toRange(one, document) })),
  };

  function instrumentRow({ instrument, words: total, parts }: InstrumentCount): StatisticRow {
    const { index } = instrument;
    const node = nodeOf.get(instrument);
    return row(`instrument/${index}`, node ? nameNode(node, messages).name : "", words(total), {
      rows: parts.map((part, at) => partRow(part, `instrument/${index}/${at}`)),
    });
  }

  function partRow({ part, words: total, clauses: own, items }: PartCount, id: string): StatisticRow {
    const { section, heading } = part;
    const values = { words: words(total), clauses: formatQuantity(STATISTICS_COUNTS[section], own.length, messages) };
    const name = heading ? nameLine(heading) : say(SECTION_NAMES[section]);
    const itemRow = row(`${id}/items`, say(ITEM_NAMES[section]), number.format(items.length), {
      places: clauses.all(items),
    });
    return row(id, name, own.length > 0 ? say(STATISTICS_TEXTS.wordsAndClauses, values) : words(total), {
      places: clauses.all(own),
      rows: items.length > 0 ? [itemRow] : [],
    });
  }

  function openerRow({ concept, count, forms }: OpenerCount): StatisticRow {
    const meaning = concept === null ? null : findConcept(concept)?.meaning;
    const note = say(meaning ?? STATISTICS_TEXTS.byForm);
    const [only, ...others] = forms;
    const id = `openers/${concept ?? only?.text}`;
    const named = concept === null ? only?.text : (findDisplayedHead(concept, document) ?? only?.text);
    if (only && others.length === 0) {
      const places = clauses.all(only.paragraphs);
      return row(id, setInitial(only.text, true), number.format(count), { note, places });
    }
    return row(id, setInitial(named ?? "", true), number.format(count), {
      note,
      rows: forms.map(({ text, paragraphs }) =>
        row(`${id}/${text}`, setInitial(text, true), number.format(paragraphs.length), {
          places: clauses.all(paragraphs),
        }),
      ),
    });
  }

  function longestRow(): StatisticRow[] {
    const { longest } = statistics;
    if (!longest) return [];
    const places = clauses.all([longest.paragraph]);
    return [row("longest", say(STATISTICS_TEXTS.longest), words(longest.words), { places })];
  }

  function findingsRow(): StatisticRow {
    const total = sum(REVIEW_SEVERITIES.map(severity => statistics.findings[severity].length));
    const severities = REVIEW_SEVERITIES.filter(severity => statistics.findings[severity].length > 0);
    return row(
      "findings",
      say(STATISTICS_TEXTS.findings),
      total > 0 ? number.format(total) : say(STATISTICS_TEXTS.clean),
      {
        rows: severities.map(severity => {
          const paragraphs = statistics.findings[severity].flatMap(
            ({ start }) => findParagraphAt(document, start) ?? [],
          );
          return row(
            `findings/${severity}`,
            say(SEVERITY_PLURALS[severity]),
            number.format(statistics.findings[severity].length),
            { places: clauses.all([...new Set(paragraphs)]) },
          );
        }),
      },
    );
  }

  function duration(seconds: number): string {
    if (seconds < 60) return say(STATISTICS_TEXTS.underMinute);
    return formatQuantity(STATISTICS_COUNTS.minutes, Math.round(seconds / 60), messages);
  }
}

/** Rows that are left out when their count is zero. */
const OPTIONAL: ReadonlySet<string> = new Set(["openers", "force", "compound", "references"]);

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

/** The usual head of a concept in the document's language: « Rappelle ». */
function findDisplayedHead(concept: string, { pack }: ReadDocument): string | undefined {
  const heads = pack.display[String(getConcepts().findIndex(({ id }) => id === concept))];
  return heads?.o[0] ?? heads?.p[0];
}

/** Paragraphs that rows refer to, each once. */
class ClauseList {
  readonly paragraphs: Paragraph[] = [];
  readonly #index = new Map<Paragraph, number>();

  all(paragraphs: readonly Paragraph[]): number[] {
    return paragraphs.map(paragraph => {
      const index = this.#index.get(paragraph);
      if (index !== undefined) return index;
      this.#index.set(paragraph, this.paragraphs.length);
      return this.paragraphs.push(paragraph) - 1;
    });
  }
}
