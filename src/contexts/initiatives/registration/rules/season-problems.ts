import { formatDate, type PlainDate, yearOf } from '../../../../kernel/plain-date.ts'
import type { Words } from '../../../../kernel/words.ts'
import type { Holder } from '../../rules/initiative.ts'
import { namedIn, type Season } from '../../rules/season.ts'

export const seasonRefusals = [
  'outside-registration-window',
  'dates-outside-year',
  'ends-before-start',
  'field-not-of-season',
  'level-not-of-season',
  'holder-name-missing',
] as const
export type SeasonRefusal = (typeof seasonRefusals)[number]

/** What is wrong with one field of a registration, held against its season. */
export interface RegistrationProblem {
  readonly reason: SeasonRefusal
  readonly field: 'seasonId' | 'startsOn' | 'endsOn' | 'field' | 'level' | 'holderName'
  readonly message: Words
}

/** The parts of a registration that its season has a say in; null parts were not given and are not looked at. */
export interface SeasonPart {
  readonly field: string | null
  readonly level: string | null
  readonly holder: Holder | null
  readonly holderName: string | null
  readonly startsOn: PlainDate | null
  readonly endsOn: PlainDate | null
}

/** All problems at once, in the order of the form. `today` is null where the days of registration do not count. */
export function seasonProblems(
  part: SeasonPart,
  season: Season,
  today: PlainDate | null,
): readonly RegistrationProblem[] {
  return [
    ...(today === null ? [] : windowProblems(season, today)),
    ...placeProblems(part, season),
    ...dateProblems(part, season.year),
  ]
}

function windowProblems(season: Season, today: PlainDate): RegistrationProblem[] {
  const { registrationFrom, registrationTo } = season
  if (today >= registrationFrom && today <= registrationTo) return []
  const [from, to, now] = [registrationFrom, registrationTo, today].map(formatDate)
  return [
    {
      reason: 'outside-registration-window',
      field: 'seasonId',
      message: {
        vi: `Mùa này nhận đăng ký từ ${from} đến ${to}; hôm nay là ${now}. Chữ đã gõ còn ở đây: bấm “Lưu nháp” để giữ lại.`,
        en: `This season takes registrations from ${from} to ${to}; today is ${now}. What you typed is still here: press “Save the draft” to keep it.`,
      },
    },
  ]
}

function placeProblems({ field, level, holder, holderName }: SeasonPart, season: Season): RegistrationProblem[] {
  const problems: RegistrationProblem[] = []
  if (holder === 'individual' && (holderName ?? '') === '')
    problems.push({
      reason: 'holder-name-missing',
      field: 'holderName',
      message: {
        vi: 'Điển hình cá nhân cần có họ và tên của người đó.',
        en: 'For an individual, write their full name.',
      },
    })
  if (field !== null && !season.fields.some(({ id }) => id === field))
    problems.push({ reason: 'field-not-of-season', field: 'field', message: chooseAmong(season.fields, field) })
  if (level !== null && !season.levels.some(({ id }) => id === level))
    problems.push({ reason: 'level-not-of-season', field: 'level', message: chooseAmong(season.levels, level) })
  return problems
}

function chooseAmong(list: readonly (Words & { readonly id: string })[], id: string): Words {
  const named = namedIn(list, id)
  return {
    vi: `Mùa này không có “${named.vi}”. Chọn: ${list.map(({ vi }) => vi).join('; ')}.`,
    en: `This season has no “${named.en}”. Choose: ${list.map(({ en }) => en).join('; ')}.`,
  }
}

function dateProblems({ startsOn, endsOn }: SeasonPart, year: number): RegistrationProblem[] {
  const days = [
    { field: 'startsOn', on: startsOn },
    { field: 'endsOn', on: endsOn },
  ] as const
  const outside = days.flatMap(({ field, on }): RegistrationProblem[] => {
    if (on === null || yearOf(on) === year) return []
    const message = {
      vi: `Ngày ${formatDate(on)} nằm ngoài năm của mùa. Viết ngày từ 01/01/${year} đến 31/12/${year}.`,
      en: `${formatDate(on)} lies outside the year of the season. Write a day from 01/01/${year} to 31/12/${year}.`,
    }
    return [{ reason: 'dates-outside-year', field, message }]
  })
  if (startsOn === null || endsOn === null || endsOn >= startsOn) return outside
  const message = {
    vi: `Ngày kết thúc (${formatDate(endsOn)}) phải từ ngày bắt đầu (${formatDate(startsOn)}) trở đi.`,
    en: `The end (${formatDate(endsOn)}) can not come before the start (${formatDate(startsOn)}).`,
  }
  return [...outside, { reason: 'ends-before-start', field: 'endsOn', message }]
}
