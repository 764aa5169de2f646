/** The pure part of initiatives that rules of other contexts may use. */
export { type Holder, holders, type Initiative, type Kind, kinds } from './rules/initiative.ts'
export { type Certificate, certificateCode } from './recognition/rules/certificate.ts'
export { holderWords, kindWords, stateWords } from './words.ts'
export {
  type MovementFacts,
  type MovementInitiative,
  movementNames,
  type MovementRow,
  movementRows,
  movementWords,
  type Stage,
  stageOf,
  stages,
  stageWords,
} from './rules/movement.ts'
