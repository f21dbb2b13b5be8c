import { useLeadAgent, useLoaded } from "../../agent-client/index.ts";
import { useDeskState } from "../../outbox/index.ts";
import { DevicesFigure, DivisionFigure, NormalFigure, ReviewFigure } from "../../ui/charts/index.ts";
import { WhenLoaded } from "../../ui/editing/index.ts";

/** The pictures of one day; those of today follow what is recorded. */
export function DayPictures({ date }: { date: string }) {
  const { charts } = useLeadAgent();
  const version = useDayVersion(date);
  const day = useLoaded(date, () => charts.day(date), version);
  const site = useDeskState((state) => state.settings.site);
  return (
    <WhenLoaded of={day}>
      {(value) => (
        <div className="console-charts-grid">
          <NormalFigure day={value} />
          <DivisionFigure day={value} />
          <ReviewFigure day={value} counters={site?.counters ?? []} />
          <DevicesFigure day={value} devices={site?.devices ?? []} />
        </div>
      )}
    </WhenLoaded>
  );
}

/** Changes with what the pictures of the day tell, and with every minute that a wait or an hour grows. */
function useDayVersion(date: string): string {
  return useDeskState(({ live, businessDate }) => {
    if (live === null || date !== businessDate) return "";
    const phases = live.openCases.map(({ transactionId, phase }) => `${transactionId} ${phase}`);
    const devices = live.devices.map(({ deviceId, status }) => `${deviceId} ${status}`);
    return [live.now.slice(0, 16), live.todayCount, ...phases, ...devices].join("\n");
  });
}
