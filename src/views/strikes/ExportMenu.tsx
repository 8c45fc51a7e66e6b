/** Saves the strikes of the list as data. */
import { useState } from 'react'
import type { DataFormatName } from '../../export/data/formats'
import { useAtlas, useSummary } from '../../filter/atlas'
import { chosenIn } from '../../filter/chosen'
import { currentView } from '../../filter/store'
import { mayPassOn } from '../../model/credit'
import button from '../../ui/button.module.css'
import { Dialog } from '../../ui/Dialog'
import { plural } from '../../ui/format'
import { Menu } from '../../ui/Menu'
import { RawRowsTerms } from '../../ui/RawRowsTerms'
import { SavingNote } from '../../ui/SavingNote'
import { useSaving } from '../../ui/saving'
import styles from './StrikesView.module.css'

const ITEMS: readonly { label: string; format: DataFormatName }[] = [
  { label: 'CSV data', format: 'csv' },
  { label: 'GeoJSON data', format: 'geojson' },
  { label: 'KML data', format: 'kml' },
  { label: 'JSON data', format: 'json' },
]

export function ExportMenu() {
  const atlas = useAtlas()
  const { selected } = useSummary()
  const saving = useSaving('The data')
  const [wanted, setWanted] = useState<DataFormatName | null>(null)
  const save = (format: DataFormatName) =>
    saving.run(async (job) => {
      // The writers of files come when the first file is asked for.
      const { saveSelection } = await import('../../export/data/save')
      return saveSelection(await chosenIn(atlas, currentView(), job.signal), format, job)
    })
  const { head } = atlas.dataset
  return (
    <>
      <Menu
        label="Export"
        items={ITEMS.map(({ label, format }) => ({
          label,
          detail: plural(selected.strikes, 'row'),
          onSelect: () => (mayPassOn(head) ? void save(format) : setWanted(format)),
        }))}
      />
      <div className={styles.saving}>
        <SavingNote {...saving} />
      </div>
      {wanted !== null && (
        <Confirm
          onClose={() => setWanted(null)}
          onSave={() => {
            setWanted(null)
            void save(wanted)
          }}
        />
      )}
    </>
  )
}

function Confirm({ onClose, onSave }: { onClose: () => void; onSave: () => void }) {
  const { head } = useAtlas().dataset
  const [accepted, setAccepted] = useState(false)
  return (
    <Dialog title="Before you save the rows" onClose={onClose}>
      <RawRowsTerms head={head} accepted={accepted} onAccept={setAccepted} />
      <div className={styles.answers}>
        <button type="button" className={button.button} onClick={onClose}>
          Do not save
        </button>
        <button type="button" className={button.button} disabled={!accepted} onClick={onSave}>
          Save
        </button>
      </div>
    </Dialog>
  )
}
