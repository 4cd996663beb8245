/**
 * Every feature of the language server as a function of a document and a place in it, for what is held of all of them:
 * that they take time by the length of a text, that nothing that is written makes them throw, that they leave nothing
 * behind. `every-feature.test.ts` sees to it that none is forgotten.
 */
import { finishSteps } from "../../../grammar/text/steps.ts";
import { provideCodeActions } from "../../../server/features/code-actions/code-actions.ts";
import { provideCodeLenses, resolveCodeLens } from "../../../server/features/code-lenses/code-lenses.ts";
import { createVersionsLens } from "../../../server/features/code-lenses/versions-lens.ts";
import { provideCompletion } from "../../../server/features/completion/completion.ts";
import { resolveCompletion } from "../../../server/features/completion/resolve-completion.ts";
import { provideDiagnostics } from "../../../server/features/diagnostics/diagnostics.ts";
import { provideDocumentLinks } from "../../../server/features/document-links/document-links.ts";
import { provideDocumentSymbols } from "../../../server/features/document-symbols/document-symbols.ts";
import { provideFoldingRanges } from "../../../server/features/folding-ranges/folding-ranges.ts";
import { formatDocument, formatOnType, formatRange } from "../../../server/features/formatting/formatting.ts";
import { TYPED_TRIGGERS } from "../../../server/features/formatting/triggers.ts";
import { provideHover } from "../../../server/features/hover/hover.ts";
import { provideInlayHints } from "../../../server/features/inlay-hints/inlay-hints.ts";
import { provideLinkedEditingRanges } from "../../../server/features/linked-editing/linked-editing.ts";
import { answerMove } from "../../../server/features/move-clauses/answer-move.ts";
import {
  findCitedAt,
  findDefinitionInFiles,
  indexFilesBySymbol,
} from "../../../server/features/navigation/cited-files.ts";
import {
  provideDefinition,
  provideDocumentHighlights,
  provideReferences,
} from "../../../server/features/navigation/navigation.ts";
import { listVersionChoices } from "../../../server/features/new-version/choices.ts";
import { createNewVersion } from "../../../server/features/new-version/new-version.ts";
import { createOpenerSheet, insertOpener, listInsertPlaces } from "../../../server/features/openers/openers.ts";
import { diffBlocks } from "../../../server/features/preview/diff-blocks.ts";
import { createPreview } from "../../../server/features/preview/preview.ts";
import {
  type OfferData,
  provideRefactorings,
  resolveRefactoring,
} from "../../../server/features/refactorings/refactorings.ts";
import { prepareRename, provideRename } from "../../../server/features/rename/rename.ts";
import { createReview, createReviewEdit, exportReview } from "../../../server/features/review/review.ts";
import { provideSelectionRanges } from "../../../server/features/selection-ranges/selection-ranges.ts";
import { provideSemanticTokens } from "../../../server/features/semantic-tokens/semantic-tokens.ts";
import { diffTokens } from "../../../server/features/semantic-tokens/token-edits.ts";
import { setFrontMatter } from "../../../server/features/set-front-matter/set-front-matter.ts";
import { DEFAULT_HINTS, type FeatureSettings } from "../../../server/features/shared/feature-settings.ts";
import { collectFileSymbols } from "../../../server/features/shared/files/file-symbols.ts";
import { provideSignatureHelp } from "../../../server/features/signature-help/signature-help.ts";
import { createStatistics, createStatisticsTable } from "../../../server/features/statistics/statistics.ts";
import { createStatus } from "../../../server/features/status/status.ts";
import { createStructure } from "../../../server/features/structure/structure.ts";
import { findTermFaults } from "../../../server/features/terms/terms.ts";
import { listClauseHashes } from "../../../server/features/versions/clause-hashes.ts";
import { listClausePairs } from "../../../server/features/versions/clause-pairs.ts";
import { compareTexts } from "../../../server/features/versions/compare.ts";
import { toVersion } from "../../../server/features/versions/comparison.ts";
import { compareVersions } from "../../../server/features/versions/differences.ts";
import { findOriginal } from "../../../server/features/versions/find-original.ts";
import { provideVersionActions } from "../../../server/features/versions/live/version-actions.ts";
import { listVersionFindings } from "../../../server/features/versions/live/version-findings.ts";
import { findClauseAt, findVersionPosition } from "../../../server/features/versions/version-position.ts";
import { createTextFile, findVersions } from "../../../server/features/versions/versions.ts";
import { matchSymbols, selectBest } from "../../../server/features/workspace-symbols/workspace-symbols.ts";
import { REVIEW_GROUPINGS, REVIEW_SEVERITIES } from "../../../server/protocol/review.ts";
import { readGlossary } from "../../../server/terms/read-glossary.ts";
import { Terminology } from "../../../server/terms/terminology.ts";
import { FRENCH, readText, type TestDocument } from "./support.ts";

/** Where an editor asks: the cursor, as an offset in UTF-16 code units. */
export type Feature = (document: TestDocument, offset: number) => unknown;

const settings: FeatureSettings = {
  ...FRENCH,
  rules: {},
  hints: { ...DEFAULT_HINTS, inlayHints: { number: "all", agreement: true, force: true } },
};
const whole = ({ analysis }: TestDocument) => ({ start: 0, end: analysis.text.length });
const at = (offset: number) => ({ start: offset, end: offset });

/** The same text in another version: a word more in the middle, and the last paragraph away. */
function otherVersion({ analysis, positions }: TestDocument): TestDocument {
  const { text, paragraphs } = analysis;
  const middle = paragraphs[paragraphs.length >> 1]?.start ?? 0;
  const end = paragraphs.at(-1)?.start ?? text.length;
  return readText(
    `${text.slice(0, middle)}Autre ${text.slice(middle, Math.max(middle, end))}`,
    {},
    `${positions.uri}.en.undecl`,
  );
}

const GLOSSARY = "fr\ten\tfr forbidden\nrapport|rapporteur\treport\tÉtat\nlac\tde\tles\n";
const terminology = new Terminology([finishSteps(readGlossary("terms.tsv", GLOSSARY))]);

/** The text with a glossary, as a version of another. */
function withTerms(document: TestDocument): TestDocument {
  return { ...document, terms: { terminology, original: otherVersion(document) } };
}

/** By the request that it answers; requests of our own client by what they ask for. */
export const EVERY_FEATURE: Readonly<Record<string, Feature>> = {
  diagnostics: (document, offset) => provideDiagnostics(document, settings, offset),
  "code actions everywhere": document =>
    provideCodeActions(
      document,
      whole(document),
      { diagnostics: provideDiagnostics(document, settings, null) },
      settings,
    ),
  "code actions here": (document, offset) => provideCodeActions(document, at(offset), { diagnostics: [] }, settings),
  refactorings: (document, offset) =>
    provideRefactorings(document, at(offset), { diagnostics: [], only: [""] }, settings).map(
      action => action.data && resolveRefactoring(action, action.data as OfferData, document, settings),
    ),
  "code lenses": document =>
    provideCodeLenses(document, settings)
      .slice(0, 9)
      .map(lens => resolveCodeLens(lens, document, settings)),
  "lenses of versions": document =>
    createVersionsLens(findVersions(createTextFile(document), [createTextFile(document)]), document, settings),
  completion: (document, offset) => {
    const answer = provideCompletion(document, offset, settings);
    const items = Array.isArray(answer) ? answer : (answer?.items ?? []);
    return [answer, items.slice(0, 5).map(item => resolveCompletion(item, settings))];
  },
  "document links": document => provideDocumentLinks(document, settings),
  "document symbols": document => provideDocumentSymbols(document, settings),
  "symbols of the file": document =>
    selectBest(matchSymbols("a", document.positions.uri, collectFileSymbols(document, settings))),
  "folding ranges": document => provideFoldingRanges(document, settings),
  formatting: document => formatDocument(document, settings),
  "formatting of a range": (document, offset) => formatRange(document, at(offset), settings),
  "formatting on type": (document, offset) =>
    TYPED_TRIGGERS.map(mark => formatOnType(document, offset, mark, settings)),
  "front matter": document => [
    setFrontMatter(document, { key: "lang", value: "fr" }, settings),
    setFrontMatter(document, { key: "profile", value: null }, settings),
  ],
  hover: (document, offset) => provideHover(document, offset, settings),
  "inlay hints": document => provideInlayHints(document, whole(document), settings),
  "linked editing": (document, offset) => provideLinkedEditingRanges(document, offset),
  moving: (document, offset) => {
    const { uri, version } = document.positions;
    const range = { start: document.positions.positionAt(offset), end: document.positions.positionAt(offset) };
    return (["up", "down", "promote", "demote"] as const).map(step =>
      answerMove(document, { textDocument: { uri, version }, from: { touched: [range] }, to: { step } }, settings),
    );
  },
  definition: (document, offset) => [
    provideDefinition(document, offset, settings),
    findCitedAt(document, offset),
    findDefinitionInFiles(document, offset, settings, indexFilesBySymbol(document, [createTextFile(document)])),
  ],
  references: (document, offset) => provideReferences(document, offset, true),
  "document highlights": (document, offset) => provideDocumentHighlights(document, offset),
  openers: (document, offset) => [
    createOpenerSheet(document, offset, settings),
    listInsertPlaces(document, offset, settings),
    insertOpener(document, offset, { section: "operative", text: "Décide" }, settings),
    insertOpener(document, offset, { section: "preambular", text: "Rappelant", where: "end" }, settings),
  ],
  preview: document => {
    const { blocks } = createPreview(document, settings);
    return diffBlocks(
      blocks.filter((_, index) => index % 7 !== 3),
      blocks,
    );
  },
  rename: (document, offset) => [
    prepareRename(document, offset, settings),
    provideRename(document, offset, "7", settings),
    provideRename(document, offset, "Autre chose", settings),
  ],
  review: document =>
    REVIEW_GROUPINGS.map(by => createReview(document, { by, severities: REVIEW_SEVERITIES }, settings)),
  "edits of a review": document => {
    const [finding] = document.findings;
    if (!finding) return null;
    const { rule, start, end } = finding;
    const range = { start: document.positions.positionAt(start), end: document.positions.positionAt(end) };
    return (["fix", "fix-all", "ignore"] as const).map(does =>
      createReviewEdit(document, { does, rule: rule.id, range }, settings),
    );
  },
  "new version": document => [
    listVersionChoices(document),
    ...listVersionChoices(document).map(({ language }) => createNewVersion(document, language)),
  ],
  "review as Markdown": document => exportReview(document, "a.undecl", settings),
  "selection ranges": (document, offset) =>
    provideSelectionRanges(document, [0, offset, document.analysis.text.length]),
  "semantic tokens": document => {
    const tokens = provideSemanticTokens(document);
    return diffTokens(tokens.slice(0, tokens.length - (tokens.length % 10)), tokens);
  },
  "semantic tokens of a range": (document, offset) =>
    provideSemanticTokens(document, { start: offset, end: offset + 200 }),
  "signature help": (document, offset) => provideSignatureHelp(document, offset, settings),
  statistics: document => [createStatistics(document, settings), createStatisticsTable(document, settings)],
  status: document => createStatus(document),
  structure: document => createStructure(document, settings),
  "terms of the glossary": (document, offset) => {
    const own = withTerms(document);
    const { terms } = own;
    return [
      terms && findTermFaults(own, terms, {}),
      provideHover(own, offset, settings),
      provideCompletion(own, offset, settings),
    ];
  },
  original: document => findOriginal(document, [createTextFile(document), createTextFile(otherVersion(document))]),
  versions: (document, offset) => {
    const other = otherVersion(document);
    const compared = compareTexts(toVersion(document), toVersion(other));
    const findings = listVersionFindings(compared, { left: document, right: other }, "left", settings);
    const whole = { start: 0, end: document.analysis.text.length };
    return [
      provideVersionActions(findings, document, whole, { diagnostics: [] }, settings),
      findVersionPosition(findClauseAt(document, offset), document, other),
      compareVersions(document, other, "en"),
      listClausePairs(document, other),
      listClauseHashes(document.analysis.text, document.pack.code),
    ];
  },
};
