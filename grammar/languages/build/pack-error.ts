/** A fault in the data of a pack. The message names the file and the place, so that whoever edits the data finds it. */
export class PackError extends Error {
  readonly file: string;
  readonly place: string;

  constructor(file: string, place: string, message: string) {
    super(`${file}: ${place}: ${message}`);
    this.name = "PackError";
    this.file = file;
    this.place = place;
  }
}
