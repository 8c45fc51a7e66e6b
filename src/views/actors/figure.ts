/** The actor panel as a figure for print: a bar for each actor, claims and blame apart. */
import type { Dataset } from '../../dataset/dataset'
import type { Measure as Counted } from '../../engine/filter'
import type { RoleTally, Summary } from '../../engine/summary'
import {
  type Box,
  type ComposedFigure,
  composeFigure,
  FIGURE_COLOURS,
  type FigureChoice,
  type LegendEntry,
  type Paint,
  round,
  svgText,
} from '../../export/figure'
import {
  countInWords,
  evidenceAmounts,
  evidenceNote,
  recordInWords,
} from '../../export/figureWords'
import { foldText } from '../../export/fold'
import type { Measure } from '../../export/measure'
import { figureTitle } from '../../filter/titleWords'
import { filterLine } from '../../filter/words'
import { HUES, type Texture } from '../../model/vocabulary'
import { formatAmount, formatCount, MEASURE_NOUNS } from '../../ui/format'
import { countedRole, type FigureRow, figureGroups, fitGroups } from './figureRows'
import { rolesText } from './roles'

export interface ActorsFigureInput {
  summary: Summary
  dataset: Dataset
  /** Address of the view. */
  link: string
  measure: Measure
  choice?: Partial<FigureChoice>
}

type Part = 'claimed' | 'blamed' | 'named'

const PARTS: Record<Part, { label: string; texture: Texture; tone: string }> = {
  claimed: { label: 'Claimed by the actor', texture: 'solid', tone: HUES.blue.light },
  blamed: { label: 'Blamed on it, not claimed by it', texture: 'lines', tone: HUES.orange.light },
  named: { label: 'Named as a party', texture: 'dots', tone: HUES.grey.light },
}
const PART_KEYS = ['claimed', 'blamed', 'named'] as const
const TITLES: Record<keyof RoleTally, string> = {
  any: 'by actor',
  claimed: 'by the actor that claims them',
  attributed: 'by the actor they are blamed on',
}
const ROLE_NOTES: Record<keyof RoleTally, string[]> = {
  any: [],
  claimed: ['Counted only where the actor claims it'],
  attributed: ['Counted only where the actor is blamed for it'],
}

export function actorsFigure(input: ActorsFigureInput): ComposedFigure {
  const { summary, dataset, link, measure } = input
  const { filter, measure: counted } = summary.question
  const role = countedRole(summary.question)
  const groups = figureGroups(dataset, summary)
  const rows = groups.flatMap((group) => group.rows)
  const more = filter.viaUmbrella ? summary.umbrellaMore : 0
  return composeFigure(
    {
      title: figureTitle('', TITLES[role], summary, dataset),
      subtitle: [filterLine(filter, dataset), ...ROLE_NOTES[role]],
      legend: legendOf(rows, role),
      bodyHeight: HEAD + Math.min(rows.length + groups.length + 1, LEAST_LINES) * LINE,
      body: (box, paint) => drawing({ groups, counted, measure }, box, paint),
      evidence: evidenceNote(counted, { amounts: evidenceAmounts(summary) }),
      notes: [
        more > 0
          ? `And ${formatAmount(more, counted)} that an umbrella of these actors claimed in its own name.`
          : '',
        'A strike of several actors counts for each of them.',
      ].filter((note) => note !== ''),
      footer: [`${countInWords(summary)}. ${recordInWords(dataset.head)}`, link],
      measure,
    },
    input.choice,
  )
}

function legendOf(rows: readonly FigureRow[], role: keyof RoleTally): LegendEntry[] {
  return PART_KEYS.filter((part) => rows.some((row) => row[part] > 0)).map((part) => {
    const { label, texture, tone } = PARTS[part]
    return { label: role === 'attributed' ? 'Blamed on the actor' : label, texture, tone }
  })
}

interface DrawingInput {
  groups: ReturnType<typeof figureGroups>
  counted: Counted
  measure: Measure
}

const LINE = 27
const LEAST_LINE = 20
/** Room for what the bars measure. */
const HEAD = 26
/** Lines that the drawing has room for at the least. */
const LEAST_LINES = 14
const COLUMN_GAP = 44
/** A column is not narrower than this. */
const LEAST_COLUMN = 620
const TEXT = { size: 16 }
const BOLD = { size: 16, bold: true }
const SMALL = { size: 14 }
const INDENT = 20
const BAR = 15
/** Another program may draw with another font of the list. */
const SLACK = 1.06

type Line = { label: string } | { row: FigureRow } | { more: string }

function drawing({ groups, counted, measure }: DrawingInput, box: Box, paint: Paint): string {
  const room = box.height - HEAD
  const possible = Math.max(1, Math.floor((box.width + COLUMN_GAP) / (LEAST_COLUMN + COLUMN_GAP)))
  const wanted = groups.reduce((sum, { rows }) => sum + 1 + rows.length, 0)
  // Closer lines before a second column: one scale is read more easily than two beside each other.
  const line = Math.min(LINE, Math.max(LEAST_LINE, Math.floor(room / Math.max(1, wanted))))
  const most = Math.max(1, Math.floor(room / line))
  const columns = Math.max(1, Math.min(possible, Math.ceil(wanted / most)))
  const perColumn = Math.min(most, Math.ceil(wanted / columns) + 2)
  // A label that would end a column begins the next one: a line is kept free for each.
  const { groups: shown, left, atMost } = fitGroups(groups, columns * perColumn - (columns - 1))
  const lines: Line[] = shown.flatMap(({ label, rows }) => [
    { label },
    ...rows.map((row) => ({ row })),
  ])
  if (left > 0)
    lines.push({
      more: `and ${formatCount(left)} more, each with at most ${formatAmount(atMost, counted)}`,
    })
  if (lines.length === 0) return nothing(box)
  const rows = shown.flatMap((group) => group.rows)
  const width = (box.width - (columns - 1) * COLUMN_GAP) / columns
  const scale = scaleOf(rows, width, measure)
  return inColumns(lines, perColumn, columns)
    .flatMap((column, index) => {
      const at = { x: box.x + index * (width + COLUMN_GAP), y: box.y, width }
      return [
        axisTitle(counted, at.x + scale.names, box.y),
        ...column.map((entry, row) =>
          drawLine(
            entry,
            { ...at, y: box.y + HEAD + row * line, height: line },
            scale,
            paint,
            measure,
          ),
        ),
      ]
    })
    .join('\n')
}

const nothing = ({ x, y }: Box) =>
  svgText('No actor has a part in what passes the filter.', {
    x,
    y: y + 24,
    font: TEXT,
    fill: FIGURE_COLOURS.soft,
  })

const axisTitle = (counted: Counted, x: number, y: number) =>
  svgText(MEASURE_NOUNS[counted], {
    x,
    y: y + 14,
    font: SMALL,
    fill: FIGURE_COLOURS.soft,
  })

function inColumns(lines: readonly Line[], perColumn: number, columns: number): Line[][] {
  const filled: Line[][] = [[]]
  for (const line of lines) {
    const column = filled.at(-1) as Line[]
    const full = column.length >= perColumn - ('label' in line ? 1 : 0)
    if (full && filled.length < columns) filled.push([line])
    else column.push(line)
  }
  return filled
}

interface Scale {
  /** Width of the names with the space after them, px. */
  names: number
  /** Px for one strike. */
  unit: number
}

/** The longest bar leaves room for the longest words after it. */
function scaleOf(rows: readonly FigureRow[], width: number, measure: Measure): Scale {
  const indent = (row: FigureRow) => (row.member ? INDENT : 0)
  const widest = Math.max(0, ...rows.map((row) => measure(row.name, TEXT) * SLACK + indent(row)))
  const names = Math.min(widest, width * 0.46) + 14
  const words = Math.max(
    0,
    ...rows.map(
      (row) => (measure(formatCount(row.amount), BOLD) + measure(rolesOf(row), SMALL)) * SLACK,
    ),
  )
  const largest = Math.max(1, ...rows.map(({ amount }) => amount))
  return { names, unit: Math.max(20, width - names - words - 24) / largest }
}

/** Its roles where it claims and has others; not where one role is all that counts. */
const rolesOf = ({ claimed, blamed, tally }: FigureRow) =>
  claimed > 0 && claimed + blamed > 0
    ? rolesText(tally)
        .map(({ text }) => text)
        .join(', ')
    : ''

function drawLine(
  line: Line,
  { x, y, width, height }: Box,
  scale: Scale,
  paint: Paint,
  measure: Measure,
): string {
  const baseline = y + height / 2 + TEXT.size * 0.35
  if ('label' in line)
    return svgText(line.label, { x, y: baseline, font: BOLD, fill: FIGURE_COLOURS.text })
  if ('more' in line) {
    const [text = ''] = foldText(line.more, 1, width, TEXT, measure)
    return svgText(text, { x, y: baseline, font: TEXT, fill: FIGURE_COLOURS.soft })
  }
  const { row } = line
  const indent = row.member ? INDENT : 0
  const [name = ''] = foldText(row.name, 1, (scale.names - 14 - indent) * 1.065, TEXT, measure)
  let left = x + scale.names
  const bars = PART_KEYS.filter((part) => row[part] > 0).map((part) => {
    const { texture, tone } = PARTS[part]
    const length = row[part] * scale.unit
    const bar = `<rect x="${round(left)}" y="${round(y + (height - BAR) / 2)}" width="${round(length)}" height="${BAR}" fill="${paint(texture, tone)}" stroke="${tone}"/>`
    left += length
    return bar
  })
  const count = formatCount(row.amount)
  return [
    svgText(name, { x: x + indent, y: baseline, font: TEXT, fill: FIGURE_COLOURS.text }),
    ...bars,
    svgText(count, { x: left + 8, y: baseline, font: BOLD, fill: FIGURE_COLOURS.text }),
    rolesOf(row) &&
      svgText(rolesOf(row), {
        x: left + 8 + measure(count, BOLD) * SLACK + 8,
        y: baseline,
        font: SMALL,
        fill: FIGURE_COLOURS.soft,
      }),
  ].join('')
}
