import type { ContentFault } from "@desk/shared/contract";
import type { ProcedureContent } from "@desk/shared/procedures/version";
import { describe, expect, test } from "vitest";
import { contentDesk } from "./content.testing.ts";

type Refused = { code: string; detail: string; faults: ContentFault[] };
const guidance = "/api/procedures/guidance";

async function exported({ ask }: ReturnType<typeof contentDesk>): Promise<string> {
  const { status, body } = await ask<ProcedureContent>("GET", `${guidance}/versions/0/export`);
  expect(status).toBe(200);
  return JSON.stringify(body, null, 2);
}
const imported = <T>({ ask }: ReturnType<typeof contentDesk>, file: string) =>
  ask<T>("POST", "/api/procedures/import", { file, changeNote: "ファイルから" });
const lineOf = (file: string, part: string) => file.slice(0, file.indexOf(part)).split("\n").length;

test("a file that was taken out comes back in as a draft, the same", async () => {
  await using desk = contentDesk();
  const file = await exported(desk);
  const { status, body } = await imported<{ version: { content: ProcedureContent } }>(desk, `\uFEFF${file}`);
  expect(status).toBe(201);
  expect(body).toMatchObject({
    faults: [],
    version: { version: 2, state: "draft", changeNote: "ファイルから" },
  });
  const { procedure, words } = JSON.parse(file) as ProcedureContent;
  expect(body.version.content).toEqual({ procedure: { ...procedure, version: 2 }, words });
});

describe("a broken file is refused whole, with the line", () => {
  const broken: [string, (file: string) => { file: string; line: number; words: string }][] = [
    [
      "a comma too many",
      (file) => {
        const text = file.replace('"first":', ',\n"first":');
        return { file: text, line: lineOf(text, ',\n"first":'), words: "「,」" };
      },
    ],
    [
      "cut off",
      (file) => {
        const text = file.slice(0, file.indexOf('"words"')).trimEnd();
        return { file: text, line: text.split("\n").length, words: "途中で終わっています" };
      },
    ],
    ["empty", () => ({ file: "", line: 1, words: "空です" })],
    ["no JSON", () => ({ file: "手順", line: 1, words: "「手」" })],
    ["another file", () => ({ file: '{\n  "business": 1\n}', line: 1, words: "必要な項目がありません" })],
    [
      "a number for a text",
      (file) => {
        const text = file.replace(/"title": "[^"]*"/, '"title": 5');
        return { file: text, line: lineOf(text, '"title": 5'), words: "型が違います" };
      },
    ],
    [
      "a way to nowhere",
      (file) => {
        const text = file.replace(/"to": \{\s*"step": "[^"]*"/, '"to": { "step": "nowhere"');
        const [before = ""] = text.split('"nowhere"');
        const step = before.lastIndexOf('"id": "');
        return {
          file: text,
          line: before.slice(0, step).split("\n").length - 1,
          words: "行き先「nowhere」がありません",
        };
      },
    ],
  ];
  test.each(broken)("%s", async (_, spoil) => {
    await using desk = contentDesk();
    const { file, line, words } = spoil(await exported(desk));
    const { status, body } = await imported<Refused>(desk, file);
    expect([status, body.code]).toEqual([422, "faulty-content"]);
    expect(body.detail).toContain(`${line}行目・`);
    expect(body.detail).toContain("何も取り込んでいません");
    expect(body.faults[0]).toMatchObject({ line, message: expect.stringContaining(words) });
    expect((await desk.ask("GET", "/api/content/versions")).body).toEqual({ heads: [] });
  });
});

test("a script of another business is refused", async () => {
  await using desk = contentDesk();
  const file = (await exported(desk)).replace('"id": "guidance"', '"id": "other-office"');
  expect((await imported<Refused>(desk, file)).body.faults).toContainEqual(
    expect.objectContaining({ code: "unknown-procedure", line: 2 }),
  );
});
