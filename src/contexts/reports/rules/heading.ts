/** What a person sets on a report beside its text: number, day, signer, recipients. */
import type { PlainDate } from '../../../kernel/plain-date.ts'
import type { Signature } from '../../documents/browser.ts'
import type { AgencyFacts } from './facts.ts'

/** By what right the signer signs: in their own, TM., KT., TL., TUQ. */
type Authority = 'none' | 'on-behalf-of' | 'deputy-of' | 'by-order-of' | 'authorised-by'

export interface ReportHeading {
  /** The running number in the register; null until it is given. */
  readonly serial: string | null
  readonly symbol: string
  readonly place: string
  readonly date: PlainDate | null
  readonly authority: Authority
  /** The body or office written after the mark of the authority; '' without one. */
  readonly authorityOf: string
  readonly signerTitle: string
  readonly signerName: string
  readonly recipients: readonly string[]
  /** Whether the list of everything recorded in the period is appended. */
  readonly appendix: boolean
}

/** How a report starts out: signer and recipients as in the one before, number and day still open. */
export function startingHeading(agency: AgencyFacts, last: ReportHeading | undefined): ReportHeading {
  if (last !== undefined) return { ...last, serial: null, date: null }
  return {
    serial: null,
    symbol: `BC-${agency.symbol}`,
    place: agency.place,
    date: null,
    authority: 'none',
    authorityOf: '',
    signerTitle: 'Thủ trưởng cơ quan',
    signerName: '',
    recipients: [...(agency.superiorName === '' ? [] : [agency.superiorName]), 'Lãnh đạo cơ quan', 'Lưu: VT'],
    appendix: false,
  }
}

export function signatureOf(heading: ReportHeading): Signature {
  const { authority, authorityOf, signerTitle, signerName } = heading
  return {
    ...(authority === 'on-behalf-of' && { onBehalfOf: authorityOf }),
    ...(authority === 'deputy-of' && { deputyOf: authorityOf }),
    ...(authority === 'by-order-of' && { byOrderOf: authorityOf }),
    ...(authority === 'authorised-by' && { authorisedBy: authorityOf }),
    title: signerTitle,
    ...(signerName !== '' && { name: signerName }),
  }
}

/** What must be there before a report can be signed. */
export function isComplete({ serial, date, signerName, signerTitle }: ReportHeading): boolean {
  return serial !== null && date !== null && signerName !== '' && signerTitle !== ''
}
