/** Where a workshop in another context is asked to look for work. */
export const WORK_CHANNEL = 'backstory-work';
