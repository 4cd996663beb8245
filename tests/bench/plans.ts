/** What each part of the benchmark does with a document of ours, and with a JSON document of the same size. */
import { type BlocksPlan, driveBlocks } from "./blocks.ts";
import type { Report } from "./diagnostics-client.ts";
import type { Change, Editor } from "./editor.ts";
import { insertText, replaceText } from "./edits.ts";
import { makeJson } from "./json-document.ts";
import type { AddSample, Measure, Part } from "./measures.ts";
import { makeResolutions } from "./resolutions.ts";
import { driveSteady, type SteadyPlan } from "./steady.ts";
import { driveTyping, type TypingPlan } from "./typing.ts";

export interface Amounts {
  /** How often each kind of edit is done and undone. */
  readonly edits: number;
  /** How often each request is sent. */
  readonly requests: number;
  /** How many letters are typed right after opening. */
  readonly keys: number;
}

export interface Plans {
  readonly steady: SteadyPlan;
  readonly typing: TypingPlan;
  readonly blocks: BlocksPlan;
}

/** `count` tells how many diagnostics a text of ours has. */
export function makePlans(
  clauses: number,
  seed: number,
  { edits, requests, keys }: Amounts,
  count: (text: string) => number,
): { readonly ours: Plans; readonly json: Plans } {
  const text = makeResolutions(clauses, seed);
  const faulty = spoilEnd(text);
  const withFrontMatter = FRONT_MATTER + faulty;
  const jsonWithTitle = makeJson(withFrontMatter);
  return {
    ours: {
      steady: { text, count: count(text), edits, requests },
      typing: { text: faulty, keys, isWhole: report => isAboutEnd(report, faulty) },
      blocks: {
        text: withFrontMatter,
        changes: new Map<Measure, readonly [Change, Change]>([
          ["block: enacting line", insertText(withFrontMatter, "L’Assem", "x")],
          ["block: language", replaceText(withFrontMatter, "fr", "en")],
        ]),
        isWhole: report => isAboutEnd(report, withFrontMatter),
      },
    },
    json: {
      steady: { text: makeJson(text), count: 0, edits, requests },
      typing: { text: makeJson(faulty), keys, isWhole: () => true },
      blocks: {
        text: jsonWithTitle,
        changes: new Map([["block: enacting line", insertText(jsonWithTitle, '"title": "82', "x")]]),
        isWhole: () => true,
      },
    },
  };
}

/** Does one part with a server that an editor is connected to. */
export function drivePart(part: Part, editor: Editor, plans: Plans, add: AddSample): Promise<void> {
  if (part === "steady") return driveSteady(editor, plans.steady, add);
  if (part === "typing") return driveTyping(editor, plans.typing, add);
  return driveBlocks(editor, plans.blocks, add);
}

const FRONT_MATTER = "---\nlang: fr\n---\n\n";

/** The last paragraph ends like one that is followed by another: a report that says so is about the whole text. */
function spoilEnd(text: string): string {
  return text.replace(/\.\n$/, " ;\n");
}

function isAboutEnd({ diagnostics }: Report, text: string): boolean {
  const lastLine = text.trimEnd().split("\n").length - 1;
  return diagnostics.some(({ range }) => range.start.line >= lastLine);
}
