/** Rows on a page of the lists of registration. */
export const QUEUE_ON_PAGE = 50
export const LISTS_ON_PAGE = 50
