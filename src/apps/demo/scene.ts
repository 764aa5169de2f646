import type { Chance } from './chance.ts'
import type { DemoRecord } from './demo-data.ts'

export type SceneName = DemoRecord['scene']

export const sceneSize = { width: 800, height: 560 } as const
const ground = 380

const clothes = ['#b23a48', '#2f6690', '#3a7d44', '#e09f3e', '#6a4c93', '#457b9d', '#8d5a3b', '#c9184a', '#d9d3c7']
const skins = ['#c68863', '#b5764f', '#d6a077', '#a5673f']

/** A drawn scene in place of a photo: nobody can take it for one, and no real person is in it. */
export function drawScene(name: SceneName, chance: Chance): string {
  const { width, height } = sceneSize
  const body = painters[name](chance)
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${body}</svg>`
}

const painters: Record<SceneName, (chance: Chance) => string> = {
  village: (chance) =>
    [sky(chance), hills(chance), band(ground, '#b08d57'), house(chance), crowd(chance, { rows: 3, hats: 0.2 })].join(
      '',
    ),
  field: (chance) =>
    [
      sky(chance),
      hills(chance),
      band(ground - 20, '#7da453'),
      furrows(chance),
      crowd(chance, { rows: 1, hats: 0.8 }),
    ].join(''),
  hall: (chance) =>
    [band(0, chance.pick(['#efe6d2', '#e3e8ec', '#f0e4dc'])), banner(chance), band(ground + 20, '#9c6b4a')].join('') +
    crowd(chance, { rows: 4, hats: 0 }),
  office: (chance) =>
    [band(0, chance.pick(['#e8eef1', '#f3efe3', '#e6ece2'])), shelves(chance), band(ground + 40, '#a98467')].join('') +
    desk(chance),
}

function band(from: number, colour: string): string {
  return `<rect x="0" y="${from}" width="${sceneSize.width}" height="${sceneSize.height - from}" fill="${colour}"/>`
}

function sky(chance: Chance): string {
  const colour = chance.pick(['#a9d6e5', '#bde0fe', '#cfe3ea', '#f2d6a2'])
  const sun = `<circle cx="${chance.integer(80, 720)}" cy="${chance.integer(50, 120)}" r="${chance.integer(26, 44)}" fill="#ffd166"/>`
  return band(0, colour) + sun
}

function hills(chance: Chance): string {
  return ['#7f9c96', '#5c8374']
    .map((colour, index) => {
      const tops = Array.from(
        { length: 6 },
        (_, step) => `${step * 160},${chance.integer(150 + index * 70, 270 + index * 60)}`,
      )
      return `<polygon points="0,${ground} ${tops.join(' ')} ${sceneSize.width},${ground}" fill="${colour}"/>`
    })
    .join('')
}

function house(chance: Chance): string {
  const left = chance.integer(60, 420)
  const roof = chance.pick(['#9b2226', '#7f5539', '#6c757d'])
  const door = `<rect x="${left + 130}" y="290" width="50" height="90" fill="#5c4033"/>`
  const wall = `<rect x="${left}" y="260" width="310" height="120" fill="#f1dca7"/>`
  const top = `<polygon points="${left - 30},262 ${left + 155},180 ${left + 340},262" fill="${roof}"/>`
  const flag = `<rect x="${left + 60}" y="205" width="190" height="30" fill="#d00000"/>`
  return wall + door + top + (chance.happens(0.5) ? flag : '')
}

function furrows(chance: Chance): string {
  const colour = chance.pick(['#5f8a3d', '#c9a227', '#8ab060'])
  return Array.from({ length: 9 }, (_, index) => {
    const y = ground + 10 + index * 20
    return `<path d="M0 ${y} Q 400 ${y - chance.integer(6, 22)} 800 ${y}" stroke="${colour}" stroke-width="6" fill="none"/>`
  }).join('')
}

function banner(chance: Chance): string {
  const width = chance.integer(420, 640)
  const left = (sceneSize.width - width) / 2
  const cloth = `<rect x="${left}" y="60" width="${width}" height="90" fill="#c1121f"/>`
  const lines = [85, 115].map(
    (y) => `<rect x="${left + 50}" y="${y}" width="${width - 100}" height="10" fill="#ffd60a"/>`,
  )
  const speaker = person(chance, { x: 400, y: 215, scale: 0.9, hat: false })
  return `${cloth}${lines.join('')}${speaker}<rect x="280" y="250" width="240" height="70" fill="#7f5539"/>`
}

function shelves(chance: Chance): string {
  const books = Array.from({ length: 22 }, (_, index) => {
    const height = chance.integer(40, 70)
    const row = index % 2
    return `<rect x="${470 + Math.floor(index / 2) * 26}" y="${150 + row * 110 - height}" width="20" height="${height}" fill="${chance.pick(clothes)}"/>`
  })
  const boards = [150, 260].map((y) => `<rect x="450" y="${y}" width="320" height="10" fill="#7f5539"/>`)
  return `<rect x="60" y="70" width="220" height="170" fill="#bde0fe" stroke="#fff" stroke-width="10"/>${books.join('')}${boards.join('')}`
}

function desk(chance: Chance): string {
  const seats = chance.shuffle([180, 330, 480, 620]).slice(0, chance.integer(2, 4))
  const people = seats.map((x) => person(chance, { x, y: 330, scale: 1.25, hat: false })).join('')
  return `${people}<rect x="90" y="430" width="620" height="70" rx="6" fill="#8b5e34"/><rect x="240" y="412" width="90" height="18" fill="#fff"/>`
}

function crowd(chance: Chance, { rows, hats }: { rows: number; hats: number }): string {
  return Array.from({ length: rows }, (_, row) => {
    const count = chance.integer(6, 10)
    const scale = 0.75 + row * 0.13
    return Array.from({ length: count }, (_place, index) => {
      const x = 50 + (index * 720) / count + chance.integer(-14, 14)
      return person(chance, { x, y: ground + row * 42, scale, hat: chance.happens(hats) })
    }).join('')
  }).join('')
}

interface Figure {
  readonly x: number
  readonly y: number
  readonly scale: number
  readonly hat: boolean
}

function person(chance: Chance, { x, y, scale, hat }: Figure): string {
  const body = `<rect x="-22" y="14" width="44" height="70" rx="20" fill="${chance.pick(clothes)}"/>`
  const head = `<circle cx="0" cy="0" r="17" fill="${chance.pick(skins)}"/>`
  const hair = `<path d="M-17 -2 A17 17 0 0 1 17 -2 L12 -8 L-12 -8 Z" fill="#2b2118"/>`
  const cone = '<polygon points="-28,-6 0,-32 28,-6" fill="#f2e2ba" stroke="#b99b5f"/>'
  return `<g transform="translate(${x} ${y}) scale(${scale})">${body}${head}${hat ? cone : hair}</g>`
}
