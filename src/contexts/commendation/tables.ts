import type { ColumnType } from 'kysely'
import type { PlainDate } from '../../kernel/plain-date.ts'
import type { OfficialDocument } from '../documents/browser.ts'
import type { Holder } from '../initiatives/browser.ts'
import type { CommendationForm } from './rules/forms.ts'
import type { Interest } from './rules/interest.ts'
import type { Ground } from './rules/proposal.ts'
import type { ProposalState } from './rules/states.ts'

/** jsonb: written as text, read parsed. */
type Json<Value> = ColumnType<Value, string, string>
/** uuid[]: written as `{…}` text by the store. */
type Ids = ColumnType<string[], unknown, unknown>

interface FormTable {
  agencyId: number
  id: string
  replaces: string | null
  name: string
  title: string
  individualThousandths: number | null
  collectiveThousandths: number | null
  validFrom: PlainDate
  validTo: PlainDate | null
  source: string
  confirmed: boolean
  version: number
}

interface VotingTable {
  agencyId: number
  id: string
  quorumPercent: number
  passPercent: number
  source: string
  version: number
}

export interface SessionTable {
  agencyId: number
  id: string
  code: string
  heldOn: PlainDate
  place: string
  state: 'open' | 'closed' | 'dropped'
  chairId: string
  secretaryId: string
  memberIds: Ids
  presentIds: Ids
  quorumPercent: number
  passPercent: number
  minutes: string
  interests: Json<readonly Interest[]>
  dropReason: string
  document: ColumnType<OfficialDocument | null, string | null, string | null>
  closedOn: PlainDate | null
  version: number
}

interface DecisionTable {
  agencyId: number
  id: string
  serial: string
  symbol: string
  decidedOn: PlainDate
  signedBy: string | null
  baseSalaryVnd: number
  document: Json<OfficialDocument>
  version: number
}

export interface ProposalTable {
  agencyId: number
  id: string
  code: string
  year: number
  formId: string
  form: Json<CommendationForm>
  holder: Holder
  personId: string | null
  unitId: string | null
  holderName: string
  holderKey: string
  initiativeId: string | null
  achievement: string
  achievementKey: string
  grounds: Json<readonly Ground[]>
  proposingUnitId: string | null
  proposedBy: string | null
  editedBy: Ids
  proposedOn: PlainDate
  state: ProposalState
  stateReason: string
  sessionId: string | null
  votesFor: number | null
  votesAgainst: number | null
  votesAbstained: number | null
  decisionId: string | null
  decidedOn: PlainDate | null
  rewardVnd: number | null
  certificateId: string | null
  search: string
  version: number
}

declare module '../../platform/database/tables.ts' {
  interface Tables {
    commendationForm: FormTable
    commendationVoting: VotingTable
    commendationSession: SessionTable
    commendationDecision: DecisionTable
    commendationProposal: ProposalTable
  }
}
