export { ConsolePairing } from "./pairing.tsx";
export { ConsoleSignIn } from "./sign-in.tsx";
