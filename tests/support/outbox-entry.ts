export { sendAgain, setAside } from "@desk/extension/outbox/attention";
export { openDatabase, saveSettings } from "@desk/extension/outbox/database";
export { openDesk } from "@desk/extension/outbox/desk";
export { flushPending } from "@desk/extension/outbox/flush";
export { purgeOld } from "@desk/extension/outbox/purge";
export { recordEvents } from "@desk/extension/outbox/record";
