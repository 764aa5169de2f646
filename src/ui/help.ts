/** Where the handbook stands. */
export const handbookHref = '/huong-dan'

/** Chapters of the handbook that pages lead to, in either language: the second one, and its first section. */
export const helpChapters = { reading: 'muc-2', scans: 'muc-2-1' } as const
export type HelpChapter = keyof typeof helpChapters

export function helpHref(chapter: HelpChapter): string {
  return `${handbookHref}#${helpChapters[chapter]}`
}
