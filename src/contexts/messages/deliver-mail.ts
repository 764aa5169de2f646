import { writeAs } from '../../platform/database/as-agency.ts'
import type { WholeDb } from '../../platform/database/tables.ts'
import type { Mail } from '../../platform/mail.ts'
import { calendarOf, DEFAULT_WORKING_HOURS, nextWorkingMoment } from '../calendar/index.ts'
import { claimLetters, noteFailed, noteSent, type WaitingLetter } from './store/letters.ts'
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

/**
 * Sends an agency's waiting notices by mail, in working hours only. Each letter is settled in a transaction of its own right
 * after it was sent, so that a crash repeats one letter at most. Gives the number sent.
 */
export async function deliverMail({ db, mail, at, agencyId, publicUrl }: MailRound): Promise<number> {
  const calendar = await writeAs(db, [agencyId], calendarOf)
  if (nextWorkingMoment(at, calendar, DEFAULT_WORKING_HOURS).getTime() > at.getTime()) return 0
  for (let sent = 0; ; sent += 1) {
    const more = await writeAs(db, [agencyId], async (agencyDb) => {
      const [letter] = await claimLetters(agencyDb, at, 1)
      if (!letter || sent >= lettersPerRound) return false
      try {
        await mail.send(letterOf(letter, publicUrl))
        await noteSent(agencyDb, letter.noticeId, at)
      } catch (error) {
        await noteFailed(agencyDb, letter, { at, said: String(error) })
      }
      return true
    })
    if (!more) return sent
  }
}

function letterOf(letter: WaitingLetter, publicUrl: string): { to: string; subject: string; text: string } {
  const texts = words(letter.language)
  const text = letter.language === 'vi' ? letter.textVi : letter.textEn
  const body = `${text}\n\n${publicUrl}/thong-bao/${letter.noticeId}\n\n— \n${texts.mailFoot}\n`
  return { to: letter.email, subject: texts.mailSubject + text.replace(/\s+/g, ' ').slice(0, 120), text: body }
}
