import { newId } from '../support/scenario.ts'
import type { World } from '../support/world.ts'
import { anyAgency, ofAgency, ofSelf, type Specimens } from './specimen.ts'

const agencyFields = { name: 'Ban Thử', shortName: 'Thử', symbol: 'BT', place: 'Ví Dụ', style: 'state' }
const hours = { morningFrom: '07:30', morningTo: '11:30', afternoonFrom: '13:00', afternoonTo: '16:30' }
const table = 'Họ và tên\tChức vụ\tPhòng\tVai trò\nNguyễn Văn Thử\tChuyên viên\tVăn phòng\tCông chức'

const personId = (world: World) => world.agency.actors.otherOfficerOfPolicy.personId
const version = (world: World, id: string) => ({ version: world.versionOf(id) })
const ofPerson = (world: World, more: object = {}) =>
  ofAgency({ personId: personId(world), ...version(world, personId(world)), ...more })
const roleOf = (world: World) =>
  world.rows.get('role_held')?.find((row) => row['person_id'] === personId(world) && row['role'] === 'assessor')?.['id']

const agencyList =
  'Tên cơ quan\tKý hiệu\tĐịa danh\tNgười quản trị\tThư điện tử\nXã Thử\tUBND\tXã Thử\tNguyễn Văn Thử\txa@thu.example'
const lower = (world: World) => Number(world.made['agencyBelow'])

export const organizationSpecimens: Specimens = {
  'organization.set-up': () => ({
    ...anyAgency({ ...agencyFields, personName: 'Quản', email: 'quan@thu.example', accountId: newId() }),
    mayBeRefused: true,
  }),
  'organization.edit-agency': () =>
    anyAgency({ version: 1, ...agencyFields, ...hours, quietFrom: '18:00', quietTo: '07:00' }),
  'organization.add-agency': () =>
    anyAgency({ ...agencyFields, validFrom: '01/07/2025', units: 'usual', personName: 'Quản', email: 'q@thu.example' }),
  'organization.add-superior': () =>
    anyAgency({ ...agencyFields, validFrom: '01/07/2025', units: 'usual', personName: 'Quản', email: 'q@thu.example' }),
  'organization.import-agencies': () => anyAgency({ table: agencyList, units: 'commune' }),
  'organization.preview-agencies': () => anyAgency({ table: agencyList, units: 'commune' }),
  'organization.edit-lower-agency': (world) =>
    ofAgency({ agencyId: lower(world), version: 1, ...agencyFields, validFrom: '01/07/2025' }),
  'organization.move-agencies': (world) => ofAgency({ agencyIds: [lower(world)] }),
  'organization.end-agency': (world) =>
    ofAgency({ agencyId: lower(world), version: 1, lastOn: '22/11/2026', reason: 'Sáp nhập' }),
  'organization.renew-invitations': (world) => ofAgency({ agencyIds: [lower(world)] }),
  'organization.agencies-here': () => anyAgency({}),
  'organization.list-agencies': () => anyAgency({}),
  'organization.show-lower-agency': (world) => ofAgency({ agencyId: lower(world) }),
  'organization.list-agency-choices': () => anyAgency({ own: true }),
  'organization.add-unit': () => anyAgency({ name: 'Phòng Mới', kind: 'department' }),
  'organization.edit-unit': (world) =>
    ofAgency({ unitId: world.agency.units.propaganda, version: 1, name: 'Phòng Đổi tên', kind: 'department' }),
  'organization.move-unit': (world) => ofAgency({ unitId: world.agency.units.propaganda, direction: 'up' }),
  'organization.close-unit': (world) => ofAgency({ unitId: world.made['emptyUnit'], version: 1, lastOn: '23/11/2026' }),
  'organization.add-person': () => anyAgency({ name: 'Người Thêm', role: 'admin' }),
  'organization.edit-person': (world) => ofPerson(world, { name: 'Tên Khác', email: 'khac@thu.example' }),
  'organization.move-person': (world) =>
    ofPerson(world, {
      unitId: world.agency.units.propaganda,
      role: 'officer',
      fromOn: '23/11/2026',
      successorId: world.agency.actors.officerOfPolicy.personId,
    }),
  'organization.end-membership': (world) =>
    ofPerson(world, { lastOn: '23/11/2026', successorId: world.agency.actors.officerOfPolicy.personId }),
  'organization.give-role': (world) =>
    ofAgency({
      personId: personId(world),
      role: 'overseer',
      validFrom: '23/11/2026',
      unitId: world.agency.units.policy,
    }),
  'organization.end-role': (world) =>
    ofAgency({ personId: personId(world), roleId: roleOf(world), lastOn: '23/11/2026' }),
  'organization.import-people': () => anyAgency({ table, createsUnits: 'on' }),
  'organization.preview-import': () => anyAgency({ table, createsUnits: true }),
  'organization.invite-people': (world) => ofAgency({ personIds: [world.made['newcomer']] }),
  'organization.reset-sign-in': (world) => ofAgency({ personId: personId(world) }),
  'organization.use-sign-in-link': (world) => ofAgency({ linkId: world.made['link'], accountId: newId() }),
  'organization.edit-own-choices': () => ofSelf({ language: 'en', wantsMail: true }),
  'organization.drop-second-factor': (world) => ofAgency({ personId: personId(world) }),
  'organization.list-choices': () => anyAgency({}),
  'organization.show-agency': () => anyAgency({}),
  'organization.list-people': () => anyAgency({}),
  'organization.show-person': (world) => ofAgency({ personId: personId(world) }),
  'organization.list-sign-in-links': () => anyAgency({}),
  'organization.show-sign-in-link': (world) => ofAgency({ linkId: world.made['link'] }),
  'organization.show-own-account': () => ofSelf({}),
  'organization.list-units': () => anyAgency({ closed: true }),
  'organization.show-unit': (world) => ofAgency({ unitId: world.agency.units.policy }),
}
