import type { Organisation, OrganisationAnswer } from "@desk/shared/contract";
import { expect, test } from "vitest";
import { contentDesk } from "../content/content.testing.ts";

const organisation: Organisation = {
  contractor: "窓口サービス株式会社",
  headcount: { manager: 1, lead: 1, staff: 6 },
  members: [
    {
      position: "manager",
      name: "田中",
      duty: "業務全般の統括",
      phone: "0965-00-0000",
      email: "tanaka@example.jp",
    },
    { position: "lead", name: "佐藤", duty: "現場の統括" },
  ],
};

test("the lead fills in 実施体制情報; a later save of an older reading is told", async () => {
  await using desk = contentDesk();
  const put = (sent: unknown, revision: number, who: "lead" | "second-lead" = "lead") =>
    desk.ask<OrganisationAnswer>("PUT", "/api/organisation", { organisation: sent, revision }, who);
  const empty = (await desk.ask<OrganisationAnswer>("GET", "/api/organisation")).body;
  expect(empty).toMatchObject({ revision: 0, updatedAt: null, organisation: { members: [] } });
  expect((await put(organisation, 0)).body).toMatchObject({ revision: 1, updatedBy: "lead-1", organisation });
  expect(await put(organisation, 0, "second-lead")).toMatchObject({
    status: 409,
    body: { code: "conflict" },
  });
  const fewer = { ...organisation, members: [] };
  expect((await put(fewer, 1, "second-lead")).body).toMatchObject({
    revision: 2,
    updatedBy: desk.secondLead,
  });
  expect((await desk.ask("GET", "/api/organisation")).body).toMatchObject({ organisation: fewer });
  const { body } = await desk.ask<{ rows: { kind: string; staffId: string; detail: string }[] }>(
    "GET",
    "/api/content/audit",
  );
  expect(body.rows.map(({ kind, staffId, detail }) => [kind, staffId, detail])).toEqual([
    ["organisation", desk.secondLead, "0名"],
    ["organisation", "lead-1", "2名"],
  ]);
});

test("contacts are the lead's to read, and only phone and mail in their own fields", async () => {
  await using desk = contentDesk();
  expect(await desk.ask("GET", "/api/organisation", undefined, "counter")).toMatchObject({ status: 401 });
  expect(await desk.ask("GET", "/api/organisation", undefined, "console")).toMatchObject({ status: 401 });
  const wrong = { ...organisation, members: [{ position: "lead", name: "佐藤", phone: "内線の番号" }] };
  const refused = await desk.ask("PUT", "/api/organisation", { organisation: wrong, revision: 0 });
  expect(refused).toMatchObject({
    status: 422,
    body: { code: "schema", detail: expect.stringContaining("phone") },
  });
});
