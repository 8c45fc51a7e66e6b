/** What can leave the page: rows, a citation, a printed page. */
import { Suspense, useState } from 'react'
import { later } from '../../ui/later'
import { Menu } from '../../ui/Menu'
import { Printed } from '../print/Printed'
import { printSoon } from '../print/usePrint'

const DataDialog = later(async () => (await import('./DataDialog')).DataDialog)
const CiteDialog = later(async () => (await import('./CiteDialog')).CiteDialog)

export function ExportMenu() {
  const [open, setOpen] = useState<'data' | 'cite' | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <Menu
        label="Export"
        onOpen={() => {
          DataDialog.fetch()
          CiteDialog.fetch()
        }}
        items={[
          { label: 'Download data…', onSelect: () => setOpen('data') },
          { label: 'Cite…', onSelect: () => setOpen('cite') },
          {
            label: 'Print…',
            detail: 'one page',
            onSelect: () => void printSoon(),
          },
        ]}
      />
      <Printed />
      <Suspense>
        {open === 'data' && <DataDialog onClose={close} />}
        {open === 'cite' && <CiteDialog onClose={close} />}
      </Suspense>
    </>
  )
}
