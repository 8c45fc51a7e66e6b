/** One page of A4 across: the current view as figures and numbers, with its filters, sources and link. */

import { useLayoutEffect, useRef } from 'react'
import { canvasMeasure } from '../../export/measure'
import { svgElement } from '../../export/svgElement'
import { addressOf } from '../../filter/address'
import { useAtlas, useSummary } from '../../filter/atlas'
import { today } from '../../filter/chosen'
import { currentView } from '../../filter/store'
import { useBasemap } from '../../views/map/Basemap'
import { mapOnScreen } from '../../views/map/onScreen'
import styles from './PrintSheet.module.css'
import { composeSheet } from './sheet'

export function PrintSheet() {
  const { data: basemap = null } = useBasemap()
  const atlas = useAtlas()
  const summary = useSummary()
  const view = currentView()
  const sheet = composeSheet({
    ...atlas,
    summary,
    view,
    basemap,
    looking: mapOnScreen(view.map),
    link: addressOf(view),
    printed: today(),
    measure: canvasMeasure(),
  })
  return (
    <article className={styles.sheet}>
      <header className={styles.header}>
        <h1>{sheet.title}</h1>
        <p className={styles.filters}>{sheet.filters}</p>
        <p className={styles.numbers}>{sheet.numbers}</p>
      </header>
      <div className={styles.figures}>
        <Figure svg={sheet.map} />
        <Figure svg={sheet.chart} />
      </div>
      <div className={styles.tables}>
        {sheet.tables.map(({ title, rows, more }) => (
          <table key={title}>
            <caption>{title}</caption>
            <tbody>
              {rows.map(({ label, amount }) => (
                <tr key={label}>
                  <th scope="row">{label}</th>
                  <td>{amount}</td>
                </tr>
              ))}
              {more > 0 && (
                <tr>
                  <th scope="row">{more} more</th>
                  <td />
                </tr>
              )}
            </tbody>
          </table>
        ))}
      </div>
      <footer className={styles.footer}>
        <p>{sheet.credit}</p>
        <p className={styles.link}>
          <a href={sheet.link}>{sheet.shownLink}</a>
        </p>
      </footer>
    </article>
  )
}

function Figure({ svg }: { svg: string }) {
  const holder = useRef<HTMLDivElement>(null)
  useLayoutEffect(
    function putIn() {
      holder.current?.replaceChildren(svgElement(svg))
    },
    [svg],
  )
  return <div ref={holder} />
}
