/** An opened dataset whose engine stops: the shipped record takes its place, and it can be opened again. */
import { encodeView } from '../../filter/link'
import { currentView } from '../../filter/store'
import { atDesk, deskOf, openKnown, useDesk } from './desk'
import { type Opened, setWanted, shortHashOf, showShipped, useOpened } from './opened'

/** Resolves when it was told that the engine is lost; never where it is not. */
export async function followLoss(opened: Opened): Promise<void> {
  const reason = await opened.lost
  if (reason === undefined || useOpened.getState().opened !== opened) return
  const query = encodeView(currentView())
  showShipped()
  // What was chosen of it waits, as a link's choice does, for the dataset to come back.
  setWanted({ data: shortHashOf(opened.dataset), query })
  const again = () => void reopen(opened)
  useDesk.setState({ state: { kind: 'lost', name: opened.name, reason, again }, question: null })
}

const reopen = ({ name, files, columns }: Opened) =>
  atDesk(name, async (signal) => {
    const result = await openKnown(files, columns, deskOf(signal))
    if (!signal.aborted) result?.apply()
  })
