import { granted, type Verdict } from "../reports/life/verdict.ts";
import { type AdminContext, overtaken, sides } from "./context.ts";

/** The site's name, on every screen and form. */
export function createSiteName({ raw, site, atOnce, note, hooks }: AdminContext) {
  const update = raw.prepare("UPDATE site_identity SET name = ?");
  return {
    change: (
      { name, before }: { name: string; before: string },
      staffId: string,
    ): Verdict<{ name: string }> =>
      atOnce(() => {
        const present = site.name();
        if (present !== before) return overtaken("拠点の名称");
        update.run(name);
        note({
          staffId,
          kind: "site",
          subject: "拠点",
          action: "change",
          ...sides({ 名称: [present, name] }),
        });
        hooks.changed();
        return granted({ name });
      }),
  };
}
