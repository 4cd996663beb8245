/** The structure view: the outline, with each clause's label, opener, first words and findings. */
import type { Paragraph } from "../../../grammar/tree/tree.ts";
import type { Structure, StructureKind, StructureNode } from "../../protocol/structure.ts";
import { formatMessage } from "../../rules/messages/format-message.ts";
import { listShownFindings } from "../diagnostics/shown-findings.ts";
import { type NodeName, nameNode } from "../outline/node-name.ts";
import { createOutline, type InstrumentNode, type OutlineNode } from "../outline/outline.ts";
import type { FeatureSettings, MessageLanguage } from "../shared/feature-settings.ts";
import { getWordsFrom, toOneLine } from "../shared/paragraph-name.ts";
import { type ReadDocument, toRange } from "../shared/read-document.ts";
import { FindingCounter } from "./finding-counter.ts";
import { type Chain, createReference } from "./reference.ts";
import { SPOKEN_TEXTS, WITH_DETAIL, WITH_FINDINGS } from "./texts.ts";

/** A longer subject before the opener is left out. */
const LONGEST_LEAD = 60;

/** Null when the request was cancelled. */
export function createStructure(
  document: ReadDocument,
  settings: FeatureSettings,
  token?: { readonly isCancellationRequested: boolean },
): Structure | null {
  const { messages } = settings;
  const counter = new FindingCounter(listShownFindings(document, settings), messages);
  const nodes: StructureNode[] = [];
  for (const node of createOutline(document)) {
    if (token?.isCancellationRequested) return null;
    nodes.push(new StructureBuilder(node, document, counter, messages).root());
  }
  return { version: document.positions.version, nodes };
}

class StructureBuilder {
  readonly #node: InstrumentNode;
  readonly #document: ReadDocument;
  readonly #counter: FindingCounter;
  readonly #messages: MessageLanguage;
  /** How many paragraphs of each section came so far. */
  readonly #places = { preambular: 0, operative: 0 };

  constructor(node: InstrumentNode, document: ReadDocument, counter: FindingCounter, messages: MessageLanguage) {
    this.#node = node;
    this.#document = document;
    this.#counter = counter;
    this.#messages = messages;
  }

  root(): StructureNode {
    return this.#structureOf(this.#node, null);
  }

  /** `above` is the clause that contains the node. */
  #structureOf(node: OutlineNode, above: Chain | null): StructureNode {
    const paragraph = node.kind === "paragraph" ? node.paragraph : null;
    const chain = paragraph ? this.#chainOf(paragraph, above) : null;
    const named = nameNode(node, this.#messages);
    const { name, detail } = named;
    const findings = this.#counter.within(node);
    return {
      kind: getStructureKind(node),
      section: node.kind === "part" ? node.part.section : (paragraph?.section ?? null),
      name,
      detail,
      ...(paragraph && paragraph.section !== null
        ? getPrintedParts(paragraph)
        : { label: null, lead: null, opener: null, words: name }),
      spoken: this.#spoken(node, named, findings.text),
      paragraph: paragraph?.index ?? null,
      range: toRange(node, this.#document),
      selection: toRange(node.selection, this.#document),
      reference: chain && createReference(chain, this.#node.instrument, this.#document.pack),
      findings,
      children: node.children.map(child => this.#structureOf(child, chain)),
    };
  }

  #chainOf(paragraph: Paragraph, above: Chain | null): Chain | null {
    const { kind } = paragraph;
    if (kind === "preambular" || kind === "operative") {
      return { owner: paragraph, place: ++this.#places[kind], items: [] };
    }
    return kind === "item" && above ? { ...above, items: [...above.items, paragraph] } : null;
  }

  #spoken(node: OutlineNode, { name, detail }: NodeName, findings: string): string {
    const messages = this.#messages;
    const named = detail === null ? name : formatMessage(WITH_DETAIL, messages, { name, detail });
    const text =
      node.kind === "paragraph" ? formatMessage(SPOKEN_TEXTS[node.paragraph.kind], messages, { name }) : named;
    return findings === "" ? text : formatMessage(WITH_FINDINGS, messages, { text, findings });
  }
}

function getStructureKind(node: OutlineNode): StructureKind {
  if (node.kind === "group") return node.of === "signature" ? "signatures" : "notes";
  return node.kind === "paragraph" ? node.paragraph.kind : node.kind;
}

/** Label, opener and the words after them, as printed in the clause. */
function getPrintedParts(paragraph: Paragraph): Pick<StructureNode, "label" | "opener" | "words" | "lead"> {
  const { label, innerLabel, opener, text } = paragraph.clause;
  const labelEnd = innerLabel?.end ?? label?.end ?? 0;
  const labels = [label, innerLabel].flatMap(one => (one ? [one.text] : []));
  const lead = opener && toOneLine(text.slice(labelEnd, opener.start));
  return {
    label: labels.length ? labels.join(" ") : null,
    lead: lead ? (lead.length > LONGEST_LEAD ? "…" : lead) : null,
    opener: opener && toOneLine(opener.text),
    words: getWordsFrom(paragraph, opener?.end ?? labelEnd),
  };
}
