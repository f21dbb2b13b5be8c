import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";

/** The files that are loaded with lazy.ts, itself included. */
function loadedWith(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(file, "utf8");
  // Types vanish in the build and may come from anywhere.
  for (const [, specifier = ""] of text.matchAll(/^(?:import|export) (?!type )[^;]*? from "(\.[^"]+)";/gms))
    loadedWith(path.resolve(path.dirname(file), specifier), seen);
  return seen;
}

test("what is loaded later uses no hook, which would meet another copy of React, and no schema", () => {
  const files = [...loadedWith(path.join(import.meta.dirname, "lazy.ts"))];
  expect(files.length).toBeGreaterThan(6);
  const leaning = files.filter((file) =>
    /^import (?!type )[^;]*? from "(?:react|zustand|react-dom|@desk\/shared\/contract")/m.test(
      readFileSync(file, "utf8"),
    ),
  );
  expect(leaning).toEqual([]);
});
