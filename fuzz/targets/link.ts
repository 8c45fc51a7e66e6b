import fc from 'fast-check'
import { decodeView, encodeView } from '../../src/filter/link'
import { hostileText } from '../hostile'
import { target } from '../target'
import { hostileLink } from '../views'

/** Whatever a link or a user says, it can be written; what is read of it can be written and read again, and is the same. */
export const link = target({
  name: 'link',
  inputs: 50_000,
  given: fc.tuple(hostileLink, hostileText()),
  run: ([query, typed]) => {
    const { view } = decodeView(query)
    encodeView({ ...view, filter: { ...view.filter, text: typed } })
    const written = encodeView(view)
    const again = decodeView(written)
    if (encodeView(again.view) !== written) throw new Error(`not stable: ${written}`)
    if (again.dropped.length > 0) throw new Error(`wrote what it drops: ${again.dropped}`)
  },
})
