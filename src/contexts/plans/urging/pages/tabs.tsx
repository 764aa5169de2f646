import type { Language } from '../../../../kernel/words.ts'
import { Tabs } from '../../../../ui/note.tsx'
import { words as inspectionWords } from '../../inspection/words.ts'
import { words } from '../words.ts'

/** The item of the navigation that these pages stand under. */
export const navigationHref = '/kiem-tra'

/** Inspection and urging are one piece of work: following what was given out. */
export function FollowTabs({ language, current }: { language: Language; current: string }) {
  const texts = words(language)
  const tabs = [
    { href: '/kiem-tra', label: inspectionWords(language).listTitle },
    { href: '/don-doc', label: texts.listTitle },
    { href: '/phieu-don-doc', label: texts.notesTitle },
  ]
  return <Tabs language={language} label={texts.ruleTitle} tabs={tabs} current={current} />
}
