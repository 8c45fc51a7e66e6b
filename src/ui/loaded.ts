/** What is fetched once and kept: its state while it comes, when it is there, and when it failed. */
import { QueryClient, useQuery } from '@tanstack/react-query'

export interface Loaded<T> {
  data: T | undefined
  /** Why the last attempt failed; null while there is none, and while it is tried again. */
  error: Error | null
  retry: () => void
}

const client = new QueryClient({
  defaultOptions: {
    // What is fetched has its hash in its address: what was loaded once is never stale. A
    // failure is shown at once, with a button, rather than retried out of sight.
    queries: {
      staleTime: Number.POSITIVE_INFINITY,
      gcTime: Number.POSITIVE_INFINITY,
      retry: false,
      networkMode: 'always',
    },
  },
})

/** Loads what `key` (its address) stands for, unless it was loaded before. */
export function useLoaded<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Loaded<T> {
  const { data, error, isFetching, refetch } = useQuery(
    { queryKey: [key], queryFn: ({ signal }) => load(signal) },
    client,
  )
  return { data, error: isFetching ? null : error, retry: () => void refetch() }
}
