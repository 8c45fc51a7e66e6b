/**
 * What the site tells browsers about itself, in one place: the server of `npm start`, the policy
 * in the built page, and the file for static hosts are all made of it.
 */

/** Sources by directive. Everything comes from the site itself; nothing runs that is not one of its files. */
const POLICY = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  // Figures are drawn from SVG made in the page, before they are saved as PNG.
  'img-src': ["'self'", 'data:', 'blob:'],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'worker-src': ["'self'"],
  'manifest-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'form-action': ["'none'"],
  'frame-src': ["'none'"],
  'frame-ancestors': ["'self'"],
} as const

/** Directives that browsers heed in a header only. */
const HEADER_ONLY: readonly string[] = ['frame-ancestors']

const written = (directives: [string, readonly string[]][]) =>
  directives.map(([name, sources]) => [name, ...sources].join(' ')).join('; ')

export const CONTENT_SECURITY_POLICY = written(Object.entries(POLICY))

/** The policy as it can stand in the page, for hosts that send no headers. */
export const META_POLICY = written(
  Object.entries(POLICY).filter(([name]) => !HEADER_ONLY.includes(name)),
)

const UNUSED_POWERS = [
  'accelerometer',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'serial',
  'usb',
]

/** Sent with every answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Permissions-Policy': UNUSED_POWERS.map((power) => `${power}=()`).join(', '),
  // A link from here can name actors and dates under study: other sites learn only where it came from.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
}

/** Names under `assets/` carry a hash of their content: what they hold never changes. */
export const CACHE_ASSETS = 'public, max-age=31536000, immutable'
/** Everything else is asked for anew each time, and sent only where it changed. */
export const CACHE_REST = 'no-cache'

/** The `_headers` file that Netlify, Cloudflare Pages and others read from the root of a site. */
export function headersFile(): string {
  return [
    '/*',
    ...Object.entries(SECURITY_HEADERS).map(([name, value]) => `  ${name}: ${value}`),
    `  Cache-Control: ${CACHE_REST}`,
    '/assets/*',
    // Without this line both rules' values would be sent as one.
    '  ! Cache-Control',
    `  Cache-Control: ${CACHE_ASSETS}`,
    '',
  ].join('\n')
}
