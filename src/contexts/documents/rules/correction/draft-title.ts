import type { Draft } from './draft.ts'

/**
 * What people call the document of a draft: `Kế hoạch thực hiện phong trào …`, or `Kế hoạch 12/KH-BDT` where no subject was
 * read; undefined where neither was.
 */
export function draftTitle({
  type,
  title,
  number,
}: Pick<Draft['head'], 'type' | 'title' | 'number'>): string | undefined {
  const kind = type.value === null ? [] : [type.value]
  if (title.value !== null) {
    const subject = kind.length === 0 ? title.value : title.value.charAt(0).toLowerCase() + title.value.slice(1)
    return withCapital([...kind, subject].join(' '))
  }
  return number.value === null ? undefined : withCapital([...kind, number.value].join(' '))
}

function withCapital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
