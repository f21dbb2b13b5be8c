import { sentenceOf, useLeadAgent } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { FileButtons } from "../../ui/editing/index.ts";
import { words } from "./words.ts";

/** 業務実施体制図 (S §9(5)①), as a page to print and as PDF. */
export function Chart() {
  const { organisationChart } = useLeadAgent();
  const today = useDeskState((state) => state.businessDate);
  return (
    <section className="console-card" aria-labelledby="console-organisation-chart">
      <h2 id="console-organisation-chart">{words.chartTitle}</h2>
      <p>{words.chartLead}</p>
      <FileButtons
        fileName={words.chartName(today)}
        formats={["html", "pdf"]}
        get={async (format) => {
          const file = await organisationChart(format === "html" ? "html" : "pdf");
          return file.ok ? file : { ok: false, problem: sentenceOf(file) };
        }}
      />
    </section>
  );
}
