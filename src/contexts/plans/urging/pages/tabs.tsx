import { Tabs } from '../../../../ui/note.tsx'
import type { View } from '../../../../ui/view.ts'
import { words as inspectionWords } from '../../inspection/words.ts'
import { words } from '../words.ts'

/** The item of the navigation that these pages stand under. */
export const navigationHref = '/kiem-tra'

/** Whether following others' work is this person's business: officers see only what concerns themselves. */
export function follows({ nav }: View): boolean {
  return nav.some(({ href, within }) => href === navigationHref && within?.includes('/don-doc'))
}

/** Inspection and urging are one piece of work: following what was given out. */
export function FollowTabs({ view, current }: { view: View; current: string }) {
  const { language } = view
  if (!follows(view)) return null
  const texts = words(language)
  const tabs = [
    { href: '/kiem-tra', label: inspectionWords(language).listTitle },
    { href: '/don-doc', label: texts.listTitle },
    { href: '/phieu-don-doc', label: texts.notesTitle },
  ]
  return <Tabs language={language} label={texts.ruleTitle} tabs={tabs} current={current} />
}
