export interface AuditHeadTable {
  agencyId: number
  sequence: number
  hash: string
}

export interface AuditLineTable {
  agencyId: number
  sequence: number
  at: Date
  command: string
  commandId: string
  actorKind: string
  actorId: string | null
  subjectKind: string | null
  subjectId: string | null
  /** Canonical JSON, secrets as keyed digests. Text, so that the bytes that were hashed are the bytes that are kept. */
  input: string
  outcome: string
  previousHash: string
  hash: string
}

export interface CommandReceiptTable {
  agencyId: number
  commandId: string
  command: string
  inputHash: string
  outcome: string | null
}

declare module '../platform/database/tables.ts' {
  interface Tables {
    auditHead: AuditHeadTable
    auditLine: AuditLineTable
    commandReceipt: CommandReceiptTable
  }
}
