/** Says what is under way, for how long, and what it took. */

/** Work that is over sooner is not worth a line. */
const SHOWN_AFTER_MS = 300;
const ERASE_LINE = "\r\x1b[2K";
/** Columns of a terminal that does not say how many it has. */
const USUAL_WIDTH = 80;

/**
 * Runs `work` and shows `text` with the seconds that it takes: counted while it runs at a terminal, at its end elsewhere
 * and where a service builds (`CI`). Gives what `work` gives and throws what it throws; either way the line is ended.
 *
 * @template T
 * @param {string} text
 * @param {() => Promise<T>} work
 * @param {{ isTTY?: boolean, columns?: number, write(text: string): unknown }} [stream]
 * @returns {Promise<T>}
 */
export async function showProgress(text, work, stream = process.stderr) {
  const start = Date.now();
  const isLive = stream.isTTY === true && !process.env.CI && process.env.TERM !== "dumb";
  let isShown = false;
  const line = () => `${text} … ${Math.ceil((Date.now() - start) / 1000)} s`;
  const draw = () => {
    if (isLive) stream.write(ERASE_LINE + line().slice(0, (stream.columns || USUAL_WIDTH) - 1));
    else if (!isShown) stream.write(`${text} …`);
    isShown = true;
  };
  const first = setTimeout(draw, SHOWN_AFTER_MS);
  const ticks = setInterval(draw, 1000);
  try {
    return await work();
  } finally {
    clearTimeout(first);
    clearInterval(ticks);
    if (isShown) stream.write(isLive ? `${ERASE_LINE}${line()}\n` : `${line().slice(text.length + 2)}\n`);
  }
}
