import { createManualService } from "@desk/agent/manual/service";
import { createTestAgent } from "../../tests/support/agent.ts";
import { atMost, type Figure, median } from "./figures.ts";
import { benchStart } from "./load.ts";

const runs = 3;
const asked = { format: "pdf", proposed: false, compare: null } as const;

/** The 業務マニュアル of all procedures, from the asking to the last byte: a process of its own included. */
export async function manualFigures(): Promise<Figure[]> {
  await using agent = createTestAgent(benchStart);
  const service = createManualService(agent.deps);
  const times: number[] = [];
  let megabytes = 0;
  for (let n = 0; n < runs; n += 1) {
    const since = performance.now();
    const bytes = await service.make(asked);
    times.push((performance.now() - since) / 1000);
    if (bytes === null) throw new Error("there is no manual");
    megabytes = bytes.length / 2 ** 20;
  }
  return [
    atMost("業務マニュアルPDF（全手順）の作成", median(times), 10, "秒"),
    atMost("業務マニュアルPDF（全手順）の大きさ", megabytes, 5, "MB"),
  ];
}
