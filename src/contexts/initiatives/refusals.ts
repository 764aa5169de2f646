import type { Refusal } from '../../commands/refusals.ts'
import type { MoveRefusal } from './rules/initiative.ts'

/** Why an initiative does not move; commands add their own beside. */
export const moveRefusals: Readonly<Record<MoveRefusal, Refusal>> = {
  'not-in-this-state': {
    status: 409,
    words: {
      vi: 'Mô hình đang ở bước khác, không làm việc này được. Mở lại trang để xem mô hình đang ở đâu.',
      en: 'The initiative is at another step, where this can not be done. Open the page again to see where it stands.',
    },
  },
  'not-your-step': {
    status: 403,
    words: {
      vi: 'Bước này thuộc người khác (trưởng phòng, Văn phòng hoặc lãnh đạo).',
      en: 'This step is for somebody else: the head of unit, the Office or the leaders.',
    },
  },
}
