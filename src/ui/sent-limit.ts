/** Bytes that one form may send, all its files together. */
export const mostSentBytes = 60 * 1024 ** 2
