import { noticeLevelLabels } from "@desk/shared/contract/notice-terms";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { useNow } from "../../ui/index.ts";
import "./console-notices.css";
import { shownNotices } from "./shown.ts";
import { words } from "./words.ts";

/** What holds now and should be known, the most pressing first; the same that the PC itself tells once. */
export function Notices() {
  const desk = useDesk();
  const told = useDeskState(({ live }) => live?.notices);
  const nowMs = useNow(desk.now);
  const notices = shownNotices(told ?? [], nowMs);
  const isKnown = told !== undefined;
  return (
    <section className="console-card" aria-labelledby="console-notices">
      <h2 id="console-notices">
        {words.title} {isKnown && <span className="number">{words.count(notices.length)}</span>}
      </h2>
      {notices.length === 0 ? (
        <p className="console-empty">{isKnown ? words.none : words.looking}</p>
      ) : (
        <ul className="console-notices">
          {notices.map(({ key, level, title, message, place }) => (
            <li key={key} className={`console-notice console-notice--${level}`}>
              <p className="console-notice-head">
                <span className="console-notice-level">
                  <span aria-hidden="true">{words.shapes[level]}</span>
                  {noticeLevelLabels[level]}
                </span>
                <a href={`#${place}`}>{title}</a>
              </p>
              <p>{message}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
