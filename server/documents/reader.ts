/**
 * Reads an open document, each version once; what a change leaves alone is not read again. Grammar and rules are the
 * greater part of the server: this module is loaded while the editor is being answered.
 */
import { LastVersion } from "../../grammar/analyse.ts";
import type { ReadDocument } from "../features/read-document.ts";
import { beginningFindings } from "../rules/incremental/beginning.ts";
import { LastFindings, type OnFault, runningRules } from "../rules/run.ts";
import { beginningOf, isLong } from "./beginning.ts";
import { type ReadingSettings, read, reading, ruled } from "./inspection.ts";
import type { LiveText } from "./live-text.ts";
import type { OpenDocument } from "./open-document.ts";
import { paced } from "./paced.ts";
import { Reading } from "./reading.ts";
import { compareTrees } from "./self-check.ts";

const readers = new WeakMap<OpenDocument, Reader>();

export function readerOf(open: OpenDocument): Reader {
  const reader = readers.get(open) ?? new Reader(open);
  readers.set(open, reader);
  return reader;
}

/** Null for a text that is too long. */
export function readOpen(open: OpenDocument, settings: ReadingSettings, onFault: OnFault): ReadDocument | null {
  return readerOf(open).read(settings, onFault);
}

export class Reader {
  readonly #open: OpenDocument;
  readonly #before: LastVersion;
  readonly #found = new LastFindings();
  #last: Last | null = null;
  #beginning: Last | null = null;
  #preparing: Promise<void> | null = null;

  constructor(open: OpenDocument, before = new LastVersion()) {
    this.#open = open;
    this.#before = before;
  }

  read(settings: ReadingSettings, onFault: OnFault): ReadDocument | null {
    const { text, tooLong } = this.#open;
    if (tooLong) return null;
    if (!isOf(this.#last, text, settings)) {
      const analysis = read(text.source, settings, this.#before);
      if (settings.selfCheck) compareTrees(analysis, text, settings, onFault);
      this.#last = { text, settings, document: new Reading(text, analysis, settings, onFault, this.#found) };
    }
    return this.#last?.document ?? null;
  }

  /** What can be said of a long text before the whole of it is read; null when nothing need be waited for. */
  beginning(settings: ReadingSettings, onFault: OnFault): ReadDocument | null {
    if (this.#isReady()) return null;
    const { text } = this.#open;
    if (!isOf(this.#beginning, text, settings)) {
      const analysis = read(beginningOf(text.source), settings, this.#before);
      const findings = beginningFindings(ruled(analysis), settings, onFault);
      const document = new Reading(text, analysis, settings, onFault, this.#found, findings);
      this.#beginning = { text, settings, document };
    }
    return this.#beginning?.document ?? null;
  }

  /** Reads and checks a long text for the first time, and lets others be heard meanwhile. */
  prepare(settings: ReadingSettings, onFault: OnFault, isGone: () => boolean): Promise<void> {
    if (this.#isReady()) return Promise.resolve();
    this.#preparing ??= this.#prepare(settings, onFault, isGone).finally(() => {
      this.#preparing = null;
      this.#beginning = null;
    });
    return this.#preparing;
  }

  async #prepare(settings: ReadingSettings, onFault: OnFault, isGone: () => boolean): Promise<void> {
    const analysis = await paced(reading(this.#open.text.source, settings, this.#before), isGone);
    if (analysis) await paced(runningRules(ruled(analysis), settings, onFault, this.#found), isGone);
  }

  /** Read before, or soon done. */
  #isReady(): boolean {
    return this.#last !== null || (this.#preparing === null && this.#found.known !== null) || !isLong(this.#open);
  }
}

/** A version as it was read with some settings. */
interface Last {
  readonly text: LiveText;
  readonly settings: ReadingSettings;
  readonly document: ReadDocument;
}

function isOf(last: Last | null, text: LiveText, settings: ReadingSettings): last is Last {
  return last?.text === text && last.settings === settings;
}
