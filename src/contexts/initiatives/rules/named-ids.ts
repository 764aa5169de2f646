import { foldVietnamese } from '../../../kernel/vietnamese.ts'
import type { Words } from '../../../kernel/words.ts'

type Named = Words & { readonly id: string }

/** The id of a field or level by its name: that of a known one with this name in either language, else made from the name. */
export function idOfName(name: string, known: readonly Named[]): string {
  const folded = foldVietnamese(name)
  const same = known.find(({ vi, en }) => foldVietnamese(vi) === folded || foldVietnamese(en) === folded)
  if (same) return same.id
  return folded
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
}

/** One name a line, the English one after a bar: `Cấp tỉnh | Provincial level`. Names without letters are left out. */
export function namedLines(text: string, known: readonly Named[]): readonly Named[] {
  return text.split('\n').flatMap((line) => {
    const [vi = '', english = ''] = line.split('|').map((part) => part.trim())
    const id = idOfName(vi, known)
    if (id === '') return []
    const en = english === '' ? (known.find((each) => each.id === id)?.en ?? vi) : english
    return [{ id, vi, en }]
  })
}

/** The same written back, for a form. */
export function linesOfNamed(list: readonly Named[]): string {
  return list.map(({ vi, en }) => (en === vi ? vi : `${vi} | ${en}`)).join('\n')
}
