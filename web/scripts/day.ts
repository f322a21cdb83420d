/** The axis of a day: a strip of the calendar has its start and its number of quarter hours as attributes. */
export const QUARTER = 15 * 60;

export const secondAt = (strip: HTMLElement, x: number): number => {
  const { left, width } = strip.getBoundingClientRect();
  return Number(strip.dataset["from"]) + ((x - left) / width) * Number(strip.dataset["quarters"]) * QUARTER;
};

/** The classes that position an item on the strip. */
export const place = (strip: HTMLElement, start: number, end: number): string => {
  const at = Math.max(0, Math.floor((start - Number(strip.dataset["from"])) / QUARTER));
  return `s-${at} n-${Math.max(1, Math.round((end - start) / QUARTER))}`;
};

/** The local time of the site, in the format of pages and forms. */
export const timeIn = (zone: string, seconds: number): string =>
  new Intl.DateTimeFormat("en-GB", { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(new Date(seconds * 1000));
