/** How many rows a page of each list shows. */
export const PLAN_LIST_ROWS = 50
export const PLAN_PAGE_ROWS = 100
export const LATE_ROWS = 100
