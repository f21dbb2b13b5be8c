import type { Organisation, OrganisationAnswer } from "@desk/shared/contract";
import { describe, expect, it } from "vitest";
import { contentDesk } from "../content/content.testing.ts";
import { renderPdf } from "../pdf/render.ts";
import { readPdf } from "../reports/document/pdf.testing.ts";
import { type Box, layoutChart } from "./chart-layout.ts";
import { type ChartOrder, chartHtml, chartPdf } from "./chart-print.ts";

type Member = Organisation["members"][number];
const staff = (name: string, group?: string): Member => ({
  position: "staff",
  name,
  ...(group === undefined ? {} : { group }),
});
const organisation: Organisation = {
  contractor: "窓口サービス<株>",
  headcount: { manager: 1, lead: 1, staff: 3 },
  client: { department: "八代市 市民課", phone: "0965-33-0000" },
  emergency: { way: "業務用携帯電話", phone: "080-0000-1111" },
  members: [
    { position: "manager", name: "山本", duty: "業務全般の統括", email: "yamamoto@example.jp" },
    { position: "lead", name: "佐藤", phone: "0965-00-0001" },
    staff("鈴木", "窓口"),
    staff("髙橋", "窓口"),
    staff("𠮷田", "コールセンター"),
  ],
};
const orderOf = (of: Organisation, rehearsal = false): ChartOrder => ({
  answer: { organisation: of, revision: 3, updatedAt: "2026-04-20T16:05:00.000+09:00", updatedBy: "lead-1" },
  rehearsal,
});
const crowd = (count: number): Organisation => ({
  ...organisation,
  members: [
    ...organisation.members.slice(0, 2),
    ...Array.from({ length: count }, (_, index) =>
      staff(`担当${index}`, ["窓口", "電話", "案内"][index % 3]),
    ),
  ],
});

describe("the drawing", () => {
  it.each([0, 1, 3, 12, 25, 58])("of %i people keeps every box apart and inside the frame", (count) => {
    const layout = layoutChart(crowd(count));
    const people = [...layout.managers, ...layout.leads, ...layout.groups.flatMap(({ members }) => members)];
    expect(people).toHaveLength(2 + Math.max(1, count));
    const apart = (a: Box, b: Box) =>
      a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
    const boxes = [...people, layout.client, layout.emergency];
    for (const [index, box] of boxes.entries())
      for (const other of boxes.slice(index + 1))
        expect(apart(box, other), JSON.stringify([box, other])).toBe(true);
    const { contractor } = layout;
    for (const box of [...people, ...layout.groups]) {
      expect(box.x).toBeGreaterThanOrEqual(contractor.x);
      expect(box.x + box.width).toBeLessThanOrEqual(contractor.x + contractor.width);
      expect(box.y + box.height).toBeLessThanOrEqual(contractor.y + contractor.height);
    }
  });

  it("puts 担当者 of a group together, and says what nobody has entered", () => {
    expect(layoutChart(organisation).groups.map(({ title }) => title)).toEqual([
      "担当者　窓口（2名）",
      "担当者　コールセンター（1名）",
    ]);
    const empty = layoutChart({ ...organisation, members: [] });
    expect([...empty.managers, ...empty.leads].map(({ lines }) => lines.map(({ text }) => text))).toEqual([
      ["業務責任者", "（未記入）"],
      ["現場責任者", "（未記入）"],
    ]);
  });
});

describe("the print", () => {
  it("says the same in both formats, with contacts and the two lines to the city", async () => {
    const html = chartHtml(orderOf(organisation));
    const { pages, text } = await readPdf(await renderPdf(chartPdf(orderOf(organisation))));
    expect(pages).toHaveLength(1);
    const printed = text.join("");
    const said = [
      "業務実施体制図",
      "第3版",
      "令和8年4月20日(月)現在",
      "担当者 3名",
      "八代市 市民課",
      "電話 0965-33-0000",
    ];
    const people = ["山本", "業務全般の統括", "yamamoto@example.jp", "佐藤", "髙橋", "𠮷田", "080-0000-1111"];
    for (const one of [...said, ...people, "報告・連絡調整", "緊急時の連絡"]) {
      expect(html).toContain(one);
      expect(printed.replaceAll(/\s/g, "")).toContain(one.replaceAll(/\s/g, ""));
    }
    expect(html).toContain("窓口サービス&lt;株&gt;");
    expect(html).not.toMatch(/<script|訓練データ/);
  });

  it("of a rehearsal cannot be taken for a real one, and a crowd stays on one page", async () => {
    expect(chartHtml(orderOf(organisation, true))).toContain("訓練データ（提出不可）");
    const { pages, text } = await readPdf(await renderPdf(chartPdf(orderOf(crowd(58), true))));
    expect(pages).toHaveLength(1);
    expect(text.join("")).toContain("訓練データ（提出不可）");
  });

  it("is made again the same", async () => {
    const make = async () => Buffer.from(await renderPdf(chartPdf(orderOf(organisation)))).toString("latin1");
    const withoutId = (pdf: string) => pdf.replaceAll(/\/ID \[.*\]/g, "");
    expect(withoutId(await make())).toBe(withoutId(await make()));
  });
});

it("is handed out to a signed-in lead alone", async () => {
  await using desk = contentDesk();
  const put = { organisation, revision: 0 };
  expect((await desk.ask<OrganisationAnswer>("PUT", "/api/organisation", put)).body.organisation).toEqual(
    organisation,
  );
  for (const path of ["/api/organisation/chart.html", "/api/organisation/chart.pdf"]) {
    expect((await desk.file(path)).length).toBeGreaterThan(3_000);
    expect(await desk.ask("GET", path, undefined, "console")).toMatchObject({ status: 401 });
  }
});
