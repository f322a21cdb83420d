/** The axis of a day: a strip of the calendar says from when it is and how many quarters of an hour it shows. */
export const QUARTER = 15 * 60;

export const secondAt = (strip: HTMLElement, x: number): number => {
  const { left, width } = strip.getBoundingClientRect();
  return Number(strip.dataset["from"]) + ((x - left) / width) * Number(strip.dataset["quarters"]) * QUARTER;
};

/** The classes by which a piece of it stands where it belongs. */
export const place = (strip: HTMLElement, start: number, end: number): string => {
  const at = Math.max(0, Math.floor((start - Number(strip.dataset["from"])) / QUARTER));
  return `s-${at} n-${Math.max(1, Math.round((end - start) / QUARTER))}`;
};

/** On the wall clock of the site, as pages and forms write it. */
export const timeIn = (zone: string, seconds: number): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(seconds * 1000));
