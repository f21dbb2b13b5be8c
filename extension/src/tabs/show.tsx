import { ShowPage } from "../app/show-page.tsx";

export default function ShowTab() {
  return <ShowPage />;
}
