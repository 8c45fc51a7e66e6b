/** Why a dataset could not be loaded, in sentences for people. */

export type DatasetErrorKind =
  | 'offline'
  | 'http'
  | 'not-json'
  | 'too-much'
  | 'wrong-format'
  | 'invalid'

/** Why a dataset could not be loaded. `message` is a sentence for people. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'
  constructor(
    readonly kind: DatasetErrorKind,
    message: string,
    /** Up to five faults, one line each. */
    readonly details: readonly string[] = [],
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

export const OFFLINE =
  'The data could not be fetched: there is no connection to the server. Check the connection and try again.'
export const CUT_SHORT = 'The data arrived incomplete: it was cut short on its way. Try again.'

export function httpError(status: number): DatasetError {
  if (status === 404)
    return new DatasetError(
      'http',
      'The data is not where this page expects it (404). The site may have been updated: reload the page.',
    )
  if (status >= 500)
    return new DatasetError(
      'http',
      `The server failed to send the data (${status}). Try again in a while.`,
    )
  return new DatasetError(
    'http',
    `The server did not send the data (${status}). Reload the page or try again.`,
  )
}
