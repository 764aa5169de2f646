import { defineWords } from '../../../kernel/words.ts'

export const words = defineWords({
  handOut: {
    vi: 'Chuyển thông báo của cơ quan khác tới người trong cơ quan',
    en: 'Hand out what other agencies have told',
  },
})
