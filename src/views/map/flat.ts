/**
 * Leaflet moves its panes by transforms in three dimensions, which makes each a layer of the
 * compositor, and all that lies over one another layer. A map that stands still while numbers
 * change on it is drawn faster flat: under this name Leaflet writes the same moves in two.
 */
import { Browser } from 'leaflet'

Object.assign(Browser, { ie3d: true })
