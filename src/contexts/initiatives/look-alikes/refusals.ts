import type { Refusal } from '../../../commands/refusals.ts'
import type { JudgeRefusal } from './rules/judging.ts'

export const judgeRefusals: Readonly<Record<JudgeRefusal, Refusal>> = {
  'compared-with-itself': {
    status: 422,
    words: {
      vi: 'Đây là chính mô hình này, không so với chính nó.',
      en: 'This is the same initiative; it is not compared with itself.',
    },
  },
}
