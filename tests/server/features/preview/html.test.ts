import assert from "node:assert/strict";
import { createElement, escapeText } from "../../../../server/features/preview/html.ts";

describe("the HTML of the preview", () => {
  it("makes text of whatever a document says", () => {
    assert.equal(
      escapeText(`<script>alert("1 & 2's")</script>`),
      "&lt;script&gt;alert(&quot;1 &amp; 2&#39;s&quot;)&lt;/script&gt;",
    );
    assert.equal(escapeText("&lt; &#60;"), "&amp;lt; &amp;#60;");
  });

  it("leaves out what no page may hold", () => {
    assert.equal(escapeText("a\ud800b\udc00c\u0000d\u001be"), "a\ufffdb\ufffdc\ufffdd\ufffde");
    assert.equal(escapeText("😀\u00a0\u202f\tfin"), "😀\u00a0\u202f\tfin");
  });

  it("escapes values of attributes and leaves out empty ones", () => {
    const html = createElement("a", { href: `#"><img src=x onerror='1'>`, id: "" }, escapeText("1 < 2"));
    assert.equal(html, `<a href="#&quot;&gt;&lt;img src=x onerror=&#39;1&#39;&gt;">1 &lt; 2</a>`);
    assert.equal(createElement("br", {}), "<br>");
  });
});
