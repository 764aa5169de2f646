import { defineWords } from '../../../../kernel/words.ts'

/** What is missing in the head of a document. */
export const headDoubtWords = defineWords({
  'number-missing': {
    vi: 'Không thấy số, ký hiệu trong bản gốc.',
    en: 'No number was found in the original.',
  },
  'date-missing': {
    vi: 'Không thấy ngày ban hành trong bản gốc.',
    en: 'No date of issue was found in the original.',
  },
})
