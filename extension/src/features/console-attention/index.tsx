import { timeOf } from "@desk/shared/calendar/business-date";
import { consoleCounterId, type SiteAnswer } from "@desk/shared/contract";
import { useDeskState } from "../../outbox/index.ts";
import "./console-attention.css";
import { OwnRefusals } from "./own-refusals.tsx";
import { reasonText, words } from "./words.ts";

/** 要確認: what the agent refused today, of every counter, and what waits at this page itself. */
export function Attention() {
  const live = useDeskState((state) => state.live);
  const site = useDeskState((state) => state.settings.site);
  const rejected = live?.rejected ?? [];
  const { columns } = words;
  return (
    <section className="console-card" aria-labelledby="console-attention">
      <h2 id="console-attention">{words.title}</h2>
      <p>{words.lead}</p>
      {rejected.length === 0 ? (
        <p className="console-empty">{words.none}</p>
      ) : (
        <table className="console-table">
          <thead>
            <tr>
              <th scope="col">{columns.at}</th>
              <th scope="col">{columns.counter}</th>
              <th scope="col">{columns.reason}</th>
              <th scope="col">{columns.id}</th>
            </tr>
          </thead>
          <tbody>
            {rejected.map((one) => (
              <tr key={`${one.id} ${one.counterId} ${one.reason} ${one.receivedAt}`}>
                <td className="number">{timeOf(one.receivedAt)}</td>
                <th scope="row">{labelOf(site, one.counterId)}</th>
                <td>{reasonText(one.reason)}</td>
                <td className="number">{shortId(one.id)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <OwnRefusals />
    </section>
  );
}

function labelOf(site: SiteAnswer | null, counterId: string): string {
  if (counterId === consoleCounterId) return words.console;
  return site?.counters.find(({ id }) => id === counterId)?.label ?? counterId;
}

/** The end of an id is what tells two of the same minute apart. */
export function shortId(id: string | null): string {
  return id === null ? words.noId : `…${id.slice(-8)}`;
}
