/** What the nodes of the outline are called, in the language of messages. */

import type { MessageLanguage } from "../shared/feature-settings.ts";
import { nameLine, nameParagraph } from "../shared/paragraph-name.ts";
import { GROUP_NAMES, INSTRUMENT_NAMES, ROLE_NAMES, SECTION_NAMES } from "../shared/texts.ts";
import type { OutlineNode } from "./outline.ts";

export interface NodeName {
  /** Never empty. */
  readonly name: string;
  /** What it is, where the name does not say so. */
  readonly detail: string | null;
}

export function nameNode(node: OutlineNode, messages: MessageLanguage): NodeName {
  switch (node.kind) {
    case "instrument": {
      const kind = INSTRUMENT_NAMES[node.instrument.kind][messages];
      const role = ROLE_NAMES[node.instrument.role]?.[messages];
      return { name: node.titleLine ? nameLine(node.titleLine) : kind, detail: role ? `${role} · ${kind}` : kind };
    }
    case "part": {
      const section = SECTION_NAMES[node.part.section][messages];
      const { heading } = node.part;
      return heading ? { name: nameLine(heading), detail: section } : { name: section, detail: null };
    }
    case "group":
      return { name: GROUP_NAMES[node.of][messages], detail: null };
    case "paragraph": {
      return { name: nameParagraph(node.paragraph), detail: null };
    }
  }
}
