import type { State } from '../../../../ui/state.tsx'
import type { InitiativeState } from '../../rules/states.ts'

/** Which mark stands for a state in lists; its word stands beside. */
export const stateMark: Readonly<Record<InitiativeState, State>> = {
  draft: 'todo',
  registered: 'ask',
  endorsed: 'ask',
  checked: 'ask',
  returned: 'late',
  rejected: 'halt',
  approved: 'todo',
  running: 'doing',
  self_assessed: 'ask',
  assessed: 'ask',
  recognised: 'done',
  not_recognised: 'halt',
  recognition_withdrawn: 'halt',
  stopped: 'halt',
  withdrawn: 'halt',
}
