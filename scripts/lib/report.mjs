// What the commands say on the console (Japanese: its readers are the site's staff).

/** A failure whose message is the advice to the reader; it is printed without a stack. */
export class Advice extends Error {
  /** @override */
  name = "Advice";
}

/** @param {string} line */
export function say(line = "") {
  console.log(line);
}

/** @param {number} since of `performance.now()` */
export const seconds = (since) => `${((performance.now() - since) / 1000).toFixed(1)} 秒`;

/**
 * Runs one stage and prints its name, its time and, while it is slow, that it still goes on.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function stage(title, work) {
  const since = performance.now();
  say(`▶ ${title}`);
  const ticker = setInterval(() => say(`  … ${title}(${seconds(since)})`), 10_000);
  ticker.unref();
  try {
    const result = await work();
    say(`✔ ${title}(${seconds(since)})`);
    return result;
  } catch (error) {
    say(`✖ ${title}(${seconds(since)})`);
    throw error;
  } finally {
    clearInterval(ticker);
  }
}
