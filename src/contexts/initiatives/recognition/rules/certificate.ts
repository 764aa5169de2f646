/** A certificate that anybody can verify by its code. */
import type { PlainDate } from '../../../../kernel/plain-date.ts'
import type { Signature } from '../../../documents/browser.ts'

export interface Certificate {
  readonly id: string
  readonly code: string
  readonly kind: 'recognition' | 'commendation'
  /** What it is called: Giấy chứng nhận, Giấy khen, Bằng khen. */
  readonly form: string
  readonly holderName: string
  readonly about: string
  readonly level: string
  readonly subjectAgencyId: number
  readonly subjectId: string
  readonly issuer: string
  readonly superiorName: string
  readonly place: string
  readonly style: 'state' | 'party'
  readonly number: string
  readonly decidedOn: PlainDate
  readonly signature: Signature
  readonly validUntil: PlainDate | null
  readonly withdrawnOn: PlainDate | null
  readonly withdrawnReason: string
  readonly withdrawnNumber: string
  readonly version: number
}

/** Crockford's base 32: no I, L, O and U, so that a code read aloud or copied by hand is not mistaken. */
const signs = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const codeLength = 12

/**
 * The code printed on a certificate: 60 random bits of a new id and a check sign, in groups of four. Nobody guesses
 * one, and a slip of the pen is told from a code that was never given.
 */
export function certificateCode(newId: string): string {
  const random = BigInt(`0x${newId.replaceAll('-', '').slice(-15)}`)
  const body = Array.from({ length: codeLength }, (_, at) => signs[Number((random >> BigInt(5 * at)) & 31n)]).join('')
  return grouped(body + checkSign(body))
}

/** The code as it is kept, from what somebody typed: case, blanks and dashes do not matter, O is 0, I and L are 1. */
export function readCode(typed: string): string | undefined {
  const body = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (!/^[0-9A-HJKMNP-TV-Z]{13}$/.test(body)) return undefined
  return checkSign(body.slice(0, codeLength)) === body.slice(codeLength) ? grouped(body) : undefined
}

/** Weights that are odd and differ from sign to sign find every wrong sign and nearly every swapped pair. */
function checkSign(body: string): string {
  const sum = Array.from(body).reduce((total, sign, at) => total + signs.indexOf(sign) * (2 * at + 1), 0)
  return signs[sum % signs.length] ?? ''
}

function grouped(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

export type CertificateStanding = 'valid' | 'withdrawn' | 'expired'

/** Whether a certificate holds on a day. */
export function standingOf(
  { withdrawnOn, validUntil }: Pick<Certificate, 'withdrawnOn' | 'validUntil'>,
  on: PlainDate,
): CertificateStanding {
  if (withdrawnOn !== null && withdrawnOn <= on) return 'withdrawn'
  return validUntil !== null && validUntil < on ? 'expired' : 'valid'
}
