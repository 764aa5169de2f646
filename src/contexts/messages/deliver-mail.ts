import { writeAs } from '../../platform/database/as-agency.ts'
import type { Db, WholeDb } from '../../platform/database/tables.ts'
import type { Mail } from '../../platform/mail.ts'
import { afterQuietHours, calendarOf, nextWorkingMoment } from '../calendar/index.ts'
import { getAgency } from '../organization/index.ts'
import { claimLetter, isLetterDue, noteFailed, noteSent, settleNeedless, type WaitingLetter } from './store/letters.ts'
import { words } from './words.ts'

export interface MailRound {
  readonly db: WholeDb
  readonly mail: Mail
  readonly at: Date
  readonly agencyId: number
  /** Address of the application, for the link to the notice. */
  readonly publicUrl: string
}

const lettersPerRound = 50
/** So many failures in a round mean that the mail server is away, not that an address is wrong. */
const failuresPerRound = 3

/**
 * Sends an agency's waiting notices by mail, in its working hours and outside its quiet hours only. A letter is claimed in one transaction, sent outside of
 * any, and settled in another: on the embedded engine an open transaction would hold up every page. A crash repeats one
 * letter at most. Gives the number sent.
 */
export async function deliverMail({ db, mail, at, agencyId, publicUrl }: MailRound): Promise<number> {
  const inAgency = <Result>(work: (agencyDb: Db) => Promise<Result>) => writeAs(db, [agencyId], work)
  if (!(await inAgency((agencyDb) => mayWriteNow(agencyDb, agencyId, at)))) return 0
  await inAgency((agencyDb) => settleNeedless(agencyDb, at))
  let [sent, failed] = [0, 0]
  while (sent + failed < lettersPerRound && failed < failuresPerRound) {
    const letter = await inAgency((agencyDb) => claimLetter(agencyDb, at))
    if (!letter) break
    const fault = await faultOf(mail.send(letterOf(letter, publicUrl)))
    if (fault === undefined) {
      await inAgency((agencyDb) => noteSent(agencyDb, letter.noticeId, at))
      sent += 1
    } else {
      await inAgency((agencyDb) => noteFailed(agencyDb, letter, { at, said: fault }))
      failed += 1
    }
  }
  return sent
}

/** Whether a letter waits and it is the time for it. Nearly always none does: that is asked first, every minute in every agency. */
async function mayWriteNow(db: Db, agencyId: number, at: Date): Promise<boolean> {
  if (!(await isLetterDue(db, at))) return false
  const calendar = await calendarOf(db)
  const { settings } = await getAgency(db, agencyId)
  const mayWriteAt = nextWorkingMoment(afterQuietHours(at, settings.quietHours), calendar, settings.workingHours)
  return mayWriteAt.getTime() <= at.getTime()
}

async function faultOf(sending: Promise<void>): Promise<string | undefined> {
  return sending.then(
    () => undefined,
    (error: unknown) => String(error),
  )
}

function letterOf(letter: WaitingLetter, publicUrl: string): { to: string; subject: string; text: string } {
  const texts = words(letter.language)
  const text = letter.language === 'vi' ? letter.textVi : letter.textEn
  const body = `${text}\n\n${publicUrl}/thong-bao/${letter.noticeId}\n\n— \n${texts.mailFoot}\n`
  return { to: letter.email, subject: texts.mailSubject + text.replace(/\s+/g, ' ').slice(0, 120), text: body }
}
