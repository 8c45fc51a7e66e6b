/** The dataset or the current view as a citation, in the forms that authors need. */
import { useState } from 'react'
import { plainCitation, referenceOf } from '../../export/cite/reference'
import { apa, bibtex, cslJson, ris } from '../../export/cite/styles'
import { addressOf } from '../../filter/address'
import { useAtlas, useSummary } from '../../filter/atlas'
import { today } from '../../filter/chosen'
import { currentView } from '../../filter/store'
import { INITIAL_VIEW } from '../../filter/view'
import { filterInWords } from '../../filter/words'
import button from '../../ui/button.module.css'
import { useCopy } from '../../ui/copy'
import { Dialog } from '../../ui/Dialog'
import { Segmented } from '../../ui/Segmented'
import { STACK_LABELS } from '../../ui/stack'
import styles from './CiteDialog.module.css'

const FORMS = [
  { label: 'Sentence', write: plainCitation },
  { label: 'APA', write: apa },
  { label: 'BibTeX', write: bibtex },
  { label: 'RIS', write: ris },
  { label: 'CSL-JSON', write: cslJson },
] as const

const OBJECTS = [
  { value: 'view', label: 'This view' },
  { value: 'dataset', label: 'The dataset' },
] as const

export function CiteDialog({ onClose }: { onClose: () => void }) {
  const { dataset } = useAtlas()
  const { question, selected, whole } = useSummary()
  const [of, setOf] = useState<'view' | 'dataset'>('view')
  const [view] = useState(currentView)
  const accessed = today()
  const reference =
    of === 'dataset'
      ? referenceOf(dataset.head, {
          url: dataset.head.homepage ?? addressOf(INITIAL_VIEW),
          accessed,
        })
      : referenceOf(dataset.head, {
          url: addressOf(view),
          accessed,
          view: {
            filter: filterInWords(view, dataset),
            selected: selected[question.measure],
            whole: whole[question.measure],
            counted: question.measure,
            grouped: `by ${question.bin} and ${STACK_LABELS[question.stack].toLowerCase()}`,
          },
        })
  return (
    <Dialog title="Cite" onClose={onClose}>
      <Segmented label="What to cite" options={OBJECTS} value={of} onChange={setOf} />
      {FORMS.map(({ label, write }) => (
        <Citation key={`${of} ${label}`} label={label} text={write(reference)} />
      ))}
    </Dialog>
  )
}

function Citation({ label, text }: { label: string; text: string }) {
  const { state, copy } = useCopy()
  return (
    <section aria-label={label} className={styles.citation}>
      <header className={styles.header}>
        <h3>{label}</h3>
        <button
          type="button"
          className={button.button}
          aria-label={`Copy ${label}`}
          onClick={() => copy(text)}
        >
          {state === 'copied' ? 'Copied' : 'Copy'}
        </button>
      </header>
      <span aria-live="polite" className="visually-hidden">
        {state === 'copied' && `${label} copied`}
      </span>
      {state === 'refused' && (
        <p role="alert" className={styles.refused}>
          The browser refused the clipboard. Select the text and copy it by hand.
        </p>
      )}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is reached by keys so */}
      <pre tabIndex={0} className={styles.text}>
        {text}
      </pre>
    </section>
  )
}
