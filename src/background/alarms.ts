/** Wakes this background while there is work for the workshop. */
export const WORK_ALARM = 'workshop';
export const EVERY_MINUTE = { periodInMinutes: 1 };

/** Wakes it to look which feeds are due. */
export const FEEDS_ALARM = 'feeds';
