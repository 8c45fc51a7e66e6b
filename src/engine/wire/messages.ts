/** What goes between an engine in a worker and the page: questions by number, and their answers. */

import type { DayWindow } from '../../model/derive'
import type { DatasetHead } from '../../model/record'
import type { Tables } from '../build'
import type { Columns } from '../columns'
import type { Engine, Meta } from '../summary'

/** The questions that an engine takes. */
export type Method = Exclude<keyof Engine, 'extent' | 'meta' | 'close'>

export type Asked =
  | { id: number; method: Method; args: readonly unknown[] }
  /** Nobody waits for the answer any more. */
  | { id: number; cancel: true }
  /** Whether it is still there: answered at once. */
  | { ping: true }

export type Told =
  | { hello: Hello }
  | { id: number; value: unknown }
  | { id: number; error: { name: string; message: string } }
  | { id: number; progress: number }
  | { pong: true }

/** All that the page has to know of the dataset to ask and to name things. */
export interface Hello {
  head: DatasetHead
  tables: Tables
  extent: DayWindow
  meta: Meta
  keys: Pick<Columns, 'keys' | 'actorKeys' | 'placeKeys'>
}

/** A message; a fault that nobody caught at a worker's other end; a message that cannot be read. */
export type PortEvent = 'message' | 'error' | 'messageerror'

/** An end of the wire: a worker, the worker's own scope, or a port of a channel. */
export interface Port {
  postMessage(message: unknown, transfer: Transferable[]): void
  addEventListener(type: PortEvent, listener: (event: { data: unknown }) => void): void
  removeEventListener(type: PortEvent, listener: (event: { data: unknown }) => void): void
  /** Of a channel's port. */
  start?(): void
}

/** What a question that nobody waits for is answered with. */
export const ABORTED = 'AbortError'
