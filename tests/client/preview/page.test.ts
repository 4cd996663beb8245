/** The preview's page in a browser: what a person sees there, and does with pointer and keys. */
import assert from "node:assert/strict";
import type { MessageFromPage } from "../../../client/preview/messages.ts";
import { type BrowserPage, openPageBrowser, type PageBrowser, SITE, TEXTS } from "./browser-page.ts";

const TEXT =
  "L'Assemblée générale,\n\nRappelant sa résolution 61/295\u00a0;\n\n1. Invite les États à\naider les autres États\u00a0;\n\n2. Décide d'agir[^1].\n\n[^1]: Voir le rapport.\n";

const long = (paragraphs: number) =>
  `L'Assemblée générale,\n\n${Array.from({ length: paragraphs }, (_, at) => `${at + 1}. Décide de réunir une fois encore et sans attendre la commission n${at + 1} ;`).join("\n\n")}\n`;

const went = (messages: readonly MessageFromPage[]) => messages.filter(({ type }) => type === "go");

describe("the preview's page", function () {
  this.timeout(60_000);
  let browser: PageBrowser;
  let view: BrowserPage;

  before(async () => {
    browser = await openPageBrowser();
  });

  after(() => browser?.close());

  beforeEach(async () => {
    view = await browser.open();
  });

  afterEach(() => view.page.close());

  const words = (text: string) => view.page.getByText(text, { exact: false }).first();

  it("shows the blocks, in the document's language, with names for those who hear them", async () => {
    await view.show(TEXT);
    const { page } = view;
    const sheet = page.getByRole("main", { name: "Le document" });
    assert.deepEqual([await sheet.getAttribute("lang"), await sheet.getAttribute("dir")], ["fr", "ltr"]);
    assert.equal(
      await page.locator("em", { hasText: "Rappelant" }).evaluate(one => getComputedStyle(one).fontStyle),
      "italic",
    );
    const second = page.locator(".operative").nth(1);
    assert.equal(await second.getAttribute("aria-roledescription"), "paragraphe du dispositif");
    assert.equal(await page.getByRole("group", { name: /Décide d’agir|Décide d'agir/ }).count(), 1);
    assert.equal(await page.getByRole("img", { name: "erreur" }).count(), 1);
  });

  it("touches only what has changed", async () => {
    await view.show(TEXT);
    const { page } = view;
    await page.evaluate(() => {
      for (const [at, block] of document.querySelectorAll(".block").entries()) Object.assign(block, { seen: at });
    });
    await view.show(TEXT.replace("Décide d'agir", "Décide d'attendre"));
    const kept = await page.evaluate(() =>
      [...document.querySelectorAll(".block")].map(block => (block as unknown as { seen?: number }).seen ?? null),
    );
    assert.deepEqual(kept, [0, 1, 2, null, 4]);
    assert.match((await page.locator("main").textContent()) ?? "", /attendre/);
  });

  it("tells which word was clicked on, and asks for the editor at a double click or Enter", async () => {
    await view.show(TEXT);
    await words("autres États").click({ position: { x: 4, y: 4 } });
    const [first] = went(await view.said());
    assert.ok(first?.type === "go");
    assert.deepEqual([first.line, first.lines, first.focus], [4, 2, false]);
    await view.page.locator("em", { hasText: "Rappelant" }).dblclick();
    const last = went(await view.said()).at(-1);
    assert.ok(last?.type === "go");
    assert.deepEqual([last.line, last.word?.word, last.focus], [2, "Rappelant", true]);
    await view.page.keyboard.press("ArrowDown");
    await view.page.keyboard.press("Enter");
    const [entered] = went(await view.said());
    assert.ok(entered?.type === "go");
    assert.deepEqual([entered.line, entered.word, entered.focus], [4, null, true]);
  });

  it("takes a selection for a selection, not for a click", async () => {
    await view.show(TEXT);
    const box = await view.page.locator("em", { hasText: "Rappelant" }).boundingBox();
    assert.ok(box);
    await view.page.mouse.move(box.x + 2, box.y + 5);
    await view.page.mouse.down();
    await view.page.mouse.move(box.x + box.width + 60, box.y + 5, { steps: 4 });
    await view.page.mouse.up();
    assert.deepEqual(went(await view.said()), []);
  });

  it("is one stop for Tab, with the buttons of its findings", async () => {
    await view.show(TEXT);
    await view.send({ type: "cursor", line: 2, reveal: true });
    const { page } = view;
    const focused = () => page.evaluate(() => document.activeElement?.className ?? "");
    await page.keyboard.press("Tab");
    assert.match(await focused(), /preambular.*current/);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "go");
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "fix");
    await page.keyboard.press("Enter");
    const [fix] = await view.said();
    assert.deepEqual(fix, { type: "finding", does: "fix", rule: "preambular-mark", range: [2, 31, 2, 32] });
    assert.equal(await page.locator("[tabindex='0']").count(), 3);
  });

  it("hands on what takes a fix back", async () => {
    await view.show(TEXT);
    await view.page.keyboard.press("Control+z");
    assert.deepEqual(await view.said(), [{ type: "undo" }]);
  });

  it("keeps the focus on a clause that is written anew", async () => {
    await view.show(TEXT);
    await view.page.locator(".operative").nth(1).focus();
    await view.show(TEXT.replace("d'agir", "d'attendre"));
    assert.match(await view.page.evaluate(() => document.activeElement?.textContent ?? ""), /attendre/);
  });

  it("leads from the call of a note to the note and back", async () => {
    await view.show(TEXT);
    await view.page.locator(".operative .call a").click();
    assert.match(await view.page.evaluate(() => document.activeElement?.className ?? ""), /footnote/);
    await view.page.locator(".footnote .call a").click();
    assert.match(await view.page.evaluate(() => document.activeElement?.className ?? ""), /operative/);
    assert.deepEqual(went(await view.said()), []);
  });

  it("tells of a person's scrolling, and not of its own", async () => {
    await view.show(long(150));
    await view.send({ type: "scroll", line: 100.5 });
    await view.rest();
    const line = () =>
      view.page.evaluate(() => {
        const { top } = (document.elementFromPoint(300, 2)?.closest(".block") ?? document.body).getBoundingClientRect();
        return top;
      });
    assert.ok(Math.abs(await line()) < 60);
    await view.send({ type: "cursor", line: 290, reveal: true });
    await view.rest();
    assert.deepEqual(await view.said(), [], "its own");
    await view.page.mouse.move(300, 300);
    await view.page.mouse.wheel(0, -900);
    await view.rest();
    const told = (await view.said()).filter(({ type }) => type === "scrolled").at(-1);
    assert.ok(told?.type === "scrolled" && told.line > 150 && told.line < 270, JSON.stringify(told));
    // The way back: what it says is where it stands.
    const y = await view.page.evaluate(() => scrollY);
    await view.send({ type: "scroll", line: told.line });
    assert.ok(Math.abs((await view.page.evaluate(() => scrollY)) - y) < 3);
  });

  it("shows the sheet from its upper edge at the first line, and hides nothing of it", async () => {
    await view.show(long(150));
    assert.equal(await view.page.evaluate(() => scrollY), 0, "at first");
    await view.send({ type: "scroll", line: 100 });
    await view.send({ type: "scroll", line: 0 });
    assert.equal(await view.page.evaluate(() => scrollY), 0, "back at the first line");
    await view.rest();
    assert.deepEqual(await view.said(), []);
  });

  it("stays where it is when something is put in above, or the window gets another width", async () => {
    const source = long(150);
    await view.show(source);
    await view.send({ type: "scroll", line: 120 });
    const top = () =>
      view.page.evaluate(() => {
        const found = [...document.querySelectorAll(".block")].find(one => one.textContent?.includes(" n60 "));
        return found?.getBoundingClientRect().top ?? Number.NaN;
      });
    const before = await top();
    assert.ok(Math.abs(before) < 3, String(before));
    await view.show(
      source.replace("1. Décide", `${"Rappelant une chose ancienne et bien connue,\n\n".repeat(20)}1. Décide`),
    );
    assert.ok(Math.abs((await top()) - before) < 3, "put in above");
    await view.page.setViewportSize({ width: 420, height: 600 });
    await view.rest();
    assert.ok(Math.abs((await top()) - before) < 3, "narrower");
    assert.deepEqual(
      (await view.said()).filter(({ type }) => type === "scrolled"),
      [],
    );
  });

  it("marks the cursor's clause, and shows it when it is out of sight", async () => {
    await view.show(long(150));
    await view.send({ type: "cursor", line: 200, reveal: true });
    const current = view.page.locator(".current");
    assert.equal(await current.getAttribute("aria-current"), "true");
    assert.match((await current.textContent()) ?? "", /n100 /);
    const { y = -1, height = 0 } = (await current.boundingBox()) ?? {};
    assert.ok(y >= 0 && y + height <= 600);
    await view.send({ type: "cursor", line: null, reveal: false });
    assert.equal(await current.count(), 0);
  });

  it("runs nothing that a document says, and asks for nothing besides its own files", async () => {
    const hostile = `<img src="${SITE}/spy.png" onerror="globalThis.hit = 1"><script>globalThis.hit = 1</script><style>*{display:none}</style><a href="javascript:hit=1">x</a>`;
    await view.show(`# ${hostile}\n\nL'Assemblée générale,\n\nRappelant ${hostile},\n\n1. Décide ${hostile} ;\n`);
    // Even where the server had let markup through.
    const block = { kind: "text", look: "text", html: `<p>${hostile}</p>`, down: 0, lines: 1, findings: [] };
    const answer = { sequence: 9, version: 2, full: true, language: "fr", direction: "ltr", title: "x" } as const;
    await view.send({
      type: "update",
      uri: "file:///b.undecl",
      locked: false,
      answer: { ...answer, splices: [{ start: 0, removed: 0, blocks: [block] }] },
    });
    await view.page.waitForTimeout(200);
    assert.equal(await view.page.evaluate(() => (globalThis as unknown as { hit?: number }).hit), undefined);
    assert.deepEqual(
      [...new Set(view.asked)].sort(),
      ["", "page.js", "printed.css", "view.css"].map(name => `${SITE}/${name}`),
    );
  });

  it("holds no element and no address but its own, wherever a document has markup", async () => {
    const pieces = [
      `<img src=${SITE}/spy.png onerror=globalThis.hit=1>`,
      `<svg><use href="${SITE}/spy.svg#a"/><script>globalThis.hit=1</script></svg>`,
      `<iframe srcdoc="<script>parent.hit=1</script>"></iframe><object data="${SITE}/a"></object>`,
      `<base href="${SITE}/x/"><meta http-equiv=refresh content="0;url=${SITE}/y"><link rel=stylesheet href="${SITE}/z.css">`,
      `<form action="${SITE}/f"><input autofocus onfocus=globalThis.hit=1></form><a href="javascript:hit=1">a</a>`,
      `"><x onclick=hit=1 style="position:fixed">'\u0000<!--`,
      "&lt;img src=x&gt;&#60;b&#62;",
      `</p></main></style></script><template id="main">`,
    ];
    for (const words of pieces) {
      const quoted = JSON.stringify(words);
      const keys = ["symbol", "date", "session", "agenda", "original", "distribution"];
      const front = keys.map(key => `${key}: ${quoted}\n`).join("");
      const label = words.replace(/[\s\]]/g, "");
      await view.show(
        `---\nlang: fr\nprofile: ga\n${front}---\n\n# ${words}\n\nOriginal : ${words}\n\nL'Assemblée générale,\n\n*${words}*[^${label}],\n\nRappelant ${words},\n\n1. ${words} :\n\na) ${words} ;\n\n## ${words}\n\n2. Décide ${words}.\n\n[^${label}]: ${words}\n\nFait à ${words}, le 3 mars 2020\n\n${words}\nPrésident\n`,
        `file:///${encodeURIComponent(words.slice(0, 9))}.undecl`,
      );
      const foreign = await view.page.evaluate(() => {
        const tags = "A BDI BR BUTTON DIV EM H1 H2 H3 HEADER LI P PATH SPAN SUP SVG UL".split(" ");
        const own = /^(?:aria-[a-z]+|class|d|data-[a-z]+|dir|href|id|lang|role|tabindex|title|type|viewbox)$/;
        return [...document.querySelectorAll("main *")].flatMap(element => [
          ...(tags.includes(element.tagName.toUpperCase()) ? [] : [element.tagName]),
          ...[...element.attributes]
            .filter(({ name, value }) => !own.test(name.toLowerCase()) || (name === "href" && !value.startsWith("#")))
            .map(({ name, value }) => `${element.tagName} ${name}=${value}`),
        ]);
      });
      assert.deepEqual(foreign, [], words);
      assert.ok(
        ((await view.page.locator("main").textContent()) ?? "").includes(words.slice(0, 8).replace("\u0000", "")),
      );
    }
    assert.equal(await view.page.evaluate(() => (globalThis as unknown as { hit?: number }).hit), undefined);
    assert.deepEqual(
      [...new Set(view.asked)].sort(),
      ["", "page.js", "printed.css", "view.css"].map(name => `${SITE}/${name}`),
    );
    const all = pieces.join(" ");
    const exported = await browser.openExported(`# ${all}\n\nL'Assemblée générale,\n\n${all},\n\nDécide ${all}.\n`);
    const found = await exported.evaluate(() =>
      [...document.querySelectorAll("*")]
        .map(({ tagName }) => tagName)
        .filter(tag => !/^(?:P|DIV|EM|H[1-3]|SPAN)$/.test(tag)),
    );
    await exported.close();
    assert.deepEqual(found, ["HTML", "HEAD", "META", "META", "META", "TITLE", "STYLE", "BODY", "MAIN"]);
  });

  it("prints from right to left what is written so", async () => {
    const block = {
      kind: "operative",
      look: "operative body",
      html: '<p><span class="label">1 - </span><em>تقرر</em> أن تعمل؛</p>',
      down: 0,
      lines: 1,
      findings: [],
    };
    const answer = { sequence: 1, version: 1, full: true, language: "ar", direction: "rtl", title: "x" } as const;
    await view.send({
      type: "update",
      uri: "file:///c.undecl",
      locked: false,
      answer: { ...answer, splices: [{ start: 0, removed: 0, blocks: [block] }] },
    });
    const label = await view.page.locator(".label").boundingBox();
    const opener = await view.page.locator("em").boundingBox();
    assert.ok(label && opener && label.x > opener.x);
    assert.equal(await view.page.locator("em").evaluate(one => getComputedStyle(one).fontStyle), "normal");
  });

  it("sets findings beside the text where there is room, and under it where there is not", async () => {
    const places = async (width: number) => {
      await view.page.setViewportSize({ width, height: 600 });
      const text = await view.page.locator(".preambular p").boundingBox();
      const finding = await view.page.locator(".finding").boundingBox();
      assert.ok(text && finding);
      return finding.x >= text.x + text.width ? "beside" : finding.y >= text.y + text.height ? "under" : "over";
    };
    await view.show(TEXT);
    assert.deepEqual([await places(1200), await places(900), await places(500)], ["beside", "beside", "under"]);
    await view.send({ type: "begin", texts: TEXTS, fontSize: 24, findings: false });
    assert.equal(await view.page.locator(".finding").isVisible(), false, "who wants none sees none");
    assert.equal(await view.page.locator(".preambular p").evaluate(one => getComputedStyle(one).fontSize), "24px");
  });
});

describe("the exported file", function () {
  this.timeout(60_000);
  let browser: PageBrowser;

  before(async () => {
    browser = await openPageBrowser();
  });

  after(() => browser?.close());

  it("prints on A4 with the measures of the printed page", async () => {
    const page = await browser.openExported(TEXT);
    await page.emulateMedia({ media: "print" });
    const point = 96 / 72;
    const found = await page.evaluate(() => {
      const at = (selector: string) => document.querySelector(selector)?.getBoundingClientRect().left ?? Number.NaN;
      const styles = getComputedStyle(document.querySelector(".operative p") as Element);
      return {
        size: styles.fontSize,
        leading: styles.lineHeight,
        label: at(".operative .label") - at(".operative p"),
        opener: at(".operative em") - at(".operative p"),
      };
    });
    assert.ok(Math.abs(Number.parseFloat(found.size) / point - 10) < 0.01);
    assert.ok(Math.abs(Number.parseFloat(found.leading) / point - 12) < 0.01);
    assert.ok(Math.abs(found.label / point - 23.76) < 0.3, `label at ${found.label / point}`);
    assert.ok(Math.abs(found.opener / point - 47.52) < 1, `opener at ${found.opener / point}`);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    assert.match(pdf.toString("latin1"), /MediaBox \[0 0 59[45][.\d]* 84[12]/);
    await page.close();
  });
});
