import fc from 'fast-check'
import { datasetFrom } from '../../src/dataset/dataset'
import { restoreView, undo } from '../../src/filter/actions'
import { decodeView, encodeView, reconcile } from '../../src/filter/link'
import { currentView, resetStore } from '../../src/filter/store'
import { sampleCompiled } from '../sample'
import { target } from '../target'
import { hostileLink } from '../views'

const dataset = datasetFrom(sampleCompiled())
const restored = (query: string) => reconcile(decodeView(query), dataset).view

/** A view from elsewhere names only what the record knows, and undo brings back the one before. */
export const viewRestore = target({
  name: 'view restore',
  inputs: 30_000,
  given: fc.tuple(hostileLink, hostileLink),
  run: ([before, given]) => {
    resetStore(restored(before))
    const had = encodeView(currentView())
    restoreView(restored(given))
    const view = currentView()
    const { actors, places } = view.filter
    const unknown = [
      ...actors.filter((id) => !dataset.actorById.has(id)),
      ...places.filter((id) => !dataset.placeById.has(id)),
      ...[view.strike].filter((id) => id !== null && !dataset.strikeById.has(id)),
    ]
    if (unknown.length > 0) throw new Error(`restored what is not in the record: ${unknown}`)
    const moved =
      encodeView({ ...view, map: null }) !== encodeView({ ...restored(before), map: null })
    if (!moved) return
    undo()
    const back = encodeView({ ...currentView(), map: restored(before).map })
    if (back !== had) throw new Error(`undo gave ${back} and not ${had}`)
  },
})
