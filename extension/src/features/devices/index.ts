export { DeviceStrip } from "./device-strip.tsx";
export { DevicesScreen } from "./devices-screen.tsx";
