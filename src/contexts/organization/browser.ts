/** The pure part of organization that rules of other contexts may use. */
export type { AgencyHead, Signer } from './rules/signers.ts'
