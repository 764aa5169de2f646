/** Notices on one page of the inbox. */
export const noticesOnPage = 50
