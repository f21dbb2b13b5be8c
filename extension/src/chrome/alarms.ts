/**
 * Calls `work` about once a minute while the browser runs, also after the service worker was stopped: the
 * alarm wakes it. To be called at the top level of the worker, or a waking alarm finds no listener.
 */
export function everyMinute(name: string, work: () => Promise<void>): void {
  chrome.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) void work();
  });
  void chrome.alarms.create(name, { periodInMinutes: 1 });
}
