import { defineWords } from '../../../kernel/words.ts'

export const handbookWords = defineWords({
  contents: { vi: 'Các mục', en: 'Contents' },
})
