/** Reads files, unpacks them and works out their digest. */
import { serveFeed, type Taker } from './serve'

serveFeed(self as unknown as Taker)
