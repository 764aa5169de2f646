import { describe, expect, it } from 'vitest'
import { day } from '../../../../kernel/plain-date.ts'
import { type Season, usualFields, usualLevels } from '../../rules/season.ts'
import {
  changeSeason,
  closeSeason,
  contentRefusal,
  dateOutOfOrder,
  editSeason,
  movedDates,
  nextSeason,
  openSeason,
} from './season-course.ts'

const season: Season = {
  agencyId: 7,
  id: 's1',
  movement: 'Dân vận khéo',
  year: 2026,
  name: 'Dân vận khéo năm 2026',
  codePrefix: 'MH',
  state: 'draft',
  cascades: true,
  registrationFrom: day('2026-01-02'),
  registrationTo: day('2026-03-31'),
  interimReviewOn: day('2026-06-30'),
  selfAssessmentTo: day('2026-10-15'),
  assessmentTo: day('2026-11-15'),
  recognitionOn: day('2026-12-15'),
  fields: usualFields,
  levels: usualLevels,
  criteriaSetAgencyId: 7,
  criteriaSetId: 'c1',
  exemplarSetAgencyId: null,
  exemplarSetId: null,
  datesChangedOn: null,
  documentId: null,
  note: '',
  version: 4,
}
const open: Season = { ...season, state: 'open' }

describe('the dates of a season', () => {
  it('follow one another, with or without an interim review', () => {
    expect(dateOutOfOrder(season)).toBeUndefined()
    expect(dateOutOfOrder({ ...season, interimReviewOn: null })).toBeUndefined()
    expect(dateOutOfOrder({ ...season, interimReviewOn: day('2026-03-30') })).toBe('interim-review-too-early')
    expect(dateOutOfOrder({ ...season, interimReviewOn: null, selfAssessmentTo: day('2026-03-30') })).toBe(
      'self-assessment-too-early',
    )
    expect(dateOutOfOrder({ ...season, registrationTo: day('2025-12-31') })).toBe('registration-ends-too-early')
  })

  it('lie about the year they are for', () => {
    expect(contentRefusal({ ...season, registrationFrom: day('2024-12-31') }, [], undefined)).toBe('dates-outside-year')
    expect(contentRefusal({ ...season, registrationFrom: day('2025-10-25') }, [], undefined)).toBeUndefined()
  })
})

describe('a season', () => {
  it('is one of its movement and year', () => {
    const twin = { id: 's2', movement: 'Dân vận khéo', year: 2026 }
    expect(contentRefusal(season, [twin], 's1')).toBe('season-exists')
    expect(contentRefusal(season, [{ ...twin, movement: 'Xanh – sạch' }], 's1')).toBeUndefined()
    expect(contentRefusal({ ...season, fields: [] }, [], 's1')).toBe('fields-missing')
    expect(contentRefusal({ ...season, levels: [] }, [], 's1')).toBe('levels-missing')
  })

  it('is edited while a draft, then opened, then closed', () => {
    const edit = { content: { ...season, year: 2027, recognitionOn: day('2027-12-15') }, version: 4, known: [] }
    expect(editSeason(season, edit)).toMatchObject({ ok: true, outcome: { year: 2027, state: 'draft' } })
    expect(editSeason(open, edit)).toMatchObject({ reason: 'season-not-draft' })
    expect(editSeason(season, { ...edit, version: 1 })).toMatchObject({ reason: 'record-changed' })
    const now = { version: 4, today: day('2026-01-02') }
    expect(openSeason(season, now)).toMatchObject({ ok: true, outcome: { state: 'open' } })
    expect(openSeason(open, now)).toMatchObject({ reason: 'season-not-draft' })
    expect(openSeason(season, { ...now, today: day('2026-12-16') })).toMatchObject({ reason: 'season-over' })
    expect(closeSeason(open, 4)).toMatchObject({ outcome: { state: 'closed' } })
    expect(closeSeason(season, 4)).toMatchObject({ reason: 'season-not-open' })
  })

  it('moves its dates once open, and keeps the criteria that somebody was scored by', () => {
    const today = day('2026-05-04')
    const dates = {
      registrationFrom: open.registrationFrom,
      registrationTo: open.registrationTo,
      interimReviewOn: open.interimReviewOn,
      selfAssessmentTo: open.selfAssessmentTo,
      assessmentTo: open.assessmentTo,
      recognitionOn: open.recognitionOn,
    }
    const criteria = {
      criteriaSetAgencyId: 7,
      criteriaSetId: 'c1',
      exemplarSetAgencyId: null,
      exemplarSetId: null,
    }
    const change = { dates, criteria, note: '', version: 4, isScored: false }
    const later = changeSeason(open, { ...change, dates: { ...dates, selfAssessmentTo: day('2026-10-20') } }, today)
    const same = changeSeason(open, { ...change, note: 'Theo công văn mới' }, today)
    const others = { ...criteria, criteriaSetId: 'c2' }

    expect(later).toMatchObject({ outcome: { selfAssessmentTo: '2026-10-20', datesChangedOn: today } })
    expect(movedDates(open, later.ok ? later.outcome : open).map(({ name }) => name)).toEqual(['selfAssessmentTo'])
    expect(same).toMatchObject({ outcome: { note: 'Theo công văn mới', datesChangedOn: null } })
    expect(changeSeason(open, { ...change, criteria: others, isScored: true }, today)).toMatchObject({
      reason: 'criteria-in-use',
    })
    const first = { ...open, criteriaSetId: null, criteriaSetAgencyId: null }
    expect(changeSeason(first, { ...change, criteria: others, isScored: true }, today)).toMatchObject({ ok: true })
    expect(changeSeason(season, change, today)).toMatchObject({ reason: 'season-not-open' })
    const backwards = { ...change, dates: { ...dates, assessmentTo: day('2026-10-01') } }
    expect(changeSeason(open, backwards, today)).toMatchObject({ reason: 'assessment-too-early' })
  })

  it('is copied for the year after', () => {
    expect(nextSeason({ ...open, datesChangedOn: day('2026-05-04') }, () => 'n1')).toMatchObject({
      id: 'n1',
      year: 2027,
      name: 'Dân vận khéo năm 2027',
      state: 'draft',
      registrationFrom: '2027-01-02',
      recognitionOn: '2027-12-15',
      criteriaSetId: 'c1',
      datesChangedOn: null,
      version: 1,
    })
  })
})
