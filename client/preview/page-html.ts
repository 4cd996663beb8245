/** The page that a preview begins with: no words of any document, one script that is ours, nothing from the network. */

export interface PageParts {
  /** The address of a file of the page: `page.js`, `printed.css`, `view.css`. */
  readonly at: (name: string) => string;
  /** Where styles come from, as a content security policy names it. */
  readonly source: string;
  /** Of the interface. */
  readonly language: string;
  /** Lets one script run; another for each page. */
  readonly nonce: string;
}

export function pageHtml({ at, source, language, nonce }: PageParts): string {
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language.replace(/[^\w-]/g, "")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${at("printed.css")}">
<link rel="stylesheet" href="${at("view.css")}">
</head>
<body>
<p role="status"></p>
<div class="desk"><main class="sheet"></main></div>
<script nonce="${nonce}" src="${at("page.js")}"></script>
</body>
</html>`;
}
