/** Saves what is chosen as a file: in which format, with how many rows. */
import { useCallback, useMemo, useState } from 'react'
import type { Asking } from '../../engine/summary'
import { DATA_FORMATS, type DataFormat, type DataFormatName } from '../../export/data/formats'
import { saveSelection } from '../../export/data/save'
import { originOf } from '../../export/data/selection'
import { CSV_OPTIONS, type CsvOptions } from '../../export/data/tables'
import { useAnswer } from '../../filter/answer'
import { useAtlas } from '../../filter/atlas'
import { chosenIn, wordsOf } from '../../filter/chosen'
import { currentView } from '../../filter/store'
import { mayPassOn } from '../../model/credit'
import { keysOf } from '../../model/vocabulary'
import button from '../../ui/button.module.css'
import { Dialog } from '../../ui/Dialog'
import { formatCount, plural } from '../../ui/format'
import { Icon } from '../../ui/Icon'
import { RawRowsTerms } from '../../ui/RawRowsTerms'
import { SavingNote } from '../../ui/SavingNote'
import { useSaving } from '../../ui/saving'
import styles from './DataDialog.module.css'

const OPTIONS: readonly { key: keyof CsvOptions; label: string }[] = [
  { key: 'origin', label: 'Filter, version, licence and credit in each row' },
  { key: 'bom', label: 'For Excel (byte-order mark)' },
  { key: 'acled', label: 'Column names of ACLED' },
  { key: 'hxl', label: 'Row of HXL tags under the header' },
]

export function DataDialog({ onClose }: { onClose: () => void }) {
  const atlas = useAtlas()
  const { head } = atlas.dataset
  const [view] = useState(currentView)
  const { value: chosen } = useAnswer(
    useCallback(({ signal }: Asking) => chosenIn(atlas, view, signal), [atlas, view]),
  )
  const [options, setOptions] = useState(CSV_OPTIONS)
  const [accepted, setAccepted] = useState(mayPassOn(head))
  const origin = useMemo(
    () => originOf({ dataset: atlas.dataset, ...wordsOf(atlas.dataset, view) }),
    [atlas, view],
  )
  const saving = useSaving('The file')
  const save = (name: DataFormatName) => {
    if (chosen) void saving.run((job) => saveSelection(chosen, name, { ...job, options }))
  }

  const formatRow = (name: DataFormatName) => {
    const { label, use, rows }: DataFormat = DATA_FORMATS[name]
    const count = rows === 'events' ? (chosen?.events.length ?? 0) : (chosen?.size ?? 0)
    const amount = plural(count, 'row')
    return (
      <li key={name} className={styles.format}>
        <span>
          <strong>{label}</strong>
          <span className={styles.use}>{use}</span>
        </span>
        <button
          type="button"
          className={button.button}
          aria-label={`Download ${label}, ${amount}`}
          disabled={!chosen || !accepted}
          onClick={() => save(name)}
        >
          <Icon name="save" />
          {chosen ? amount : '…'}
        </button>
      </li>
    )
  }

  return (
    <Dialog title="Download data" onClose={onClose}>
      {/* Nothing moves under the pointer once it is counted: what is known before stands from the beginning. */}
      <div className={styles.what}>
        <p>
          {chosen
            ? `${plural(chosen.size, 'strike')} of ${formatCount(head.counts.strikes)}.`
            : 'Counting…'}
        </p>
        <p>Filter: {origin.filter}.</p>
      </div>
      {!mayPassOn(head) && <RawRowsTerms head={head} accepted={accepted} onAccept={setAccepted} />}
      <ul className={styles.formats}>{keysOf(DATA_FORMATS).map(formatRow)}</ul>
      <fieldset className={styles.options}>
        <legend>CSV</legend>
        {OPTIONS.map(({ key, label }) => (
          <label key={key}>
            <input
              type="checkbox"
              checked={options[key]}
              disabled={key === 'hxl' && options.acled}
              onChange={(event) => setOptions({ ...options, [key]: event.target.checked })}
            />
            {label}
          </label>
        ))}
      </fieldset>
      <SavingNote {...saving} />
      <p className={styles.credit}>Credit: {origin.credit}</p>
    </Dialog>
  )
}
