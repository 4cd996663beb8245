/** A file that cannot be read as what it should be: then nothing of it is used. */
import type { EXCHANGE_TEXTS } from "./texts.ts";

export class ExchangeFault extends Error {
  readonly reason: keyof typeof EXCHANGE_TEXTS;
  /** From 1. */
  readonly line: number;
  readonly detail: string;

  constructor(reason: keyof typeof EXCHANGE_TEXTS, line: number, detail = "") {
    super(`${reason}, line ${line}: ${detail}`);
    this.reason = reason;
    this.line = line;
    this.detail = detail;
  }
}
