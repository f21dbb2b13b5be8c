import {
  agentArrows,
  extensionArrows,
  featuresStandAlone,
  sharedPackages,
  testsStayOutside,
  workspaceArrows,
} from "./arrows.ts";
import { describeRules } from "./rule-suite.ts";

describeRules([
  [
    workspaceArrows,
    [
      ["shared/src/figures/day.ts", 'import { openDb } from "@desk/agent/db/open";'],
      ["agent/src/app.ts", 'import type { Client } from "@desk/extension/agent-client/client";'],
      ["extension/src/app/panel.tsx", 'export { createApp } from "../../../agent/src/app.ts";'],
      ["agent/src/app.ts", 'const later = () => import("../../tests/support/agent.ts");'],
    ],
    [
      ["agent/src/app.ts", 'import { eventSchema } from "@desk/shared/contract";'],
      ["agent/bin/desk.mjs", 'import { findNode } from "../../scripts/lib/pinned-node.mjs";'],
    ],
  ],
  [
    extensionArrows,
    [
      ["extension/src/chrome/storage.ts", 'import { Button } from "../ui/button.tsx";'],
      ["extension/src/features/home/home.tsx", 'import { useDesk } from "../../app/store.ts";'],
      ["extension/src/ui/clock.tsx", 'import { put } from "../outbox/outbox.ts";'],
      ["extension/src/agent-client/live.ts", 'import { Clock } from "../ui/clock.tsx";'],
      ["extension/src/app/panel.tsx", 'import x from "../sidepanel/index.tsx";'],
      ["extension/src/helpers/x.ts", 'import { put } from "../outbox/outbox.ts";'],
    ],
    [
      ["extension/src/features/home/home.tsx", 'import { put } from "../../outbox/outbox.ts";'],
      ["extension/src/background/index.ts", 'import { alarms } from "../chrome/alarms.ts";'],
    ],
  ],
  [
    agentArrows,
    [
      ["agent/src/db/open.ts", 'import { eventRepo } from "../events/repo.ts";'],
      ["agent/src/events/routes.ts", 'import { createApp } from "../app.ts";'],
      ["agent/src/jobs/jobs.ts", 'import { startAgent } from "../main.ts";'],
      ["agent/src/clock.ts", 'import { openDb } from "./db/open.ts";'],
    ],
    [["agent/src/reports/routes.ts", 'import { listCases } from "../events/repo.ts";']],
  ],
  [
    testsStayOutside,
    [["shared/src/figures/day.ts", 'import { arbitraryDay } from "./arbitrary-day.testing.ts";']],
    [["shared/src/figures/day.test.ts", 'import { arbitraryDay } from "./arbitrary-day.testing.ts";']],
  ],
  [
    featuresStandAlone,
    [["extension/src/features/home/home.tsx", 'import { Tally } from "../tally/tally.tsx";']],
    [["extension/src/features/home/home.tsx", 'import { words } from "./words.ts";']],
  ],
  [
    sharedPackages,
    [
      ["shared/src/calendar/day.ts", 'import { readFileSync } from "node:fs";'],
      ["shared/src/timing/clock.ts", 'import { format } from "date-fns";'],
    ],
    [
      ["shared/src/calendar/day.ts", 'import * as holidays from "@holiday-jp/holiday_jp";'],
      ["shared/src/calendar/day.test.ts", 'import { readFileSync } from "node:fs";'],
    ],
  ],
]);
