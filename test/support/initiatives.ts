import { type Initiative } from '../../src/contexts/initiatives/rules/initiative.ts'
import { usualFields, usualLevels } from '../../src/contexts/initiatives/rules/season.ts'
import type { InitiativeState } from '../../src/contexts/initiatives/rules/states.ts'
import { insertInitiatives } from '../../src/contexts/initiatives/store/initiatives.ts'
import { day, type PlainDate } from '../../src/kernel/plain-date.ts'
import { writeAs } from '../../src/platform/database/as-agency.ts'
import type { GivenAgency } from './organization.ts'
import { newId, type Scenario } from './scenario.ts'

export interface GivenSeason {
  readonly agencyId: number
  readonly id: string
  readonly year: number
}

/** An open season of 2026 with the usual fields and levels, written straight into its table. */
export async function givenSeason(
  scenario: Scenario,
  { agencyId }: Pick<GivenAgency, 'agencyId'>,
  told: { readonly year?: number; readonly registrationTo?: PlainDate } = {},
): Promise<GivenSeason> {
  const [id, year] = [newId(), told.year ?? 2026]
  await writeAs(scenario.connection.db, [agencyId], (db) =>
    db
      .insertInto('season')
      .values({
        agencyId,
        id,
        movement: 'Dân vận khéo',
        year,
        name: `Phong trào thi đua “Dân vận khéo” năm ${year}`,
        codePrefix: 'MH',
        state: 'open',
        cascades: true,
        registrationFrom: day(`${year}-01-02`),
        registrationTo: told.registrationTo ?? day(`${year}-12-10`),
        interimReviewOn: day(`${year}-06-30`),
        selfAssessmentTo: day(`${year}-12-15`),
        assessmentTo: day(`${year}-12-20`),
        recognitionOn: day(`${year}-12-28`),
        fields: JSON.stringify(usualFields),
        levels: JSON.stringify(usualLevels),
        criteriaSetAgencyId: null,
        criteriaSetId: null,
        documentId: null,
        note: '',
        openedBy: null,
        openedOn: day(`${year}-01-02`),
        closedOn: null,
        version: 1,
      })
      .execute(),
  )
  return { agencyId, id, year }
}

export interface GivenInitiativeTraits extends Partial<Omit<Initiative, 'state'>> {
  readonly state?: InitiativeState
}

/** An initiative of the Policy unit and its officer in any state, written straight into its table. */
export async function givenInitiative(
  scenario: Scenario,
  agency: GivenAgency,
  season: GivenSeason,
  told: GivenInitiativeTraits = {},
): Promise<Initiative> {
  const initiative = initiativeOf(agency, season, told)
  await writeAs(scenario.connection.db, [agency.agencyId], (db) => insertInitiatives(db, agency.agencyId, [initiative]))
  return initiative
}

let given = 0

/** The same as a value, for tests of rules. */
export function initiativeOf(
  agency: Pick<GivenAgency, 'units' | 'actors'>,
  season: GivenSeason,
  told: GivenInitiativeTraits = {},
): Initiative {
  given += 1
  const [id, state] = [newId(), told.state ?? 'draft']
  return {
    id,
    identityId: id,
    seasonAgencyId: season.agencyId,
    seasonId: season.id,
    year: season.year,
    code: state === 'draft' ? null : `MH-${season.year}-T${given}`,
    kind: 'model',
    holder: 'collective',
    setting: 'agency',
    field: 'culture',
    level: 'base',
    name: 'Truyền thông về Chương trình mục tiêu quốc gia vùng đồng bào dân tộc thiểu số',
    holderName: '',
    unitId: agency.units.policy,
    personId: agency.actors.officerOfPolicy.personId,
    createdBy: agency.actors.officerOfPolicy.personId,
    reason: 'Bà con ở thôn xa ít được nghe về chính sách bằng tiếng của mình.',
    goals: 'Mỗi tháng 3 buổi, 21 thôn, ít nhất 60% người nghe hiểu mức hỗ trợ.',
    content: 'Nói chuyện tại nhà cộng đồng, chiếu phim ngắn, phát loa bằng tiếng Raglai và tiếng Chăm.',
    place: '21 thôn đặc biệt khó khăn',
    beneficiaries: 'Đồng bào Raglai, Chăm; ưu tiên hộ nghèo',
    forces: 'Chủ trì: Phòng Chính sách; phối hợp: UBND xã, già làng, người có uy tín',
    resources: 'Kinh phí thường xuyên; loa, máy chiếu của Ban',
    schedule: 'Từ tháng 2 đến tháng 11; sơ kết tháng 6',
    outputs: '38 buổi, 2.500 lượt người nghe, 1 bộ tài liệu song ngữ',
    sustaining: 'Giao người có uy tín ở thôn tiếp tục; tài liệu để lại nhà cộng đồng',
    legalBasis: '',
    documentId: null,
    planId: null,
    startsOn: day(`${season.year}-02-01`),
    endsOn: day(`${season.year}-11-30`),
    continuesId: null,
    formerHolderIds: [],
    originAgencyId: null,
    originId: null,
    stateReason: '',
    round: 1,
    registeredOn: state === 'draft' ? null : day(`${season.year}-02-20`),
    approvedOn: null,
    startedOn: null,
    selfAssessedOn: null,
    assessedOn: null,
    decidedOn: null,
    endedOn: null,
    recognisedLevel: null,
    recognisedUntil: null,
    version: 1,
    ...told,
    state,
  }
}
