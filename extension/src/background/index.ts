import { openPanelOnActionClick } from "../chrome/side-panel.ts";

void openPanelOnActionClick();
