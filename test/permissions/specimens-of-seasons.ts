import { seasonOf } from '../support/world-seasons.ts'
import type { World } from '../support/world.ts'
import { anyAgency, ofAgency, type Specimens } from './specimen.ts'

const { movement: _movement, year: _year, name: _name, codePrefix: _prefix, ...rest } = seasonOf(2026)
const { cascades: _cascades, fields: _fields, levels: _levels, ...dates } = rest
const draft = (world: World) => ({ criteriaId: world.made['draftCriteria'], version: 1 })
const season = ({ made }: World) => ({ seasonId: made['season'], version: 1 })
const draftSeason = ({ made }: World) => ({ seasonId: made['draftSeason'], version: 1 })
const rules = { outlierPercent: 20, leastAssessors: 2, quorumPercent: 67, passPercent: 51 }
const criterion = { group: 'g', text: 'Cách làm', most: 10, evidence: 'none' }

export const seasonSpecimens: Specimens = {
  'initiatives.make-criteria-set': () => anyAgency({ name: 'Bộ mới', sample: 'mo-hinh-tap-the' }),
  'initiatives.edit-criteria-set': (world) =>
    ofAgency({
      ...draft(world),
      name: 'Bộ sửa',
      ...rules,
      groups: [{ key: 'g', name: 'Nhóm' }],
      criteria: [criterion],
      vetoes: [{ text: 'Sai sự thật' }],
      thresholds: [{ level: 'Cấp cơ sở', least: 5 }],
    }),
  'initiatives.publish-criteria-set': (world) => ofAgency(draft(world)),
  'initiatives.retire-criteria-set': ({ made }) => ofAgency({ criteriaId: made['criteria'], version: 2 }),
  'initiatives.drop-criteria-set': (world) => ofAgency(draft(world)),
  'initiatives.copy-criteria-set': ({ made }) => ofAgency({ criteriaId: made['criteria'] }),
  'initiatives.criteria-sets': () => anyAgency({}),
  'initiatives.criteria-set': ({ made, agency }) =>
    ofAgency({ agencyId: agency.agencyId, criteriaId: made['draftCriteria'] }),
  'initiatives.draft-season': () => anyAgency(seasonOf(2028)),
  'initiatives.edit-season': (world) => ofAgency({ ...draftSeason(world), ...seasonOf(2027) }),
  'initiatives.open-season': (world) => ofAgency(draftSeason(world)),
  'initiatives.change-season': (world) =>
    // Initiatives were scored by the season's criteria, so it keeps them.
    ofAgency({ ...season(world), ...dates, criteriaId: world.made['criteria'], note: 'Theo công văn mới' }),
  'initiatives.close-season': (world) => ofAgency(season(world)),
  'initiatives.copy-season': ({ made }) => ofAgency({ seasonId: made['draftSeason'] }),
  'initiatives.drop-season': (world) => ofAgency(draftSeason(world)),
  'initiatives.ask-below': ({ made, agency }) =>
    ofAgency({
      seasonId: made['season'],
      unitIds: [agency.units.propaganda],
      agencyIds: [],
      least: 1,
      dueOn: '01/12/2026',
    }),
  'initiatives.drop-ask': ({ made }) => ofAgency({ askId: made['ask'] }),
  'initiatives.seasons': () => anyAgency({}),
  'initiatives.season': ({ made, agency }) => ofAgency({ agencyId: agency.agencyId, seasonId: made['draftSeason'] }),
  'initiatives.season-draft': ({ made }) => ofAgency({ seasonId: made['draftSeason'] }),
  'initiatives.ask-choices': () => anyAgency({}),
  'initiatives.season-banner': () => anyAgency({}),
}
