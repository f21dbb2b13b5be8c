import type { DailyModel } from "./model.ts";
import { dailyXlsx } from "./xlsx.ts";

// One workbook, then the channel closes and with it this process; so it also ends when its parent does.
process.once("message", (model: DailyModel) => {
  dailyXlsx(model).then(
    (bytes) => process.send?.(bytes, () => process.disconnect()),
    (error: unknown) => {
      process.exitCode = 1;
      process.send?.(String(error), () => process.disconnect());
    },
  );
});
