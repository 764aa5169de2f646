import { defineWords, type Language, type Words } from '../../../../kernel/words.ts'
import type { EscalationStep, Rung } from './escalation.ts'

/** Texts the rules of urging themselves write: what people are told, and the rule said in words. */
export const ruleWords = defineWords({
  due: { vi: (on: string) => `hạn ${on}`, en: (on: string) => `due ${on}` },
  whoWorks: {
    vi: (unit: string, officer: string) =>
      `${unit === '' ? ' Chưa có đơn vị chủ trì' : ` ${unit} chủ trì`}${officer === '' ? ', chưa có người làm.' : `, ${officer} thực hiện.`}`,
    en: (unit: string, officer: string) =>
      `${unit === '' ? ' No lead unit yet' : ` Led by ${unit}`}${officer === '' ? ', no officer yet.' : `, done by ${officer}.`}`,
  },
  before: {
    vi: (days: number) => `Trước hạn ${days} ngày làm việc`,
    en: (days: number) => `${days} working ${days === 1 ? 'day' : 'days'} before the date`,
  },
  onTheDay: { vi: 'Đúng ngày hạn', en: 'On the day itself' },
  after: {
    vi: (days: number) => `Quá hạn ${days} ngày làm việc`,
    en: (days: number) => `${days} working ${days === 1 ? 'day' : 'days'} after the date`,
  },
  remind: { vi: (whom: string) => `nhắc ${whom}`, en: (whom: string) => `remind ${whom}` },
  urge: { vi: (whom: string) => `đôn đốc tới ${whom}`, en: (whom: string) => `urge ${whom}` },
  noteIssued: {
    vi: (number: string, answerBy: string) =>
      `Phiếu đôn đốc số ${number} gửi đơn vị anh/chị, đề nghị trả lời trước ngày ${answerBy}.`,
    en: (number: string, answerBy: string) =>
      `Urging note ${number} was issued to your unit; an answer is expected by ${answerBy}.`,
  },
})

export const rungWords: Record<Rung, Words> = {
  officer: { vi: 'công chức phụ trách', en: 'the officer in charge' },
  unit_head: { vi: 'trưởng phòng', en: 'the head of unit' },
  office: { vi: 'Văn phòng', en: 'the Office' },
  leader: { vi: 'lãnh đạo', en: 'the leaders' },
}

export function bothLanguages(text: (say: ReturnType<typeof ruleWords>, language: Language) => string): Words {
  return { vi: text(ruleWords('vi'), 'vi'), en: text(ruleWords('en'), 'en') }
}

/** "Trước hạn 5 ngày làm việc: nhắc công chức phụ trách". */
export function stepInWords({ offset, to }: EscalationStep): Words {
  return bothLanguages((say, language) => {
    const whom = rungWords[to][language]
    if (offset < 0) return `${say.before(-offset)}: ${say.remind(whom)}`
    return offset === 0 ? `${say.onTheDay}: ${say.remind(whom)}` : `${say.after(offset)}: ${say.urge(whom)}`
  })
}
