/** JSON for files: what could act on a page or turn its text is written as an escape. */

const ACTIVE = /[<>\u2028\u2029\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g

/** The value as JSON text that reads back the same and is inert wherever it is shown. */
export function fileJson(value: unknown): string {
  return inertJson(JSON.stringify(value))
}

/** The same for what is JSON text already. */
export function inertJson(json: string): string {
  return json.replace(ACTIVE, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
