export const commandNames = ["start", "pair", "report", "backup", "restore", "doctor"] as const;
export type CommandName = (typeof commandNames)[number];
