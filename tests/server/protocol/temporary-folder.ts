/** A folder of files for a test. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

export class TemporaryFolder {
  readonly path = mkdtempSync(join(tmpdir(), "preambule-"));

  uri(name: string): string {
    return pathToFileURL(join(this.path, name)).href;
  }

  write(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return this.uri(name);
  }

  remove(name = "."): void {
    rmSync(join(this.path, name), { recursive: true, force: true });
  }
}
