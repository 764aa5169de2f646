import { formatDate } from '../../../../kernel/plain-date.ts'
import { StateMark } from '../../../../ui/state.tsx'
import { say } from '../../../../ui/text.ts'
import type { View } from '../../../../ui/view.ts'
import type { RecognitionSectionData } from '../queries/certificates.ts'
import type { Certificate } from '../rules/certificate.ts'
import { certificateWithdrawalHref } from '../rules/hrefs.ts'
import { outcomeWords, standingWords, words } from '../words.ts'

export interface RecognitionSectionProps {
  readonly view: View
  readonly data: RecognitionSectionData
}

const standingMarks = { valid: 'done', expired: 'halt', withdrawn: 'late' } as const

/** What was decided about an initiative, on its page: certificates with their codes, and lists it stands on. */
export function RecognitionSection({ view: { language }, data }: RecognitionSectionProps) {
  const texts = words(language)
  const { certificates, lists } = data
  if (certificates.length === 0 && lists.length === 0) return null
  return (
    <section id="cong-nhan">
      <h2>{texts.section}</h2>
      <ul class="list">
        {certificates.map((certificate) => (
          <li>
            <StateMark
              language={language}
              state={standingMarks[certificate.standing]}
              label={say(standingWords[certificate.standing], language)}
            />{' '}
            <a href={`/xac-minh/${certificate.code}`}>
              {certificate.form} {certificate.code}
            </a>{' '}
            {certificate.standing === 'withdrawn' ? null : (
              <a href={`/xac-minh/${certificate.code}/giay.pdf`} download>
                PDF
              </a>
            )}
            <span class="sub">
              {certificate.issuer} · {certificate.level} · {certificate.number}, {formatDate(certificate.decidedOn)}
              {withdrawalOf(certificate)}
            </span>
            {certificate.mayWithdraw ? (
              <p class="s">
                <a href={certificateWithdrawalHref(certificate.id)}>{texts.withdrawCertificate}</a>
              </p>
            ) : null}
          </li>
        ))}
        {lists.map(({ id, name, state, outcome, reason }) => (
          <li>
            {state === 'open' ? texts.onOpenList : say(outcomeWords[outcome], language)}
            {': '}
            <a href={`/cong-nhan/${id}`}>{name}</a>
            {reason === '' ? null : <span class="sub">{reason}</span>}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** ` · 12/01/2027: reason (number)`; nothing while it was not withdrawn. */
function withdrawalOf({ withdrawnOn, withdrawnReason, withdrawnNumber }: Certificate): string {
  return withdrawnOn === null ? '' : ` · ${formatDate(withdrawnOn)}: ${withdrawnReason} (${withdrawnNumber})`
}
