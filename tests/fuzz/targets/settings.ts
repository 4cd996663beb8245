import assert from "node:assert/strict";
import { listLanguageCodes } from "../../../grammar/languages/language-codes.ts";
import { listProfiles } from "../../../grammar/languages/profiles.ts";
import { readClient } from "../../../server/connection/client.ts";
import { createFeatureSettings, readSettings } from "../../../server/connection/settings.ts";
import { inspect } from "../../../server/documents/inspection.ts";
import { provideDiagnostics } from "../../../server/features/diagnostics/diagnostics.ts";
import { readText } from "../../server/features/support.ts";
import { type Check, textOf } from "../target.ts";

const TEXT = "L'Assemblée générale,\n\nRappelant sa résolution 70/1 ;\n\n2. Décide d'agir\n";
const document = readText(TEXT);

/** Whatever an editor sends as settings or says of itself at initialization: something usable comes of it. */
export const settings: Check = input => {
  const sent = jsonOf(textOf(input));
  const read = readSettings([{}, sent, { preambule: sent }], JSON.stringify(sent) ?? "");
  assert.ok(read.language === undefined || listLanguageCodes().includes(read.language));
  assert.ok(read.profile === undefined || listProfiles().includes(read.profile));
  assert.ok(read.messages === "fr" || read.messages === "en");
  const params = { processId: null, rootUri: null, capabilities: {}, ...(isObject(sent) ? sent : {}) };
  const client = readClient(params as Parameters<typeof readClient>[0], null);
  const { findings } = inspect(TEXT, read, (rule, error) => {
    throw new Error(`${rule} throws`, { cause: error });
  });
  const own = createFeatureSettings(read, document, client.capabilities, null);
  assert.ok(provideDiagnostics({ ...document, findings }, own, null).every(({ message }) => message !== ""));
};

/** Text that is no JSON is sent as a string. */
export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
