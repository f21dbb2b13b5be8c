export { type AgentClient, agentUrlOf, createAgentClient, isOwnPc, type ReportFile } from "./client.ts";
export { AgentProvider, useAgent } from "./context.tsx";
export { defaultAgentUrl } from "./default-url.ts";
export type { LiveHandlers, LiveLine } from "./live.ts";
export type { Endpoint, Fetch } from "./request.ts";
export type { Failure, Result } from "./result.ts";
export { sentenceOf } from "./words.ts";
