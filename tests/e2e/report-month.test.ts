import { words as navigation } from "@desk/extension/app/console/words";
import { words as imports } from "@desk/extension/features/console-import/words";
import { blockerTitles, textWords, words } from "@desk/extension/features/console-month/words";
import { textSaveWords } from "@desk/extension/ui/editing/report-words";
import { expect, test } from "vitest";
import { problemsOn } from "../support/accessibility.ts";
import { openLeadPc } from "../support/lead-pages.ts";
import { openSite } from "../support/site.ts";

const csv = (...lines: string[]) =>
  ["対象月,業務コード,業務名,窓口,件数", ...lines.map((line) => `2026-04,${line}`)].join("\n");

test("earlier months are taken in, and a month says what keeps it back", { timeout: 120_000 }, async () => {
  await using site = await openSite("2026-06-02T09:05:00+09:00");
  await using pc = await openLeadPc(site);
  const { lead } = pc;
  const { page } = lead;
  // axe puts a script into every frame, and the preview lets none run.
  pc.browser.allow(/^Blocked script execution in 'about:srcdoc'/);
  const button = (name: string) => page.getByRole("button", { name, exact: true });
  const found: string[] = [];
  const see = async (screen: string) => void found.push(...(await problemsOn(page, screen, 1024)));

  await lead.view(navigation.views.import);
  await page.getByText(imports.historyNone).waitFor();
  await see("import");
  const downloading = page.waitForEvent("download");
  await button(imports.template).click();
  expect((await downloading).suggestedFilename()).toBe(`${imports.templateName}.csv`);
  await page.getByLabel(imports.paste).fill(csv("certificate-renewal,,,320", "pin-reset,,,二十"));
  await button(imports.check).click();
  const refused = page.getByRole("table", { name: imports.refusedTitle(1) });
  await refused
    .getByRole("row")
    .filter({ hasText: imports.line(3) })
    .filter({ hasText: "「二十」" })
    .waitFor();
  expect(await button(imports.commit).isDisabled()).toBe(true);
  await see("refused lines");

  const file = { name: "april.csv", mimeType: "text/csv" };
  const buffer = Buffer.from(csv("certificate-renewal,,,320", "pin-reset,,,20"));
  await page.getByLabel(imports.file).setInputFiles({ ...file, buffer });
  await page.getByRole("table", { name: imports.months }).getByText(imports.cases(340)).waitFor();
  await see("preview of an import");
  await button(imports.commit).click();
  await page.getByText(imports.committed(1)).waitFor();

  await lead.view(words.title);
  const april = page.getByRole("row").filter({ hasText: "令和8年4月" });
  await april
    .filter({ hasText: words.sources.imported })
    .filter({ hasText: words.cases(340) })
    .waitFor();
  await see("list of months");
  await button(words.openLabel("令和8年5月")).click();
  await page.getByRole("heading", { name: blockerTitles["summary-missing"] }).waitFor();
  expect(await button(words.submit).isDisabled()).toBe(true);
  await see("a month that is kept back");
  await button(textWords.proposeLabel(textWords.summary)).click();
  await button(textSaveWords.save).click();
  await page.getByRole("heading", { name: blockerTitles["summary-missing"] }).waitFor({ state: "detached" });
  await page.frameLocator("iframe").getByText("令和8年5月の開庁日数").first().waitFor();
  expect(found).toEqual([]);
});
