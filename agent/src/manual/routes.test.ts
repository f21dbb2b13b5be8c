import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createAgent } from "../app.ts";
import { grantToken, type TestDeps, testDeps } from "../deps.testing.ts";
import { seeds } from "./source.testing.ts";

const patienceMs = 120_000;

let deps: TestDeps;
let agent: ReturnType<typeof createAgent>;
let token: string;
beforeAll(() => {
  deps = testDeps();
  agent = createAgent(deps);
  token = grantToken(deps, "counter", "window-1");
});
afterAll(async () => {
  await agent.close();
  deps[Symbol.dispose]();
});

const get = (path: string, authorization = `Bearer ${token}`) =>
  agent.app.request(`http://localhost${path}`, { headers: { host: "localhost", authorization } });

/** The text of a PDF where the PC has a program for that, else null. */
function extracted(bytes: Uint8Array): string | null {
  const folder = mkdtempSync(join(tmpdir(), "desk-manual-"));
  try {
    const path = join(folder, "manual.pdf");
    writeFileSync(path, bytes);
    return execFileSync("pdftotext", ["-enc", "UTF-8", path, "-"], { maxBuffer: 1e8 }).toString();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

describe("GET /api/manual.pdf", () => {
  it("is not for PCs that are not paired", async () => {
    expect((await get("/api/manual.pdf", "")).status).toBe(401);
  });

  it("answers the whole manual: A4, bookmarks, text to search, within 5 MB", {
    timeout: patienceMs,
  }, async () => {
    const response = await get("/api/manual.pdf");
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("application/pdf");
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.length).toBeLessThan(5 * 1024 * 1024);
    const raw = Buffer.from(bytes).toString("latin1");
    expect(new Set(raw.match(/\/MediaBox \[[^\]]*\]/g))).toEqual(new Set(["/MediaBox [0 0 595.28 841.89]"]));
    expect(raw).toMatch(/\/Outlines \d+ 0 R/);
    expect(raw.match(/\/FontFile2/g)).toHaveLength(2);
    const text = extracted(bytes)?.replaceAll(/\s/g, "");
    if (text === undefined) return;
    for (const [id, { content }] of seeds) {
      for (const step of content.procedure.steps) {
        const title = (content.words[step.id]?.title ?? "").replaceAll(/\s/g, "");
        expect([id, step.id, text.includes(title)]).toEqual([id, step.id, true]);
      }
    }
  });
});

describe("GET /api/manual.html", () => {
  it("answers the same manual as a page", { timeout: patienceMs }, async () => {
    const [response, again] = await Promise.all([get("/api/manual.html"), get("/api/manual.html")]);
    expect(response.headers.get("content-type")).toBe("text/html; charset=utf-8");
    const html = await response.text();
    expect(html).toContain("5.1　案内");
    expect(await again.text()).toBe(html);
  });

  it("answers the 新旧対照表 of two versions", { timeout: patienceMs }, async () => {
    const response = await get("/api/manual.html?diff=pin-reset&from=0&to=1");
    expect(await response.text()).toContain("新旧対照表　暗証番号の変更・再設定");
  });

  it.each([
    "diff=pin-reset&from=0&to=9",
    "diff=nothing&from=0&to=1",
    "diff=pin-reset",
    "diff=pin-reset&from=a&to=1",
  ])("refuses %s and says how to ask", async (query) => {
    const response = await get(`/api/manual.html?${query}`);
    expect(response.status).toBe(404);
    expect(((await response.json()) as { detail: string }).detail).toContain(
      "?diff=certificate-renewal&from=1&to=2",
    );
  });
});
