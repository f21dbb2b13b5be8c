import { stage } from "../lib/report.mjs";
import { bookingIsLost, complaintIsHeard, complaintIsTold, incidentsAreLed } from "./acts-incidents.ts";
import { phoneDies, phoneIsBack } from "./acts-phone.ts";
import { evening, morning } from "./acts-rounds.ts";
import { terminalBreaks, terminalIsBack } from "./acts-terminal.ts";
import { type StoryPanel, storyPanelOf } from "./counter.ts";
import { type StoryLead, storyLeadOf } from "./lead.ts";
import { type IpPhone, openPhone } from "./phone.ts";
import type { TakePicture } from "./pictures.ts";
import type { DaySite } from "./site.ts";
import { nothingYet, type Told } from "./told.ts";
import { everyView, wallOf } from "./views.ts";

/** Everybody and everything of the story. */
export type Day = {
  readonly site: DaySite;
  readonly lead: StoryLead;
  readonly window: StoryPanel;
  readonly call: StoryPanel;
  readonly phone: IpPhone;
  readonly told: Told;
  readonly take: TakePicture;
  /** Puts the clock on, and says on the way what comes. */
  chapter(time: string, title: string, act: () => Promise<void>): Promise<void>;
};

/** Leads the whole day; answers what was done in it. */
export async function liveTheDay(site: DaySite, take: TakePicture): Promise<Told> {
  const told = nothingYet();
  await using phone = await openPhone();
  const lead = storyLeadOf(site.lead);
  await lead.signIn(site.paired.leadName, site.paired.leadPin);
  const { window, call } = site.panels;
  const day: Day = {
    site,
    lead,
    window: storyPanelOf(window.panel, window.counterId, told),
    call: storyPanelOf(call.panel, call.counterId, told),
    phone,
    told,
    take,
    chapter: (time, title, act) =>
      stage(`${time} ${title}`, async () => {
        await site.at(time);
        await act();
      }),
  };
  await morning(day, { window: window.name, call: call.name });
  const terminal = await terminalBreaks(day);
  const complaint = await complaintIsHeard(day);
  await day.chapter("11:00", "画面をひととおり見ています", async () => {
    await everyView(lead.page, take, "11時");
    await wallOf(lead.page, take, "11時");
  });
  await complaintIsTold(day, complaint);
  await terminalIsBack(day, terminal);
  await phoneIsBack(day, await phoneDies(day));
  await incidentsAreLed(day, await bookingIsLost(day));
  await evening(day);
  return told;
}
