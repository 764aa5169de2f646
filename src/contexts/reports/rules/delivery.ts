import type { Words } from '../../../kernel/words.ts'

export type DeliveryWay = 'axis' | 'mail' | 'post' | 'hand'

export const deliveryWayWords: Readonly<Record<DeliveryWay, Words>> = {
  axis: { vi: 'Trục liên thông văn bản', en: 'Document exchange axis' },
  mail: { vi: 'Thư điện tử', en: 'E-mail' },
  post: { vi: 'Bưu điện', en: 'Post' },
  hand: { vi: 'Giao tận tay', en: 'By hand' },
}
