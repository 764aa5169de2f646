import type { Child } from 'hono/jsx'
import { formatDate } from '../../../../kernel/plain-date.ts'
import type { Language } from '../../../../kernel/words.ts'
import { contentNames } from '../../rules/initiative.ts'
import { namedIn } from '../../rules/season.ts'
import { holderWords, kindWords, settingWords } from '../../words.ts'
import { fieldLabels } from '../field-words.ts'
import type { RegistrationReview } from '../queries/registration-review.ts'
import type { RegistrationField } from '../rules/registration.ts'

type Part = readonly [RegistrationField, string]

/** Every part of a registration in the order of its form, with what is empty left out. */
function partsOf(review: RegistrationReview, language: Language): readonly Part[] {
  const { initiative, seasonName, fields, levels } = review
  const parts: readonly Part[] = [
    ['seasonId', seasonName],
    ['name', initiative.name],
    ['kind', kindWords[initiative.kind][language]],
    ['holder', holderWords[initiative.holder][language]],
    ['holderName', initiative.holderName],
    ['setting', settingWords[initiative.setting][language]],
    ['field', initiative.field === '' ? '' : namedIn(fields, initiative.field)[language]],
    ['level', initiative.level === '' ? '' : namedIn(levels, initiative.level)[language]],
    ['unitId', review.unitName],
    ['personId', review.personName],
    ...contentNames.map((name): Part => [name, initiative[name]]),
    ['startsOn', initiative.startsOn === null ? '' : formatDate(initiative.startsOn)],
    ['endsOn', initiative.endsOn === null ? '' : formatDate(initiative.endsOn)],
    ['legalBasis', initiative.legalBasis],
    ['documentId', review.documentName ?? ''],
    ['planId', review.planTitle ?? ''],
  ]
  return parts.filter(([, text]) => text !== '')
}

interface Props {
  readonly review: RegistrationReview
  readonly language: Language
  /** Stands under a part: the box for what is to be put right. */
  readonly under?: ((field: RegistrationField) => Child) | undefined
}

/** A registration to read: every part under its name. */
export function WholeRegistration({ review, language, under }: Props) {
  return (
    <dl class="contents">
      {partsOf(review, language).map(([field, text]) => (
        <div>
          <dt>{fieldLabels[field][language]}</dt>
          <dd class="told">{text}</dd>
          {under === undefined ? null : <dd class="fix">{under(field)}</dd>}
        </div>
      ))}
    </dl>
  )
}
