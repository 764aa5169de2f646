import type { Person } from '../../commands/actor.ts'
import type { StoredFile } from '../../commands/fields.ts'
import { formatDate } from '../../kernel/plain-date.ts'
import type { Chance } from './chance.ts'
import type { DemoData, DemoRecord } from './demo-data.ts'
import type { Hand } from './hand.ts'
import { type Meeting, writeMinutes, writeNote } from './minutes.ts'
import { takePhoto } from './photos.ts'
import { documentNamed, linkNamed } from './wording.ts'

/** What stands behind a record, as the command takes it. */
export interface EvidenceGiven {
  readonly files: readonly StoredFile[]
  readonly links: string
  readonly documents: string
}

interface Giving {
  readonly hand: Hand
  readonly data: DemoData
  readonly person: Person
  readonly chance: Chance
}

/** Makes the evidence that a record asks for, and keeps its files as uploads of the person. */
export async function giveEvidence(giving: Giving, record: DemoRecord, meeting: Meeting): Promise<EvidenceGiven> {
  const { data, chance } = giving
  const about = { on: meeting.on, chance }
  const files: StoredFile[] = []
  for (const kind of record.evidence) {
    const file = await makeFile(kind, giving, { record, meeting })
    if (file) files.push(await giving.hand.keep(giving.person, file))
  }
  return {
    files,
    links: record.evidence.includes('link') ? linkNamed(data.words, about) : '',
    documents: record.evidence.includes('document') ? documentNamed(data.words, about) : '',
  }
}

interface FileMade {
  readonly name: string
  readonly bytes: Uint8Array
}

async function makeFile(
  kind: DemoRecord['evidence'][number],
  { data, chance }: Giving,
  { record, meeting }: { record: DemoRecord; meeting: Meeting },
): Promise<FileMade | undefined> {
  const stamp = meeting.on.replaceAll('-', '')
  switch (kind) {
    case 'photo': {
      const caption = `ẢNH MẪU · ${meeting.noted.place} · ${formatDate(meeting.on)}`
      return { name: `anh-${stamp}.jpg`, bytes: await takePhoto(record.scene, { caption, chance }) }
    }
    case 'minutes':
      return { name: `bien-ban-${stamp}.pdf`, bytes: await writeMinutes(meeting, { data, chance }) }
    case 'text':
      return { name: `phieu-ghi-${stamp}.txt`, bytes: writeNote(meeting, { data, chance }) }
    case 'link':
    case 'document':
      return undefined
  }
}
