/** Providers, and the choice between loading, failure and the dashboard. */

import { datasetUrl } from 'virtual:dataset'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { useLayoutEffect, useState } from 'react'
import type { Dataset } from '../dataset/dataset'
import { loadDataset } from '../dataset/load'
import { followAddress } from '../filter/address'
import { AtlasProvider } from '../filter/atlas'
import { followLastView } from '../filter/last-view'
import { Textures } from '../ui/texture'
import { Dashboard } from './Dashboard'
import { LoadError } from './LoadError'
import { Skeleton } from './Skeleton'

const queryClient = new QueryClient({
  defaultOptions: {
    // The dataset's address holds its hash: what was loaded once is never stale. A
    // failure is shown at once, with a button, rather than retried out of sight.
    queries: { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' },
  },
})

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <Textures />
      <DatasetGate />
    </QueryClientProvider>
  )
}

function DatasetGate() {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['dataset', datasetUrl],
    queryFn: ({ signal }) => loadDataset(fetch, datasetUrl, signal),
  })
  if (data) return <OpenDataset dataset={data} />
  if (error && !isFetching) return <LoadError error={error} onRetry={() => refetch()} />
  return <Skeleton />
}

function OpenDataset({ dataset }: { dataset: Dataset }) {
  const [ready, setReady] = useState(false)
  useLayoutEffect(
    function followLink() {
      const stops = [followAddress(dataset), followLastView()]
      setReady(true)
      return () => {
        for (const stop of stops) stop()
      }
    },
    [dataset],
  )
  if (!ready) return <Skeleton />
  return (
    <AtlasProvider dataset={dataset}>
      <Dashboard />
    </AtlasProvider>
  )
}
