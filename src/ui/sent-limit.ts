/** Bytes that the files of one form may have together. */
export const mostSentBytes = 60 * 1024 ** 2

/** Bytes that one request may have: its files, with their names, the other fields and what parts them. */
export const mostRequestBytes = mostSentBytes + 64 * 1024
