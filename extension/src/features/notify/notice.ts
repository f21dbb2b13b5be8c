import type { Notice as AgentNotice } from "@desk/shared/contract/notice";

/** Something that a person at this PC is to be told, once: from the agent's list, or found here. */
export type Notice = Pick<AgentNotice, "key" | "subject" | "since" | "title" | "message" | "place" | "ends">;
