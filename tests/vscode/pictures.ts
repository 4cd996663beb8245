/**
 * Takes the pictures of the walkthrough anew, from the samples, in both languages of the interface, light and dark:
 * `node tests/vscode/pictures.ts` after a build, `… fr dark` those alone. ImageMagick (`magick`) crops them and spares
 * colours, so that the package stays small.
 */
import { mkdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { runOrThrow, scratch } from "../../client/build/run.ts";
import { main, root } from "../../server/build/script.ts";

const folder = join(root, "client/media/walkthrough");
const SIZE = "860x560";
const LARGEST = 150_000;
const COLOURS = "96";

/** What of the window each picture shows: without title and status bars, or the list of a question. */
const CROPS: Readonly<Record<string, string>> = {
  begin: "640x380+110+0",
  write: "800x500+48+36",
  mend: "800x490+48+36",
  structure: "800x500+48+36",
  preview: "800x500+48+36",
  "hand-on": "800x440+48+36",
};

interface Scene {
  readonly sample: string;
  readonly commands: Readonly<Record<"new" | "structure" | "preview" | "beside", string>>;
  /** The pane below the structure, which makes room for it. */
  readonly review: string;
  /** A text that has a version in the other language, and a clause of it. */
  readonly translated: readonly [file: string, line: string];
  /** A text with faults, and the place of one that has a fix. */
  readonly faulty: readonly [file: string, place: string];
  /** After which line an opener is typed, and its first letters. */
  readonly typed: readonly [line: string, letters: string];
}

const SCENES: Readonly<Record<"fr" | "en", Scene>> = {
  fr: {
    sample: "samples/fr/resolution.undecl",
    commands: {
      new: "Préambule: Nouvelle déclaration ou résolution",
      structure: "Préambule: Afficher la structure",
      preview: "Préambule: Ouvrir l’aperçu sur le côté",
      beside: "Préambule: Ouvrir le même paragraphe dans une autre langue sur le côté",
    },
    review: "Relecture",
    translated: ["fr/declaration", "21"],
    faulty: ["fautif.undecl", "60:4"],
    typed: ["58", "pri"],
  },
  en: {
    sample: "samples/en/resolution.undecl",
    commands: {
      new: "Préambule: New Declaration or Resolution",
      structure: "Préambule: Show Structure",
      preview: "Préambule: Open Preview to the Side",
      beside: "Préambule: Open the Same Clause in Another Language to the Side",
    },
    review: "Review",
    translated: ["port-amiral", "18"],
    faulty: ["faulty.undecl", "48:4"],
    typed: ["46", "req"],
  },
};

const SETTINGS = [
  "editor.minimap.enabled=false",
  "breadcrumbs.enabled=false",
  "editor.stickyScroll.enabled=false",
  "workbench.tips.enabled=false",
];

const open = (name: string) => ["--key", "Control+p", "--type", name, "--key", "Enter"];

async function take(language: keyof typeof SCENES, tone: "light" | "dark"): Promise<void> {
  const { sample, commands, review, translated, faulty, typed } = SCENES[language];
  const raw = (name: string) => join(scratch, `pictures/${name}-${tone}.${language}.png`);
  const shot = (name: string) => ["--shot", raw(name)];
  const steps = [
    ...["--goto", typed[0], "--command", commands.structure, "--pane", review, ...shot("structure")],
    ...["--command", commands.new, ...shot("begin"), "--key", "Escape"],
    ...["--key", "Control+b", "--goto", "20", "--command", commands.preview, ...shot("preview")],
    ...["--command", "View: Close All Editors"],
    ...[...open(translated[0]), "--goto", translated[1], "--command", commands.beside, ...shot("hand-on")],
    ...["--command", "View: Close All Editors"],
    ...[...open(faulty[0]), "--goto", faulty[1], "--key", "Control+.", ...shot("mend"), "--key", "Escape"],
    ...["--command", "View: Close All Editors"],
    ...[...open(sample.slice("samples/".length)), "--goto", typed[0], "--key", "End", "--key", "End", "--key", "Enter"],
    ...["--type", typed[1], ...shot("write")],
  ];
  const look = ["--size", SIZE, "--theme", `Default ${tone === "light" ? "Light" : "Dark"} Modern`];
  const settings = SETTINGS.flatMap(setting => ["--setting", setting]);
  const script = join(import.meta.dirname, "screenshot.ts");
  const last = join(scratch, "pictures/last.png");
  await runOrThrow("node", [script, sample, last, "--language", language, ...look, ...settings, ...steps], {
    cwd: root,
  });
  for (const [name, crop] of Object.entries(CROPS)) {
    const picture = join(folder, `${name}-${tone}.${language}.png`);
    const reduced = ["+repage", "-strip", "+dither", "-colors", COLOURS, "-define", "png:compression-level=9"];
    await runOrThrow("magick", [raw(name), "-crop", crop, ...reduced, picture], { cwd: root });
    const { size } = await stat(picture);
    if (size > LARGEST) throw new Error(`${picture} has ${size} bytes`);
  }
}

main(async () => {
  await mkdir(folder, { recursive: true });
  await mkdir(join(scratch, "pictures"), { recursive: true });
  const named = process.argv.slice(2);
  const wanted = <T extends string>(all: readonly T[]) =>
    all.some(one => named.includes(one)) ? all.filter(one => named.includes(one)) : all;
  for (const language of wanted(["fr", "en"] as const)) {
    for (const tone of wanted(["light", "dark"] as const)) await take(language, tone);
  }
});
