import { dailyDocument } from "@desk/agent/reports/daily/document";
import { reportOf, site } from "@desk/agent/reports/day.testing";
import { documentHtml } from "@desk/agent/reports/document/html";
import { chromium } from "playwright-core";
import { expect, test } from "vitest";
import { type DemoSite, demoDay, demoSeed } from "../../scripts/demo/day.ts";
import { findChromium, quietArgs } from "../../scripts/lib/chromium.mjs";

const counters = ["window-1", "window-2", "window-3", "window-4", "call-1", "call-2"] as const;
const people: DemoSite = {
  staff: Object.fromEntries(counters.map((id, index) => [id, `staff-${index + 2}`])) as DemoSite["staff"],
  leadId: "lead-1",
  deviceIds: site.devices.map(({ id }) => id),
};
const names = ["松本 彩", "緒方 健", "坂口 美咲", "古閑 直樹", "吉田 恵", "髙田 亮"];
const staffNames = new Map(names.map((name, index) => [`staff-${index + 2}`, name]));

/** 8 pt in CSS pixels: what an officer reads without glasses. Only the rules at the foot are that small. */
const smallestPx = (8 * 96) / 72;

// The longest weekday with everything that goes wrong, and a 休日開庁 day with its longer labels.
test.each(["2026-05-14", "2026-05-24"])(
  "the form of %s is one A4 page, readable, with nothing cut off",
  async (date) => {
    const executablePath = findChromium();
    if (executablePath === undefined) throw new Error("no Chromium");
    const browser = await chromium.launch({ executablePath, args: quietArgs() });
    try {
      const page = await browser.newPage({ viewport: { width: 794, height: 1123 } });
      const errors: string[] = [];
      page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
      const report = reportOf(demoDay(demoSeed, date, people).events, date, { rehearsal: true, staffNames });
      await page.setContent(documentHtml(dailyDocument(report, site)));
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      expect(pdf).toMatch(/\/MediaBox \[0 0 (594|595|596)(\.\d+)? (841|842)(\.\d+)?\]/);
      await page.emulateMedia({ media: "print" });
      const seen = await page.evaluate(() => ({
        wider: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        smallest: Math.min(
          ...[...document.querySelectorAll("body *:not(svg, svg *)")].map((element) =>
            Number.parseFloat(getComputedStyle(element).fontSize),
          ),
        ),
        smallestInChart: Math.min(
          ...[...document.querySelectorAll("svg text")].map(
            (element) => element.getBoundingClientRect().height,
          ),
        ),
      }));
      expect(seen.wider).toBeLessThanOrEqual(0);
      expect(seen.smallest).toBeGreaterThanOrEqual(smallestPx - 0.01);
      expect(seen.smallestInChart).toBeGreaterThanOrEqual(smallestPx);
      expect(errors).toEqual([]);
    } finally {
      await browser.close();
    }
  },
);
