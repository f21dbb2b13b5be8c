import { describe, expect, it } from "vitest";
import { manualHtml } from "./html.ts";
import { manualDocument } from "./manual.ts";
import { seedSource, seedVersion, withTitle } from "./source.testing.ts";

const nasty = `<script>alert("1")</script>'&`;

describe("the manual as a page", () => {
  const seed = seedVersion("back-office");
  const first = seed.content.procedure.first;
  const html = manualHtml(
    manualDocument(
      seedSource({
        versions: [
          {
            ...seed,
            state: "approved",
            effectiveFrom: "2026-05-01",
            changeNote: nasty,
            content: withTitle(seed.content, first, nasty),
            decision: { kind: "approved", date: "2026-04-24", approverTitle: nasty },
          },
        ],
        organisation: {
          organisation: {
            contractor: nasty,
            headcount: { manager: 1, lead: 1, staff: 1 },
            members: [{ position: "lead", name: nasty }],
          },
          revision: 1,
          updatedAt: "2026-05-01T09:00:00+09:00",
          updatedBy: "lead-1",
        },
      }),
    ),
  );

  it("escapes every text", () => {
    expect(html).not.toContain("<script");
    expect(
      html.match(/&lt;script&gt;alert\(&quot;1&quot;\)&lt;\/script&gt;&#39;&amp;/g)?.length,
    ).toBeGreaterThanOrEqual(6);
  });

  it("loads nothing from outside and allows no script", () => {
    expect(html.replaceAll("http://www.w3.org/2000/svg", "")).not.toMatch(/https?:|src=|url\(/);
    expect(html).toContain("default-src 'none'");
  });

  it("is set for A4, and its links lead somewhere", () => {
    expect(html).toContain("size: A4 portrait");
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
    const own = [...html.matchAll(/href="#(back-office\.[^"]+)"/g)].map(([, id]) => id);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((id) => !ids.has(id))).toEqual([]);
  });

  it("has no mark when everything is approved", () => {
    expect(html).not.toContain("承認前（案）</p>");
  });
});
