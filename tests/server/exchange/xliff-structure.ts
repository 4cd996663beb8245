/**
 * What the core of XLIFF 2.1 asks of a file, as far as we write it: elements in their order, attributes and their values,
 * ids and what refers to them, which the schema of OASIS does not ask; stricter where we write less than it allows.
 */
import assert from "node:assert/strict";
import { SaxesParser, type SaxesTagNS } from "saxes";

const NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0";
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z\d]{1,8})*$/;
const TOKEN = /^[\p{L}\d._:-]+$/u;
const SUBTYPE = /^[^:\s]+:[^:\s]+$/;

interface ElementRule {
  /** Elements that may stand inside, in this order; `+` once or more, `*` any number, `?` at most once. */
  readonly children: readonly string[] | "inline" | "text" | "none";
  readonly attributes: Readonly<Record<string, RegExp>>;
  readonly required: readonly string[];
}

const INLINE = ["ph", "pc", "cp"];
const CODE = { id: TOKEN, type: /^(?:fmt|ui|quote|link|image|other)$/, subType: SUBTYPE };
const SPACE = { "xml:space": /^(?:preserve|default)$/ };

const ELEMENTS: Readonly<Record<string, ElementRule>> = {
  xliff: {
    children: ["file+"],
    attributes: {
      xmlns: new RegExp(`^${NAMESPACE}$`),
      version: /^2\.1$/,
      srcLang: LANGUAGE,
      trgLang: LANGUAGE,
      ...SPACE,
    },
    required: ["version", "srcLang"],
  },
  file: { children: ["unit+"], attributes: { id: TOKEN, original: /./su }, required: ["id"] },
  unit: {
    children: ["notes?", "originalData?", "segment+"],
    attributes: { id: TOKEN, canResegment: /^(?:yes|no)$/ },
    required: ["id"],
  },
  notes: { children: ["note+"], attributes: {}, required: [] },
  note: { children: "text", attributes: { category: /./su, appliesTo: /^(?:source|target)$/ }, required: [] },
  originalData: { children: ["data+"], attributes: {}, required: [] },
  data: { children: "inline", attributes: { id: TOKEN }, required: ["id"] },
  segment: {
    children: ["source", "target?"],
    attributes: { state: /^(?:initial|translated|reviewed|final)$/ },
    required: [],
  },
  source: { children: "inline", attributes: {}, required: [] },
  target: { children: "inline", attributes: {}, required: [] },
  ph: { children: "none", attributes: { ...CODE, dataRef: TOKEN, canDelete: /^(?:yes|no)$/ }, required: ["id"] },
  pc: { children: "inline", attributes: { ...CODE, dataRefStart: TOKEN, dataRefEnd: TOKEN }, required: ["id"] },
  cp: { children: "none", attributes: { hex: /^[\dA-F]{4,6}$/ }, required: ["hex"] },
};

interface Open {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: string[];
}

/** Throws for whatever the core does not allow. */
export function assertXliff(text: string): void {
  const parser = new SaxesParser({ xmlns: true });
  const open: Open[] = [];
  const units = new Set<string>();
  let unit = { data: new Set<string>(), source: new Map<string, string>(), target: new Set<string>() };
  let targetLanguage = false;
  parser.on("error", error => {
    throw error;
  });
  parser.on("text", words => {
    const { children } = ELEMENTS[open.at(-1)?.name ?? ""] ?? {};
    if (children !== "inline" && children !== "text") assert.match(words, /^\s*$/);
  });
  parser.on("opentag", ({ name, uri, attributes }: SaxesTagNS) => {
    assert.equal(uri, NAMESPACE, name);
    const rule = ELEMENTS[name];
    assert.ok(rule, `unknown element ${name}`);
    const values = Object.fromEntries(Object.entries(attributes).map(([key, { value }]) => [key, value]));
    for (const [key, value] of Object.entries(values))
      assert.match(value, rule.attributes[key] ?? /^(?!)/, `${name} ${key}`);
    for (const key of rule.required) assert.ok(key in values, `${name} lacks ${key}`);
    const parent = open.at(-1);
    parent?.children.push(name);
    if (parent && ELEMENTS[parent.name]?.children === "inline")
      assert.ok(INLINE.includes(name), `${name} in ${parent.name}`);
    if (parent?.name === "data") assert.equal(name, "cp");
    if (name === "xliff") targetLanguage = "trgLang" in values;
    if (name === "target") assert.ok(targetLanguage, "a target without trgLang");
    if (name === "unit") {
      assert.ok(!units.has(values["id"] ?? ""), "an id comes twice");
      units.add(values["id"] ?? "");
      unit = { data: new Set(), source: new Map(), target: new Set() };
    }
    if (name === "data") unit.data.add(values["id"] ?? "");
    for (const key of ["dataRef", "dataRefStart", "dataRefEnd"])
      if (key in values) assert.ok(unit.data.has(values[key] ?? ""), `${key} leads to no data`);
    if ("subType" in values) assert.ok("type" in values, "a subType needs a type");
    if (name === "ph" || name === "pc") {
      const { id = "", dataRef, dataRefStart } = values;
      const data = dataRef ?? dataRefStart ?? "";
      if (open.some(one => one.name === "source")) {
        assert.ok(!unit.source.has(id), "a code's id comes twice");
        unit.source.set(id, data);
      } else {
        assert.ok(!unit.target.has(id), "a code's id comes twice");
        unit.target.add(id);
        // One id is one code.
        if (unit.source.has(id)) assert.equal(unit.source.get(id), data);
      }
    }
    open.push({ name, attributes: values, children: [] });
  });
  parser.on("closetag", () => {
    const { name, children } = open.pop() as Open;
    const { children: allowed } = ELEMENTS[name] as ElementRule;
    if (allowed === "none" || allowed === "text") assert.deepEqual(children, []);
    if (typeof allowed === "string") return;
    const pattern = allowed.map(one => `(?:${one.replace(/[+*?]$/, "")} )${/[+*?]$/.exec(one)?.[0] ?? ""}`).join("");
    assert.match(children.map(child => `${child} `).join(""), new RegExp(`^${pattern}$`), `what stands in ${name}`);
  });
  parser.write(text).close();
  assert.ok(units.size > 0);
}
