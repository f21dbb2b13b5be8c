export { PairingScreen } from "./pairing-screen.tsx";
