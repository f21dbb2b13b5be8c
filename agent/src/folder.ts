import { extname, join } from "node:path";

/** The agent's own folder: its sources and its build (`agent/build`, which has no folders) both lie one level below. */
export const agentFolder = join(import.meta.dirname, "..");

/**
 * The file with which a process of ours begins: `<name>.ts` beside `from`, or, built, `<name>.js` beside everything.
 * @param from `import.meta.url` of the module that starts the process
 */
export const processEntry = (name: string, from: string): URL => new URL(`./${name}${extname(from)}`, from);
