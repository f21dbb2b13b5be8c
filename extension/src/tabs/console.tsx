import { ConsolePage } from "../app/console/index.tsx";

export default function ConsoleTab() {
  return <ConsolePage />;
}
