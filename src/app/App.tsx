/** Providers, and the choice between loading, failure and the dashboard. */

import { datasetUrl } from 'virtual:dataset'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { type ReactNode, useCallback, useLayoutEffect, useMemo, useState } from 'react'
import { version } from '../../package.json'
import type { Dataset, HeldDataset } from '../dataset/dataset'
import { loadDataset } from '../dataset/load'
import { createEngine } from '../engine/engine'
import { addressOf, followAddress } from '../filter/address'
import { AtlasProvider } from '../filter/atlas'
import { followLastView } from '../filter/last-view'
import { currentView } from '../filter/store'
import { ErrorBoundary } from '../ui/ErrorBoundary'
import { FaultFacts } from '../ui/fault'
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

function OpenDataset({ dataset }: { dataset: HeldDataset }) {
  const [ready, setReady] = useState(false)
  const engine = useMemo(() => createEngine(dataset), [dataset])
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
    <Reporting dataset={dataset}>
      <ErrorBoundary name="The dashboard">
        <AtlasProvider dataset={dataset} engine={engine} waiting={<Skeleton />}>
          <Dashboard />
        </AtlasProvider>
      </ErrorBoundary>
    </Reporting>
  )
}

/** Tells reports of faults what was shown when they happened. */
function Reporting({ dataset, children }: { dataset: Dataset; children: ReactNode }) {
  const { title, version: edition, sha256 } = dataset.head
  const facts = useCallback(
    () => [
      `View: ${addressOf(currentView())}`,
      `Record: ${title}, version ${edition}, SHA-256 ${sha256}`,
      `Strike Atlas ${version}`,
    ],
    [title, edition, sha256],
  )
  return <FaultFacts value={facts}>{children}</FaultFacts>
}
