/** What can be shown: the shipped record, or a file of one's own. */

import { Suspense } from 'react'
import type { FaultReport } from '../../dataset/import/faults'
import { useAtlas } from '../../filter/atlas'
import { formatCount } from '../../ui/format'
import { later } from '../../ui/later'
import { Popover } from '../../ui/Popover'
import styles from './DataMenu.module.css'
import { showQuestion } from './desk'
import { HANDLERS } from './handlers'
import { showShipped, useOpened } from './opened'
import { Report } from './Report'

const KeepOpened = later(async () => (await import('./keep/KeepOpened')).KeepOpened)
const Stored = later(async () => (await import('./Stored')).Stored)

export function DataMenu({ onChoose }: { onChoose: () => void }) {
  const { dataset } = useAtlas()
  const opened = useOpened((state) => state.opened)
  const shipped = useOpened((state) => state.shipped)
  return (
    <Popover label="Data" align="end">
      {(close) => (
        <div className={styles.panel}>
          <button
            type="button"
            className={styles.open}
            onClick={() => {
              close()
              onChoose()
            }}
          >
            Open file…
          </button>
          <p className={styles.note}>
            Or drop files anywhere on the page. It opens{' '}
            {HANDLERS.map(({ opens }) => opens).join('; ')}, packed with gzip or not.
          </p>
          <p className={styles.private}>
            Nothing leaves your browser: files are read on this device.
          </p>
          <h2 className={styles.heading}>Shown now</h2>
          <p className={styles.shown}>
            {dataset.head.title}
            <span className={styles.detail}>
              {opened ? `${opened.name} · ` : ''}
              {formatCount(dataset.head.counts.strikes)} strikes
            </span>
          </p>
          {opened && (
            <Suspense fallback={null}>
              <KeepOpened opened={opened} place="menu" />
            </Suspense>
          )}
          {opened?.report && opened.report.rows > 0 && (
            <button
              type="button"
              className={styles.entry}
              onClick={() => {
                close()
                showQuestion(<Report name={opened.name} report={opened.report as FaultReport} />)
              }}
            >
              Rows that were left out
              <span className={styles.detail}>{formatCount(opened.report.leftOut)}</span>
            </button>
          )}
          {opened && shipped && (
            <button
              type="button"
              className={styles.entry}
              onClick={() => {
                close()
                showShipped()
              }}
            >
              Back to the shipped record
              <span className={styles.detail}>
                {formatCount(shipped.head.counts.strikes)} strikes
              </span>
            </button>
          )}
          <Suspense fallback={null}>
            <Stored onOpen={close} />
          </Suspense>
        </div>
      )}
    </Popover>
  )
}
