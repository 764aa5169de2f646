import type { View } from '../../../../ui/view.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import type { Diary } from '../queries/diary-of.ts'
import { ContributionsSection, DiaryFigures, MilestonesSection, OutputsSection } from './diary-sections.tsx'
import { DiarySection, EvidenceSection } from './entry-list.tsx'

/** All that the diary says on the page of its initiative. */
export function DiarySections({ view, diary, year }: { view: View; diary: Diary; year: number }) {
  const { language, today } = view
  const href = initiativeHref(diary.head.id, 'record')
  return (
    <>
      <DiaryFigures language={language} diary={diary} href={href} year={year} />
      <OutputsSection language={language} diary={diary} />
      <MilestonesSection language={language} diary={diary} today={today} />
      <DiarySection language={language} diary={diary} href={href} />
      <ContributionsSection language={language} diary={diary} />
      <EvidenceSection language={language} diary={diary} />
    </>
  )
}
