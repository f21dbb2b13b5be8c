export const commandNames = ["start", "pair", "report", "manual", "backup", "restore", "doctor"] as const;
export type CommandName = (typeof commandNames)[number];
