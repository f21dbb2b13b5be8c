import { Panel } from "../app/panel.tsx";

export default function SidePanel() {
  return <Panel />;
}
