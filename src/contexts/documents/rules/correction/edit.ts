import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { OfficerRole } from '../reading/reading.ts'
import type { Assignment, HeadField } from './draft.ts'

interface ReferenceFacts {
  readonly type: string | null
  readonly number: string | null
  readonly issuer: string | null
  readonly issuedOn: PlainDate | null
  readonly about: string | null
}

/** One small correction of a reading. The list of them is kept; undoing takes the last one away. */
export type Edit =
  | { readonly op: 'set-head'; readonly field: HeadField; readonly value: string | null }
  | { readonly op: 'set-item'; readonly itemId: string; readonly label: string | null; readonly text: string }
  | { readonly op: 'split-item'; readonly itemId: string; readonly at: number }
  | { readonly op: 'join-item'; readonly itemId: string }
  | { readonly op: 'drop-item'; readonly itemId: string }
  | { readonly op: 'restore-item'; readonly itemId: string }
  | {
      readonly op: 'add-item'
      readonly sectionId: string
      /** The item it follows; the first of the section when null. */
      readonly afterId: string | null
      readonly inside: boolean
      readonly text: string
    }
  | { readonly op: 'move-item'; readonly itemId: string; readonly to: 'up' | 'down' | 'in' | 'out' }
  | { readonly op: 'take-item'; readonly itemId: string; readonly taken: boolean }
  | { readonly op: 'take-children'; readonly itemId: string; readonly taken: boolean }
  | ({ readonly op: 'assign-item'; readonly itemId: string } & Assignment)
  | {
      readonly op: 'set-officer'
      readonly officerId: string
      readonly name: string
      readonly title: string | null
      readonly role: OfficerRole
    }
  | { readonly op: 'drop-officer'; readonly officerId: string }
  | { readonly op: 'restore-officer'; readonly officerId: string }
  | ({ readonly op: 'set-reference'; readonly referenceId: string } & ReferenceFacts)
  | { readonly op: 'drop-reference'; readonly referenceId: string }
  | { readonly op: 'restore-reference'; readonly referenceId: string }
  | ({ readonly op: 'add-reference'; readonly role: 'basis' | 'body' } & ReferenceFacts)
  | { readonly op: 'set-recipients'; readonly recipients: string }
  | {
      readonly op: 'set-model'
      /** A new model when null. */
      readonly modelId: string | null
      readonly name: string
      readonly registeredBy: string | null
    }
  | { readonly op: 'drop-model'; readonly modelId: string }
  | { readonly op: 'restore-model'; readonly modelId: string }
  | { readonly op: 'settle-doubt'; readonly doubtId: string }

export type EditOp = Edit['op']
export type EditOf<Op extends EditOp> = Extract<Edit, { readonly op: Op }>

export type EditRefusal =
  | 'part-not-found'
  | 'nothing-to-join'
  | 'cannot-split-there'
  | 'cannot-move-there'
  | 'day-not-real'
  | 'too-many-parts'
