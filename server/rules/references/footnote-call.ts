import type { Span } from "../../../grammar/tree/tree.ts";
import { toDocumentSpan } from "../fixes/finding-spans.ts";
import { findFootnoteSpan } from "../linguistics/footnote-span.ts";
import type { Finding, Rule, RuleContext, Text } from "../rule.ts";

export const rule: Rule = {
  id: "footnote-call",
  severity: "warning",
  scope: "document",
  sources: ["STR-12", "OWN-3"],
  title: { fr: "Appels de note", en: "Footnote calls" },
  explanation: {
    fr: "Chaque appel « [^1] » répond à une note « [^1]: … », et chaque note à un appel.",
    en: "Every call “[^1]” answers to a note “[^1]: …”, and every note to a call.",
  },
  messages: {
    missing: { fr: "La note {call} n'existe pas.", en: "There is no note {call}." },
    unused: { fr: "Rien n'appelle la note {call}.", en: "Nothing in the text refers to note {call}." },
    again: { fr: "La note {call} existe déjà.", en: "There is already a note {call}." },
  },
  *check({ tree }: RuleContext): Iterable<Finding> {
    const notes = new Map<string, Note>();
    for (const paragraph of tree.paragraphs) {
      const span = findFootnoteSpan(paragraph);
      if (!span) continue;
      const call = paragraph.clause.text.slice(span.start, span.end);
      const place = toDocumentSpan(paragraph, span);
      const first = notes.get(call);
      if (!first) notes.set(call, { call, place, used: false });
      else {
        const related = [{ ...first.place, message: FIRST, arguments: { call } }];
        yield { ...place, message: "again", arguments: { call }, related };
      }
    }
    for (const paragraph of tree.paragraphs) {
      const own = findFootnoteSpan(paragraph);
      for (const span of paragraph.clause.footnoteCalls) {
        if (own && span.start === own.start) continue;
        const call = paragraph.clause.text.slice(span.start, span.end);
        const note = notes.get(call);
        if (note) note.used = true;
        else yield { ...toDocumentSpan(paragraph, span), message: "missing", arguments: { call } };
      }
    }
    for (const { call, place, used } of notes.values()) {
      if (!used) yield { ...place, message: "unused", arguments: { call } };
    }
  },
};

interface Note {
  readonly call: string;
  readonly place: Span;
  used: boolean;
}

const FIRST: Text = { fr: "La première note {call} est ici.", en: "The first note {call} is here." };
