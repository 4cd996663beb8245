/** Validates XLIFF against the schema of OASIS for the core of XLIFF 2, with the validator of libxml2. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { validateXML } from "xmllint-wasm";

const SCHEMAS = join(import.meta.dirname, "../../fixtures/xliff");
const read = (name: string) => readFileSync(join(SCHEMAS, name), "utf8");

/** What the schema has against a file; empty for a valid one. */
export async function listSchemaFaults(text: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: { fileName: "text.xlf", contents: text },
    schema: { fileName: "xliff_core_2.0.xsd", contents: read("xliff_core_2.0.xsd") },
    preload: { fileName: "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd", contents: read("xml.xsd") },
  });
  return errors.map(({ message }) => message);
}
