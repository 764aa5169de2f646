/** The pure part of initiatives that rules of other contexts may use. */
export { type Holder, type Initiative, type Kind } from './rules/initiative.ts'
export { type Certificate, certificateCode } from './recognition/rules/certificate.ts'
export { holderWords, kindWords } from './words.ts'
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
