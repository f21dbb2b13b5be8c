import type { ReactNode } from "react";
import { Admin } from "../../features/console-admin/index.tsx";
import { Attention } from "../../features/console-attention/index.tsx";
import { Board } from "../../features/console-board/index.tsx";
import { Calendar } from "../../features/console-calendar/index.tsx";
import { Cases } from "../../features/console-cases/index.tsx";
import { Charts } from "../../features/console-charts/index.tsx";
import { Procedures } from "../../features/console-content/index.tsx";
import { Devices, DevicesPage } from "../../features/console-devices/index.tsx";
import { Imports } from "../../features/console-import/index.tsx";
import { Incidents } from "../../features/console-incidents/index.tsx";
import { Months } from "../../features/console-month/index.tsx";
import { Notices } from "../../features/console-notices/index.tsx";
import { Organisation } from "../../features/console-organisation/index.tsx";
import { Practice } from "../../features/console-practice/index.tsx";
import { QaBook } from "../../features/console-qa/index.tsx";
import { Report } from "../../features/console-report/index.tsx";
import { Shift } from "../../features/console-shift/index.tsx";
import { StaffList } from "../../features/console-staff/index.tsx";
import { Watches } from "../../features/console-watch/index.tsx";
import type { View } from "./view.ts";

/** Where a page stands within its view, and how it goes elsewhere in it. */
type PageProps = { place: readonly string[]; onPlace: (place: readonly string[]) => void };

/** The page of each view. */
export const pages: Record<View, (props: PageProps) => ReactNode> = {
  board: () => (
    <Board
      aside={
        <>
          <Notices />
          <Devices />
        </>
      }
    />
  ),
  report: (props) => <Report {...props} />,
  cases: (props) => <Cases {...props} />,
  devices: (props) => (
    <>
      <DevicesPage {...props} />
      {props.place.length === 0 && <Watches />}
    </>
  ),
  incidents: (props) => <Incidents {...props} />,
  attention: () => <Attention />,
  charts: (props) => <Charts {...props} />,
  calendar: (props) => <Calendar {...props} />,
  month: (props) => <Months {...props} />,
  import: () => <Imports />,
  shift: (props) => <Shift {...props} />,
  staff: () => <StaffList />,
  organisation: () => <Organisation />,
  admin: (props) => <Admin {...props} />,
  procedures: (props) => <Procedures {...props} />,
  qa: (props) => <QaBook {...props} />,
  practice: () => <Practice />,
};
