/** The choice between loading, failure and the dashboard. */

import { datasetUrl, fileSha256 } from 'virtual:dataset'
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
import { useLoaded } from '../ui/loaded'
import { Textures } from '../ui/texture'
import { Dashboard } from './Dashboard'
import { LoadError } from './LoadError'
import { Skeleton } from './Skeleton'

export function App() {
  return (
    <>
      <Textures />
      <DatasetGate />
    </>
  )
}

function DatasetGate() {
  const { data, error, retry } = useLoaded(datasetUrl, (signal) =>
    loadDataset(fetch, datasetUrl, signal, fileSha256),
  )
  if (data) return <OpenDataset dataset={data} />
  if (error) return <LoadError error={error} onRetry={retry} />
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
