/** The openers of a language by section and family, in the form that agrees with the document's subject. */
import { getConcepts, getEquivalents } from "../../../grammar/languages/registry.ts";
import type { Instrument, Section } from "../../../grammar/tree/tree.ts";
import type { OpenerEntry, OpenerFamily, OpenerList, OpenerMeaning, OpenersAnswer } from "../../protocol/openers.ts";
import { getApostrophe } from "../../rules/linguistics/text-sample.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { type Candidate, listCandidates } from "../completion/candidates.ts";
import { listInfinitives } from "../completion/infinitives.ts";
import { findOpenerPosition } from "../completion/opener-position.ts";
import { getAllCells, getSubjectCells } from "../shared/agreement.ts";
import type { FeatureSettings, MessageLanguage } from "../shared/feature-settings.ts";
import { formatQuantity } from "../shared/format-quantity.ts";
import { nameLanguage } from "../shared/language-name.ts";
import { findConcept, STRONGEST } from "../shared/opener-description.ts";
import { findLastParagraphBefore, getInstrument, type ReadDocument } from "../shared/read-document.ts";
import { SECTION_NAMES } from "../shared/texts.ts";
import { CHEAT_SHEET_TEXTS, FAMILY_NAMES, USE_COUNT } from "./texts.ts";

/** Synonyms named in one other language. */
const MOST_FORMS = 3;

export function createOpenerSheet(
  document: ReadDocument,
  offset: number,
  { messages }: FeatureSettings,
): OpenersAnswer {
  const instrument = findInstrumentAt(document, offset);
  const sections = (["preambular", "operative"] as const).map((section): OpenerList => {
    const label = formatMessage(SECTION_NAMES[section], messages);
    return { section, label, families: groupByFamily(listOpeners(section, instrument, document), document, messages) };
  });
  const place = findOpenerPosition(document, offset);
  const sure = place?.sections.length === 1 ? place.sections[0]?.section : findSectionAt(document, offset);
  return { sections, meanings: collectMeanings(document, messages), section: sure ?? null };
}

function findInstrumentAt(document: ReadDocument, offset: number): Instrument | null {
  const before = findLastParagraphBefore(document.analysis, offset);
  return before ? getInstrument(document, before) : (document.analysis.instruments[0] ?? null);
}

/** The section of the paragraph at or before the offset. */
function findSectionAt({ analysis }: ReadDocument, offset: number): Section | null {
  return findLastParagraphBefore(analysis, offset)?.section ?? null;
}

/** The commonest first; without forms that add to an earlier opener: « également ». */
function listOpeners(section: Section, instrument: Instrument | null, { analysis, pack }: ReadDocument) {
  const profile = instrument?.profile ?? analysis.profile;
  const mask = instrument ? getSubjectCells(instrument, pack) : getAllCells(pack);
  const all =
    profile === "decision" && section === "operative"
      ? listInfinitives(pack)
      : listCandidates(pack, { section, mask, profile });
  return all.filter(({ concept, step }) => concept !== null && step === 0).sort((a, b) => b.weight - a.weight);
}

function groupByFamily(
  openers: readonly Candidate[],
  document: ReadDocument,
  messages: MessageLanguage,
): OpenerFamily[] {
  const apostrophe = getApostrophe(document.analysis, document.pack);
  const byFamily = new Map<string, OpenerEntry[]>();
  for (const { text, concept, count } of openers) {
    const { id, family } = getConcepts()[concept as number] ?? { id: "", family: "" };
    const entry: OpenerEntry = {
      text: text.replaceAll("'", apostrophe),
      meaning: id,
      counted: count > 0 ? formatQuantity(USE_COUNT, count, messages) : "",
    };
    const sameFamily = byFamily.get(family);
    if (sameFamily) sameFamily.push(entry);
    else byFamily.set(family, [entry]);
  }
  return [...byFamily].map(([id, entries]) => ({ id, label: getFamilyName(id, messages), openers: entries }));
}

/** The id itself for a family that has no name yet. */
function getFamilyName(id: string, messages: MessageLanguage): string {
  const name = FAMILY_NAMES[id];
  return name ? formatMessage(name, messages) : id;
}

function collectMeanings({ pack }: ReadDocument, messages: MessageLanguage): Record<string, OpenerMeaning> {
  return Object.fromEntries(
    getConcepts().map(({ id }) => {
      const { meaning, force } = findConcept(id) ?? { meaning: { fr: "", en: "" }, force: null };
      const values = { force: String(force), strongest: String(STRONGEST) };
      return [
        id,
        {
          text: formatMessage(meaning, messages),
          force: force === null ? "" : formatMessage(CHEAT_SHEET_TEXTS.force, messages, values),
          elsewhere: listEquivalents(id, pack.code, messages),
        },
      ];
    }),
  );
}

function listEquivalents(id: string, own: string, messages: MessageLanguage): string[] {
  return Object.entries(getEquivalents()).flatMap(([language, byConcept]) => {
    const heads = byConcept[id];
    if (language === own || !heads) return [];
    const forms = [...new Set([...heads.o.slice(0, MOST_FORMS), ...heads.p.slice(0, 1)])].join(", ");
    if (forms === "") return [];
    return formatMessage(CHEAT_SHEET_TEXTS.elsewhere, messages, { language: nameLanguage(language, messages), forms });
  });
}
