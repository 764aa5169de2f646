import { createHash } from 'node:crypto'
import type { Actor } from '../../src/commands/actor.ts'
import type { StoredFile } from '../../src/commands/fields.ts'
import { startReading } from '../../src/contexts/documents/commands/start-reading.ts'
import type { Scenario } from './scenario.ts'

/** A short plan as somebody typed it: two sections with work, four tasks, one document cited twice. */
export const samplePlan = `ỦY BAN NHÂN DÂN TỈNH VÍ DỤ
BAN DÂN TỘC
Số: 12/KH-BDT
Ví Dụ, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Thực hiện phong trào thi đua “Dân vận khéo” năm 2026

Thực hiện Kế hoạch số 5584/KH-ƯBND ngày 23/12/2022 của Ủy ban nhân dân tỉnh; Ban Dân tộc ban hành kế hoạch như sau:

I. MỤC ĐÍCH
1. Nâng cao nhận thức của cán bộ, công chức.

II. NHIỆM VỤ
1. Tổ chức quán triệt Kế hoạch số 5584/KH-UBND đến toàn thể công chức. Văn phòng chủ trì, phối hợp với các phòng chuyên môn hoàn thành trước ngày 31/3/2026.
2. Tuyên truyền ở thôn, xã; đối thoại với Nhân dân; giải quyết đơn thư.
a) Phát thanh bằng tiếng dân tộc.
b) Họp thôn.
3. Thực hiện Chỉ thị số 33/CT-TTg ngày 26/11/2021 của Thủ tướng Chính phủ.

III. TỔ CHỨC THỰC HIỆN
- Giao Văn phòng theo dõi, đôn đốc.

Nơi nhận:
- Sở Nội vụ;
- Lưu: VT.
`

/** The descriptor of a file as an upload would give it; `content` makes the hash. */
export function storedFile(content: string, name = 'ke-hoach.txt'): StoredFile {
  const hash = createHash('sha256').update(content).digest('hex')
  return { hash, name, mediaType: 'text/plain', size: Buffer.byteLength(content), receipt: 'given' }
}

/** What starting a reading of this text is sent as. */
export function readingInput(text: string, name = 'ke-hoach.txt') {
  return { file: storedFile(text, name), name, kind: 'txt', pages: [{ number: 1, text }], notes: [] }
}

/** A reading of a text, waiting to be corrected and accepted. */
export async function givenReading(scenario: Scenario, actor: Actor, text: string = samplePlan): Promise<string> {
  const { readingId } = await scenario.must(startReading, actor, readingInput(text))
  return String(readingId)
}
