import { addToGroup } from "../../../grammar/text/add-to-group.ts";
import { readWordAt } from "../../../grammar/text/words.ts";
import type { Instrument, Paragraph } from "../../../grammar/tree/tree.ts";
import { createReplacement } from "../fixes/apply-fixes.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findElidedForm } from "../linguistics/elided-words.ts";
import { type ItemForm, readItemForm } from "../linguistics/item-forms.ts";
import { listItemLists } from "../linguistics/item-lists.ts";
import { endsInMarker, findGovernedMarker } from "../linguistics/lead-in-government.ts";
import { copyInitialCase } from "../linguistics/opener-forms.ts";
import { takesClause } from "../linguistics/stray-prepositions.ts";
import { printApostrophes } from "../linguistics/text-sample.ts";
import type { Finding, Fix, Related, Rule, RuleContext, Text } from "../rule.ts";

export const rule: Rule = {
  id: "item-form",
  severity: "warning",
  scope: "instrument",
  sources: ["SYN-7"],
  title: { fr: "Construction des alinéas d'une liste", en: "Construction of sub-paragraphs" },
  explanation: {
    fr: "Les alinéas d'une liste continuent tous la phrase qui les annonce, et de la même façon : « Demande aux États : a) D'adopter… b) De veiller… », « chargé de : a) Formuler… b) Examiner… ».",
    en: "All sub-paragraphs of a list go on from the words that lead into it, and in the same way: “Requests the Secretary-General: (a) To appoint …; (b) To submit …”.",
  },
  messages: {
    siblings: {
      fr: "« {words} » n'est pas construit comme les autres alinéas de la liste, par exemple « {other} ».",
      en: "“{words}” is not built as the other sub-paragraphs of the list are, for example “{other}”.",
    },
    leadIn: {
      fr: "« {words} » ne continue pas « {leadIn} » : l'alinéa s'ouvre par « {marker} » et un infinitif, comme « {other} ».",
      en: "“{words}” does not go on from “{leadIn}”: the sub-paragraph opens with “{marker}” and an infinitive, as “{other}” does.",
    },
  },
  appliesTo: pack => pack.usage.complementWords.markers.length > 0,
  *check(instrument: Instrument, context: RuleContext): Iterable<Finding> {
    const { pack } = context;
    for (const { leadIn, items: listed } of listItemLists(instrument)) {
      // « 5.2.1. », « 5.3. »: labels of another shape are of another level, whatever they were read as.
      const items = listed.filter(item => getLabelShape(item) === getLabelShape(listed[0]));
      if (items.length < 2) continue;
      const read = items.map(paragraph => ({ paragraph, form: readItemForm(paragraph.clause, pack) }));
      const known = read.filter((one): one is KnownItem => one.form !== null);
      const governed = leadIn && findGovernedMarker(leadIn.clause, pack);
      const model = findModel(known, read.length, governed?.marker ?? null);
      if (!model) continue;
      for (const item of known) {
        if (!isOdd(item.form, model.form, () => mayLeadToClause(leadIn, pack))) continue;
        const other = getText(model);
        const isGoverned = governed && model.form.marker === governed.marker;
        yield {
          ...toDocumentSpan(item.paragraph, item.form.span),
          message: isGoverned ? "leadIn" : "siblings",
          arguments: { words: getText(item), other, leadIn: governed?.words ?? "", marker: governed?.marker ?? "" },
          related: relateModel(model, other),
          fixes: createFixes(item, model.form, context),
        };
      }
    }
  },
};

const getLabelShape = (item: Paragraph | undefined) => item?.clause.label?.text.replace(/\p{L}+|\p{N}+/gu, "#");

interface KnownItem {
  readonly paragraph: Paragraph;
  readonly form: ItemForm;
}

const MODEL: Text = { fr: "Ici, par exemple : « {opener} ».", en: "Here, for example: “{opener}”." };

function relateModel({ paragraph, form }: KnownItem, opener: string): Related[] {
  return [{ ...toDocumentSpan(paragraph, form.span), message: MODEL, arguments: { opener } }];
}

function getText({ paragraph, form }: KnownItem): string {
  return paragraph.clause.text.slice(form.span.start, form.span.end).replace(/\s+/g, " ");
}

const getKey = ({ kind, marker }: ItemForm) => `${kind} ${marker ?? ""}`;

/** The others are right where they are so many times as many. */
const MAJORITY = 2;

/**
 * The item that the others should be built like: that of most of them; without a majority the one that is built as the
 * lead-in asks, or that shows by its marker that it goes on from the lead-in.
 */
function findModel(known: readonly KnownItem[], count: number, governed: string | null): KnownItem | null {
  const groups = new Map<string, KnownItem[]>();
  for (const item of known) if (!item.form.isWeak) addToGroup(groups, getKey(item.form), item);
  const [most, ...others] = [...groups.values()].sort((a, b) => b.length - a.length);
  if (!most?.[0]) return null;
  if (others.length === 0) return most[0].form.marker !== null && most.length * 2 >= known.length ? most[0] : null;
  const odd = others.reduce((sum, group) => sum + group.length, 0);
  if (most.length >= MAJORITY * odd && most.length * 2 > count) return most[0];
  if (governed !== null) return known.find(({ form }) => form.marker === governed) ?? null;
  return known.length === 2 && count === 2 ? (known.find(({ form }) => form.marker !== null) ?? null) : null;
}

/** Whether one breaks the series of the other. */
function isOdd(form: ItemForm, model: ItemForm, mayBeClause: () => boolean): boolean {
  if (getKey(form) === getKey(model)) return false;
  // “To support; (b) Support national offices”: a noun or a verb, but not what the others are.
  if (form.isWeak) return model.marker !== null;
  // « Redouble d'efforts » may be no verb, but is no infinitive either.
  if (!form.isSure && !model.isDistinct) return false;
  if (BREAKING.has(form.kind)) return model.kind === "infinitive" && (model.isDistinct || model.marker !== null);
  // « Décide : a) De créer un fonds ; b) Que ce fonds … »: the verb takes both.
  if (form.kind === "clause") return model.kind === "infinitive" && model.isDistinct && !mayBeClause();
  if (BREAKING.has(model.kind) || (model.kind === "clause" && form.kind === "infinitive")) return false;
  // “(a) Monitoring the ceasefire; (b) The protection of civilians”: both name what is done.
  return !(NAMES.has(form.kind) && NAMES.has(model.kind));
}

/** What goes on from no lead-in that infinitives go on from. */
const BREAKING: ReadonlySet<ItemForm["kind"]> = new Set(["sentence", "participle"]);

/** Whether a clause may go on from a lead-in as well as an infinitive. */
function mayLeadToClause(leadIn: Paragraph | null, pack: RuleContext["pack"]): boolean {
  if (!leadIn) return true;
  if (findGovernedMarker(leadIn.clause, pack)?.isTold) return false;
  const { clause } = leadIn;
  if (endsInMarker(clause, pack)) return false;
  const heads = [...(clause.opener?.heads ?? []), ...clause.laterOpeners];
  return heads.length === 0 || heads.some(head => takesClause(head, pack));
}

const NAMES: ReadonlySet<ItemForm["kind"]> = new Set(["noun", "gerund"]);

/** The item with the model's marker and an infinitive; for a noun, a person finds the words. */
function createFixes({ paragraph, form }: KnownItem, { kind, marker }: ItemForm, context: RuleContext): Fix[] {
  const { text } = paragraph.clause;
  if (kind !== "infinitive" || form.lemma === null || !form.verb) return [];
  const { from, start, end } = form.verb;
  const act = decapitalise(text.slice(from, start)) + form.lemma;
  const elided = marker === null ? null : findElidedForm(marker, readWordAt(act, 0)?.folded ?? "", context.pack);
  const made = copyInitialCase(
    marker === null ? act : elided === null ? `${marker} ${act}` : elided + act,
    text.slice(form.span.start),
  );
  const span = toDocumentSpan(paragraph, { start: form.span.start, end });
  return [createReplacement(printApostrophes(made, context), span, form.isSure)];
}

const decapitalise = (text: string) => text.slice(0, 1).toLowerCase() + text.slice(1);
