import { readFileSync } from 'node:fs'
import { sql } from 'kysely'
import { findLookAlikes } from '../src/contexts/initiatives/look-alikes/door.ts'
import { insertInitiatives } from '../src/contexts/initiatives/store/initiatives.ts'
import type { WordData } from '../src/contexts/initiatives/look-alikes/rules/vocabulary.ts'
import { readAs, writeAs } from '../src/platform/database/as-agency.ts'
import { givenSeason, initiativeOf } from '../test/support/initiatives.ts'
import { givenAgency } from '../test/support/organization.ts'
import { type Scenario, startScenario } from '../test/support/scenario.ts'
import { labelled, questionsOf, randomFrom, type Text } from './look-alike-pairs.ts'

const AGENCIES = 20
const words = JSON.parse(
  readFileSync(new URL('../data/initiatives/look-alike-words.json', import.meta.url), 'utf8'),
) as WordData

/** Fills a server with invented initiatives, and asks as people do. */
export async function measureSpeed(cards: number): Promise<void> {
  const scenario = await startScenario()
  const started = performance.now()
  const asking = await fill(scenario, cards)
  console.log(`${cards} initiatives entered in ${((performance.now() - started) / 1_000).toFixed(0)} s`)
  const counting = performance.now()
  await scenario.connection.run('call kheo_count_likeness()')
  await scenario.connection.run('vacuum analyze')
  console.log(`features counted, vacuumed in ${((performance.now() - counting) / 1_000).toFixed(1)} s`)
  await sizes(scenario)

  const questions = askedWith()
  const ask = async (text: Text): Promise<number> => {
    const from = performance.now()
    await readAs(scenario.connection.db, [asking], (db) => findLookAlikes(db, text, 8))
    return performance.now() - from
  }
  await ask({ name: 'Ấm chè', gist: '' }) // Reads the vocabulary, once in the life of a program.
  const evict = async () => {
    await sql`select pg_buffercache_evict_all()`.execute(scenario.connection.db)
  }
  await sql`create extension if not exists pg_buffercache`.execute(scenario.connection.db).catch(() => undefined)
  const cold: number[] = []
  for (const text of questions) {
    await evict().catch(() => undefined)
    cold.push(await ask(text))
  }
  report('buffers of the server emptied before each question', cold)
  const warm: number[] = []
  for (let round = 0; round < 25; round += 1) for (const text of questions) warm.push(await ask(text))
  report('warm', warm)
  await findability(scenario, asking)
}

/** Twenty questions: whole registrations, told again or without marks, and names as far as they are typed. */
function askedWith(): readonly Text[] {
  return labelled.slice(0, 20).map((each, index) => {
    const asked = Object.values(questionsOf(each))[index % 5] ?? each.light
    return index % 2 === 0 ? asked : { name: asked.name, gist: index % 4 === 1 ? '' : asked.gist.slice(0, 60) }
  })
}

function report(title: string, times: readonly number[]): void {
  const sorted = times.toSorted((a, b) => a - b)
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0).toFixed(1)
  console.log(
    `${title}: ${times.length} questions, least ${at(0)}, median ${at(0.5)}, p95 ${at(0.95)}, most ${at(1)} ms`,
  )
}

async function sizes({ connection }: Scenario): Promise<void> {
  const { rows } =
    await connection.query(`select relname as name, pg_size_pretty(pg_table_size(oid)) as size from pg_class
    where relname in ('initiative', 'initiative_card', 'initiative_likeness', 'initiative_likeness_features', 'likeness_frequency') order by 1`)
  console.log(rows.map((row) => `${String(row['name'])} ${String(row['size'])}`).join(', '))
}

/** Whether each labelled original is among the first eight when asked for in other words. */
async function findability({ connection }: Scenario, asking: number): Promise<void> {
  for (const way of ['light', 'no marks', 'short, turned', 'strong']) {
    let [found, first] = [0, 0]
    for (const each of labelled) {
      const text = questionsOf(each)[way] ?? each.light
      const alikes = await readAs(connection.db, [asking], (db) => findLookAlikes(db, text, 8))
      const at = alikes.findIndex(({ name, gist }) => name === each.original.name && gist === each.original.gist)
      if (at >= 0) found += 1
      if (at === 0) first += 1
    }
    console.log(`among them, ${way}: ${found}/${labelled.length} shown, ${first} first`)
  }
}

/** Enters the labelled originals and invented initiatives of twenty agencies; gives the agency that asks. */
async function fill(scenario: Scenario, cards: number): Promise<number> {
  const random = randomFrom(2026)
  const agencies = []
  for (let count = 0; count < AGENCIES; count += 1) agencies.push(await givenAgency(scenario))
  const [asking] = agencies
  if (asking === undefined) throw new Error('no agency')
  for (const [index, agency] of agencies.entries()) {
    const season = await givenSeason(scenario, agency)
    const own = index === 1 ? labelled.map(({ original }) => original) : []
    const texts = [...own, ...Array.from({ length: Math.round(cards / AGENCIES) }, () => invented(random))]
    const rows = texts.map(({ name, gist }) => ({
      ...initiativeOf(agency, season, {
        name,
        goals: '',
        content: gist,
        outputs: '',
        state: random() < 0.9 || own.length > 0 ? 'running' : 'checked',
      }),
    }))
    await writeAs(scenario.connection.db, [agency.agencyId], (db) => insertInitiatives(db, agency.agencyId, rows))
  }
  return asking.agencyId
}

const openings = [
  'Vận động nhân dân',
  'Phụ nữ',
  'Chi đoàn',
  'Nông dân',
  'Tổ tự quản',
  'Cựu chiến binh',
  'Câu lạc bộ',
  'Dân vận khéo trong',
  'Mô hình',
  'Phát huy vai trò người có uy tín trong',
  'Chi bộ',
  'Trường học',
]
const middles = [
  'góp phần',
  'mỗi tháng một buổi',
  'ký cam kết',
  'đến từng hộ giải thích',
  'nhân dân đóng góp',
  'có người theo dõi',
  'phối hợp với mặt trận và đoàn thể',
  'gây quỹ',
  'lập danh sách',
  'hướng dẫn tại chỗ',
  'đưa vào quy ước của thôn',
  'báo kết quả cho dân biết',
]
const heads = [
  'Phước',
  'Bình',
  'Tân',
  'An',
  'Lợi',
  'Nhơn',
  'Mỹ',
  'Thuận',
  'Hòa',
  'Xuân',
  'Suối',
  'Tà',
  'Ma',
  'Đá',
  'Cà',
]
const tails = [
  'Hải',
  'Sơn',
  'Hà',
  'Nghĩa',
  'Đức',
  'Thành',
  'Tiến',
  'Kháng',
  'Chính',
  'Rớ',
  'Lú',
  'Nú',
  'Trắng',
  'Hang',
  'Ná',
  'Đồng',
  'Phú',
  'Long',
  'Lâm',
  'Trung',
]

/** An initiative put together from what initiatives are about, who does it, where and how. */
function invented(random: () => number): Text {
  const one = <Thing>(list: readonly Thing[]): Thing => list[Math.floor(random() * list.length)] as Thing
  // Some topics are taken up far more often than others.
  const topics = words.topics[Math.floor(random() ** 2 * words.topics.length)] ?? ['']
  const about = () => one(topics)
  const who = () => one(one(words.same))
  const place = `${one(heads)} ${one(tails)}`
  const name = `${one(openings)} ${about()}${random() < 0.5 ? ` và ${about()}` : ''} ${random() < 0.7 ? `ở thôn ${place}` : `xã ${place}`}`
  const sentences = Array.from({ length: 2 + Math.floor(random() * 4) }, () => {
    const number = 5 + Math.floor(random() * 300)
    return `${one(openings)} ${number} ${who()} ${one(middles)}, ${about()}, ${who()} ${one(middles)} ${random() < 0.25 ? one(one(words.topics)) : who()}.`
  })
  return { name, gist: `${sentences.join(' ')} Thôn ${place} đạt ${40 + Math.floor(random() * 60)}%.` }
}
