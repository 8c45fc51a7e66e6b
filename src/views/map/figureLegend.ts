/** The legend of a map figure: beside the map as a column, or under it in rows. */
import { type Box, FIGURE_COLOURS, round, svgText } from '../../export/figure'
import { foldText } from '../../export/fold'
import { type Measure, wrapText } from '../../export/measure'

export interface LegendItem {
  label: string
  /** Room for the glyph, px. */
  width: number
  height: number
  /** The glyph as SVG around 0,0. */
  glyph: string
}

export interface LegendSection {
  title: string
  items: readonly LegendItem[]
  /** Its items stand in one row even in a column. */
  inRow?: boolean
}

export interface LegendLayout {
  height: number
  /** SVG with the legend's corner at a point. */
  at: (corner: Pick<Box, 'x' | 'y'>) => string
}

const FONT = { size: 16 }
const TITLE = { size: 16, bold: true }
const LINE = 21
/** Of a label at the most: a name can have any length. */
const LINES = 3
const GLYPH_GAP = 9
const ITEM_GAP = 4
const ACROSS = 22
const SECTION_GAP = 14
/** A font that is wider elsewhere must not run into the next item. */
const SLACK = 1.06

/** One section under the other, each under its title. */
export function legendColumn(
  sections: readonly LegendSection[],
  width: number,
  measure: Measure,
): LegendLayout {
  const rows = sections.filter(hasItems).flatMap((section, index): Row[] => {
    const title = wrapText(section.title, width, TITLE, measure).map((text) => [
      heading(text, measure),
    ])
    const items = section.items.map((item) => labelled(item, width, measure))
    const [first = [], ...more] = [
      ...title,
      ...(section.inRow ? flow(items, width) : items.map((one) => [one])),
    ]
    return [
      { cells: first, gap: index > 0 ? SECTION_GAP : 0 },
      ...more.map((cells) => ({ cells, gap: ITEM_GAP })),
    ]
  })
  return layout(rows)
}

/** One item after the other, as many to a row as there is room for. */
export function legendRows(
  sections: readonly LegendSection[],
  width: number,
  measure: Measure,
): LegendLayout {
  const cells = sections
    .filter(hasItems)
    .flatMap(({ title, items }) => [
      heading(title, measure),
      ...items.map((item) => labelled(item, width, measure)),
    ])
  return layout(flow(cells, width).map((row) => ({ cells: row, gap: ITEM_GAP })))
}

const hasItems = ({ items }: LegendSection) => items.length > 0

interface Cell {
  width: number
  height: number
  /** SVG with the middle of its left edge at a point. */
  draw: (x: number, middle: number) => string
  /** A title does not end a row. */
  leads: boolean
}

interface Row {
  cells: readonly Cell[]
  /** Free above it. */
  gap: number
}

function heading(text: string, measure: Measure): Cell {
  return {
    width: measure(text, TITLE) * SLACK,
    height: LINE,
    draw: (x, middle) =>
      svgText(text, { x, y: middle + FONT.size * 0.35, font: TITLE, fill: FIGURE_COLOURS.text }),
    leads: true,
  }
}

function labelled(item: LegendItem, width: number, measure: Measure): Cell {
  const before = item.width + GLYPH_GAP
  const lines = foldText(item.label, LINES, width - before, FONT, measure)
  return {
    width: before + Math.max(0, ...lines.map((line) => measure(line, FONT))) * SLACK,
    height: Math.max(item.height, lines.length * LINE),
    draw: (x, middle) =>
      [
        `<g transform="translate(${round(x + item.width / 2)} ${round(middle)})">${item.glyph}</g>`,
        ...lines.map((line, at) =>
          svgText(line, {
            x: x + before,
            y: middle + (at - (lines.length - 1) / 2) * LINE + FONT.size * 0.35,
            font: FONT,
            fill: FIGURE_COLOURS.text,
          }),
        ),
      ].join(''),
    leads: false,
  }
}

/** Fills rows; a title goes down with the first of its items. */
function flow(cells: readonly Cell[], width: number): Cell[][] {
  const rows: Cell[][] = [[]]
  let x = 0
  cells.forEach((cell, index) => {
    const next = cells[index + 1]
    const needed = cell.width + (cell.leads && next ? ACROSS + next.width : 0)
    if (x > 0 && x + needed > width) {
      rows.push([])
      x = 0
    }
    rows.at(-1)?.push(cell)
    x += cell.width + ACROSS
  })
  return rows
}

function layout(rows: readonly Row[]): LegendLayout {
  let y = 0
  const placed = rows.map(({ cells, gap }) => {
    const height = Math.max(0, ...cells.map((cell) => cell.height))
    const middle = y + gap + height / 2
    y += gap + height
    let x = 0
    return cells.map((cell) => {
      const left = x
      x += cell.width + ACROSS
      return { cell, left, middle }
    })
  })
  return {
    height: Math.ceil(y),
    at: (corner) =>
      placed
        .flat()
        .map(({ cell, left, middle }) => cell.draw(corner.x + left, corner.y + middle))
        .join('\n'),
  }
}
