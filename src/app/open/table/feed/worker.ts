/** Reads files, unpacks them, finds their rows and works out their digest. */
import { serveFeed, type Taker } from './serve'

serveFeed(self as unknown as Taker)
