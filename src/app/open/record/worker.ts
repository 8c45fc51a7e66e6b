/** Reads and checks one JSON dataset off the page's thread. */
import type { Compiled } from '../../../model/record'
import { OpenError } from '../handler'
import { readRecord } from './read'

export type Told =
  | { compiled: Compiled }
  | { message: string; details: readonly string[]; isForPeople: boolean }

const page = self as unknown as {
  postMessage(told: Told): void
  onmessage: ((event: MessageEvent<File>) => void) | null
}

page.onmessage = ({ data: file }) => {
  readRecord(file).then(
    (compiled) => page.postMessage({ compiled }),
    (error: Error) => {
      const isForPeople = error instanceof OpenError
      const details = isForPeople ? error.details : []
      page.postMessage({ message: error.message, details, isForPeople })
    },
  )
}
