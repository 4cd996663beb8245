/** The initial HTML of a preview: no text of the document, one script of our own, nothing from the network. */

export interface PageParts {
  /** Returns the address of a file of the page: `page.js`, `printed.css`, `view.css`. */
  readonly getAddress: (name: string) => string;
  /** The source of styles for the content security policy. */
  readonly source: string;
  /** The language of the interface. */
  readonly language: string;
  /** Allows the one script to run; different for each page. */
  readonly nonce: string;
}

export function renderPage({ getAddress, source, language, nonce }: PageParts): string {
  const policy = `default-src 'none'; base-uri 'none'; form-action 'none'; style-src ${source}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${language.replace(/[^\w-]/g, "")}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${getAddress("printed.css")}">
<link rel="stylesheet" href="${getAddress("view.css")}">
</head>
<body>
<p role="status"></p>
<div class="desk"><main class="sheet"></main></div>
<script nonce="${nonce}" src="${getAddress("page.js")}"></script>
</body>
</html>`;
}
