import type { Notice } from "@desk/shared/contract";
import { noticeLevelLabels } from "@desk/shared/contract/notice-terms";
import { useDesk, useDeskState } from "../../outbox/index.ts";
import { useNow } from "../../ui/index.ts";
import "./console-notices.css";
import { shownNotices } from "./shown.ts";
import { words } from "./words.ts";

/**
 * The same for the display on the wall, the most pressing ones by their titles only: what else they say is not for
 * everybody in the hall.
 */
export function WallNotices({ atMost }: { atMost: number }) {
  const desk = useDesk();
  const told = useDeskState(({ live }) => live?.notices);
  const nowMs = useNow(desk.now);
  const notices = shownNotices(told ?? [], nowMs);
  if (notices.length === 0) return null;
  return (
    <section aria-label={words.title}>
      <ul className="console-notices console-notices--wall">
        {notices.slice(0, atMost).map((one, index) => (
          <li key={one.key} className={`console-notice console-notice--${one.level} console-notice-head`}>
            <Level of={one} />
            {one.title}
            {index === atMost - 1 && notices.length > atMost && (
              <span className="number">{words.more(notices.length - atMost)}</span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Level({ of: { level } }: { of: Notice }) {
  return (
    <span className="console-notice-level">
      <span aria-hidden="true">{words.shapes[level]}</span>
      {noticeLevelLabels[level]}
    </span>
  );
}

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
          {notices.map((one) => (
            <li key={one.key} className={`console-notice console-notice--${one.level}`}>
              <p className="console-notice-head">
                <Level of={one} />
                <a href={`#${one.place}`}>{one.title}</a>
              </p>
              <p>{one.message}</p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
