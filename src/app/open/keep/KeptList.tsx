/** The datasets that are kept in this browser: each opens again, and is removed, by one click. */
import { useEffect, useRef } from 'react'
import { plural } from '../../../ui/format'
import { Icon } from '../../../ui/Icon'
import menu from '../DataMenu.module.css'
import { shortHashOf, useOpened } from '../opened'
import type { Kept, Unreadable } from './database'
import styles from './KeptList.module.css'
import { lookUp, remove, removeAll, reopen, useKeeping } from './keeping'
import { sizeInWords } from './refusal'

/** `onOpen` closes the menu. */
export function KeptList({ onOpen }: { onOpen: () => void }) {
  const { kept, refused, lasting } = useKeeping()
  const list = useRef<HTMLElement>(null)
  useEffect(function look() {
    void lookUp()
  }, [])
  const shown = useOpened(({ opened }) => (opened ? shortHashOf(opened.dataset) : null))
  if (kept === null) return null
  if (kept.length === 0) return refused && <p className={menu.note}>{refused}</p>
  // What had the focus is gone once its entry is.
  const after = (removing: Promise<void>) => void removing.then(() => list.current?.focus())
  return (
    <section ref={list} tabIndex={-1} aria-label="Kept datasets" className={styles.kept}>
      <h2 className={menu.heading}>Datasets kept in this browser</h2>
      <ul className={styles.list}>
        {kept.map((one) => (
          <li key={one.id} className={styles.item}>
            {'unreadable' in one ? (
              <p className={menu.note}>A dataset that this version of the page can’t read</p>
            ) : (
              <button
                type="button"
                className={menu.entry}
                disabled={one.id === shown}
                onClick={() => {
                  onOpen()
                  void reopen(one)
                }}
              >
                <span className={styles.name}>{one.name}</span>
                <span className={menu.detail}>
                  {one.id === shown && 'shown now · '}
                  {about(one)}
                </span>
              </button>
            )}
            <button
              type="button"
              className={styles.remove}
              aria-label={`Remove ${'name' in one ? one.name : 'what can’t be read'}`}
              title="Remove it from this browser"
              onClick={() => after(remove(one.id))}
            >
              <Icon name="close" size={14} />
            </button>
          </li>
        ))}
      </ul>
      {kept.length > 1 && (
        <button type="button" className={menu.entry} onClick={() => after(removeAll())}>
          Remove all kept datasets
          <span className={menu.detail}>{sizeInWords(bytesOf(kept))}</span>
        </button>
      )}
      <p className={menu.note}>
        They stay on this device, for this page alone.
        {!lasting && ' The browser may remove them when it runs short of space: keep your files.'}
      </p>
    </section>
  )
}

const about = ({ title, strikes, bytes, at }: Kept) =>
  `${title} · ${plural(strikes, 'strike')} · ${sizeInWords(bytes)} · kept ${formatTime(at)}`

const formatTime = (at: number) =>
  new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })

const bytesOf = (kept: readonly (Kept | Unreadable)[]) =>
  kept.reduce((sum, one) => sum + ('bytes' in one ? one.bytes : 0), 0)

/** `2 datasets (12 MB)`, for the list of all that is kept. */
export const keptInWords = (kept: readonly (Kept | Unreadable)[]): string[] =>
  kept.length === 0 ? [] : [`${plural(kept.length, 'dataset')} (${sizeInWords(bytesOf(kept))})`]
