import { z } from 'zod'
import { type ChainProof, proveInSteps } from './audit.ts'
import { defineQuery } from './query.ts'

/** Proves the agency's audit chain from its first line to its head. */
export const proveChain = defineQuery({
  name: 'audit.prove-chain',
  words: { vi: 'Kiểm chứng nhật ký', en: 'Prove the audit chain' },
  input: z.strictObject({}),
  may: { admin: 'agency', office: 'agency', leader: 'agency', superior: 'agency', operator: 'agency' },
  runInSteps: (read, _input, { actor }): Promise<ChainProof> => proveInSteps(read, actor.agencyId),
})
