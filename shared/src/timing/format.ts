const two = (value: number) => String(value).padStart(2, "0");

/**
 * A duration in whole seconds as reports print it: `12分05秒`, from one hour `1時間02分` (seconds cut off).
 * Throws RangeError below 0.
 */
export function durationText(seconds: number): string {
  const { hours, minutes, rest } = split(seconds);
  return hours > 0 ? `${hours}時間${two(minutes)}分` : `${minutes}分${two(rest)}秒`;
}

/**
 * A running clock in milliseconds: `12:05`, from one hour `1:02:05`. Started seconds are not shown yet.
 * Throws RangeError below 0.
 */
export function clockText(ms: number): string {
  const { hours, minutes, rest } = split(Math.floor(ms / 1000));
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${two(minutes)}:${two(rest)}`;
}

function split(seconds: number): { hours: number; minutes: number; rest: number } {
  if (!(seconds >= 0)) throw new RangeError(`expected a duration of at least 0 s, got ${seconds}`);
  const whole = Math.floor(seconds);
  return { hours: Math.floor(whole / 3600), minutes: Math.floor(whole / 60) % 60, rest: whole % 60 };
}
