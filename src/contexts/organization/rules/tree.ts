/** Levels below the topmost agency; the State has four, and a bound keeps every walk through the tree short. */
export const mostLevels = 12
