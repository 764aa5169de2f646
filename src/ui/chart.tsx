import type { Language } from '../kernel/words.ts'
import { formatNumber } from './format.ts'
import { say, type Text } from './text.ts'
import { words } from './words.ts'

export interface ChartBar {
  /** Under the bar: `T2`. */
  readonly label: string
  /** In the table beside: `Tháng 2`. */
  readonly name: Text
  readonly value: number
  /** The bar that is spoken of: the last one, the largest. */
  readonly isMain?: boolean | undefined
}

export interface BarChartProps {
  readonly language: Language
  /** What the bars show, as a sentence. */
  readonly title: string
  readonly bars: readonly ChartBar[]
  /** Heads of the two columns of the table. */
  readonly heads: readonly [Text, Text]
  /** Sum at the foot of the table; left out where a sum means nothing. */
  readonly total?: number | undefined
  /** The line the bars are measured against. */
  readonly target?: number | undefined
}

const HEIGHT = 168
const [TOP, BASE] = [22, 144]
const STEP = 44

/** Bars drawn on the server, each with its number, and the same as a table for whoever wants to read it. */
export function BarChart(props: BarChartProps) {
  if (props.bars.length === 0) return null
  return (
    <>
      <Bars {...props} />
      <BarTable {...props} />
    </>
  )
}

function Bars({ language, title, bars, target }: BarChartProps) {
  const highest = Math.max(1, target ?? 0, ...bars.map(({ value }) => value))
  const heightOf = (value: number) => (Math.max(0, value) / highest) * (BASE - TOP)
  // A few bars would grow as wide as the page.
  const width = Math.max(bars.length, 8) * STEP
  return (
    <figure class="chart">
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-label={title}>
        <path d={`M0 ${BASE + 0.5}H${width}`} class="base" />
        {target === undefined ? null : <path d={`M0 ${round(BASE - heightOf(target))}H${width}`} class="target" />}
        {bars.map(({ label, value, isMain = false }, index) => {
          const height = heightOf(value)
          const middle = index * STEP + STEP / 2
          return (
            <g class={isMain ? 'main-bar' : undefined}>
              <rect x={middle - 17} y={round(BASE - height)} width="34" height={round(height)} rx="2" />
              <text x={middle} y={round(BASE - height - 5)}>
                {formatNumber(value, language, 1)}
              </text>
              <text x={middle} y={HEIGHT - 7} class="under">
                {label}
              </text>
            </g>
          )
        })}
      </svg>
    </figure>
  )
}

const round = (value: number): number => Math.round(value * 10) / 10

function BarTable({ language, title, bars, heads, total }: BarChartProps) {
  const texts = words(language)
  return (
    <details class="s">
      <summary>{texts.asTable}</summary>
      <table>
        <caption class="vh">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{say(heads[0], language)}</th>
            <th scope="col" class="n">
              {say(heads[1], language)}
            </th>
          </tr>
        </thead>
        <tbody>
          {bars.map(({ name, value }) => (
            <tr>
              <th scope="row">{say(name, language)}</th>
              <td class="n">{formatNumber(value, language)}</td>
            </tr>
          ))}
        </tbody>
        {total === undefined ? null : (
          <tfoot>
            <tr>
              <th scope="row">{texts.total}</th>
              <td class="n">{formatNumber(total, language)}</td>
            </tr>
          </tfoot>
        )}
      </table>
    </details>
  )
}
