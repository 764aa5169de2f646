/** Line icons of 18 px; always beside a word, so hidden from screen readers. */
const ICONS = {
  work: 'M3 5l1.5 1.5L7 4M3 12l1.5 1.5L7 11M10 5.5h5M10 12.5h5',
  plan: 'M4 2.5h7l3 3v10H4zM11 2.5v3h3M6.5 9h5M6.5 12h5',
  initiative: 'M9 15.5v-7M9 8.5c0-3 2-5 5.5-5 0 3.5-2 5-5.5 5zM9 11c0-2.5-1.7-4-5-4 0 2.8 1.7 4 5 4z',
  voice: 'M3 4h12v8.5H9L5.5 15.5v-3H3z',
  outreach: 'M3 7.5v3l8 3.5v-10zM13.5 6.5c1.3 1.3 1.3 3.7 0 5M5 11.5l1 3.5',
  oversight: 'M1.5 9C4 4.8 14 4.8 16.5 9 14 13.2 4 13.2 1.5 9zM9 7a2 2 0 1 0 0 4 2 2 0 0 0 0-4z',
  document: 'M2.5 5V14.5h13V6.5H9L7.5 5z',
  report: 'M3 15h12M5 15v-4M9 15V5M13 15V8.5',
  people:
    'M7 8.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5zM2.5 15c0-3 1.8-4.5 4.5-4.5s4.5 1.5 4.5 4.5M11.5 3.8a2.3 2.3 0 0 1 0 4.5M13.5 10.8c1.4.6 2.2 2 2.2 4.2',
  calendar: 'M3 4.5h12v10.5H3zM3 8h12M6.5 2.5v3.5M11.5 2.5v3.5',
  admin:
    'M3 5h7M13.5 5H15M3 13h1.5M8 13h7M11.8 3.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6zM6.2 11.2a1.8 1.8 0 1 0 0 3.6 1.8 1.8 0 0 0 0-3.6z',
  inbox: 'M3 10.5 5 4h8l2 6.5V15H3zM3 10.5h3.5l1 2h3l1-2H15',
  inspection: 'M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM11.3 11.3 15 15M6 8l1.5 1.5L10.5 6.5',
  score: 'M4 3.5h10v12H4zM7 3.5V2h4v1.5M6.5 10l1.8 1.8L12 8',
  honour: 'M9 11a4.25 4.25 0 1 0 0-8.5A4.25 4.25 0 0 0 9 11zM6.3 10.4 5 16l4-2.2 4 2.2-1.3-5.6',
} as const

export type IconName = keyof typeof ICONS

export function Icon({ name }: { name: IconName }) {
  return (
    <svg
      width="18"
      height="18"
      viewBox="0 0 18 18"
      fill="none"
      stroke="currentColor"
      stroke-width="1.5"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={ICONS[name]} />
    </svg>
  )
}

/** The six dots, the last one open: the mark of Khéo. */
export function BrandMark() {
  return (
    <svg width="26" height="18" viewBox="0 0 26 18" aria-hidden="true" fill="currentColor">
      <circle cx="4" cy="4.5" r="3.2" />
      <circle cx="13" cy="4.5" r="3.2" />
      <circle cx="22" cy="4.5" r="3.2" />
      <circle cx="4" cy="13.5" r="3.2" />
      <circle cx="13" cy="13.5" r="3.2" />
      <circle cx="22" cy="13.5" r="2.5" fill="none" stroke="currentColor" stroke-width="1.4" />
    </svg>
  )
}
