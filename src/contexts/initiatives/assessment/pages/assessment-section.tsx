import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { formatNumber } from '../../../../ui/format.ts'
import { initiativeHref } from '../../rules/act-paths.ts'
import { councilWords } from '../council-words.ts'
import type { AssessmentSectionShown } from '../queries/section.ts'
import { words } from '../words.ts'

/** On the page of an initiative: how far its assessment is, with the way to all of it. Nothing before own scores. */
export function AssessmentSection({ language, section }: { language: Language; section: AssessmentSectionShown }) {
  const { initiativeId, selfHandedInOn, assessors } = section
  if (selfHandedInOn === null && assessors === 0) return null
  const texts = words(language)
  return (
    <section>
      <h2>{texts.assessTitle}</h2>
      <ul>
        {linesOf(section, language).map((line) => (
          <li>{line}</li>
        ))}
      </ul>
      <p class="mt">
        <a href={`${initiativeHref(initiativeId)}/tham-dinh`}>{texts.see}</a>
      </p>
    </section>
  )
}

function linesOf(section: AssessmentSectionShown, language: Language): readonly string[] {
  const texts = words(language)
  const council = councilWords(language)
  const { selfHandedInOn, evidence, assessors, handedIn, visits, total, most } = section
  return [
    ...(selfHandedInOn === null
      ? []
      : [`${texts.selfTitle}: ${formatDate(selfHandedInOn)}; ${texts.evidence}: ${evidence}`]),
    ...(assessors === 0 ? [] : [`${texts.sheets}: ${handedIn}/${assessors}`]),
    ...(visits === 0 ? [] : [`${council.visits}: ${visits}`]),
    ...(total === null || most === null
      ? []
      : [`${texts.total}: ${texts.totalOf(formatNumber(total, language), formatNumber(most, language))}`]),
    ...outcomeOf(section, language),
  ]
}

function outcomeOf({ council, levelByPoints, total }: AssessmentSectionShown, language: Language): readonly string[] {
  const texts = words(language)
  const said = councilWords(language)
  if (council !== null) {
    const level = council.level?.[language] ?? ''
    return [`${said.councils}: ${council.state === 'passed' ? said.passed : said.failed}, ${level}`]
  }
  if (total === null) return []
  return [levelByPoints === null ? texts.noLevel : texts.levelBy(levelByPoints[language])]
}
