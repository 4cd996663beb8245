/** What goes to a translator and comes back: a unit for each paragraph, the same in XLIFF and in a table. */

export interface UnitNote {
  /** `opener`, a rule's id, or `version`, which keeps the hash of the target as it went out. */
  readonly category: string;
  readonly text: string;
}

export interface ExchangeUnit {
  /** Instrument, section, number there and hash of the source, as they were at export: `1.operative.3.0a1b2c3d4e5f6a`. */
  readonly id: string;
  /** A paragraph on one line, but for lines that its kind keeps apart; footnote calls and italics as in a text. */
  readonly source: string;
  /** Null for a paragraph that is not translated; never blank. */
  readonly target: string | null;
  /** The sentences that the target has in the words of the source yet; absent where it has none. */
  readonly openSource?: string;
  readonly notes: readonly UnitNote[];
}

export interface Exchange {
  /** Codes of languages; null for a target language that nobody has named. */
  readonly sourceLanguage: string;
  readonly targetLanguage: string | null;
  /** The name of the original's file, without its folder. */
  readonly original: string;
  readonly units: readonly ExchangeUnit[];
}

export interface UnitKey {
  readonly instrument: number;
  readonly section: string;
  readonly ordinal: number;
  readonly hash: string;
}

export function formatUnitId({ instrument, section, ordinal, hash }: UnitKey): string {
  return `${instrument}.${section}.${ordinal}.${hash}`;
}

/** Null for what is no id of ours. */
export function parseUnitId(id: string): UnitKey | null {
  const [, instrument, section, ordinal, hash] = /^(\d{1,6})\.([a-z]{1,20})\.(\d{1,6})\.([\da-f]{14})$/.exec(id) ?? [];
  if (section === undefined || hash === undefined) return null;
  return { instrument: Number(instrument), section, ordinal: Number(ordinal), hash };
}
