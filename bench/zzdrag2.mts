import { chromium } from '@playwright/test'
import { createServer } from 'node:http'
import { dragEnd, NAMES } from './frames'
import { installedBrowser, thisMachine } from '../tooling/browser'
import { answerFrom, listenFrom, readSite } from '../tooling/serve'
const path=process.argv[2]!, dist=process.argv[3]!
const server=createServer(answerFrom(readSite(dist))); const port=await listenFrom(server,4600,50)
const executablePath=installedBrowser(thisMachine())
const browser=await chromium.launch(executablePath?{executablePath}:{})
const page=await browser.newPage({viewport:{width:1440,height:900}})
await page.addInitScript(NAMES)
await page.goto(`http://127.0.0.1:${port}/`)
await page.getByRole('slider',{name:'End of date range'}).waitFor({timeout:60000})
await page.waitForTimeout(3000)
await page.getByLabel('Files to open').setInputFiles(path)
await page.getByRole('alert').filter({hasText:'is open'}).waitFor({timeout:600000})
await page.waitForTimeout(3000)
const s=await page.context().newCDPSession(page)
await s.send('Profiler.enable');await s.send('Profiler.setSamplingInterval',{interval:500});await s.send('Profiler.start')
const dragged=await dragEnd(page,4); const fr=[...dragged.frames].sort((a,b)=>a-b); console.log('frames',fr.length,'p50',fr[fr.length>>1],'p95',fr[Math.floor(fr.length*.95)])
const {profile:p}=await s.send('Profiler.stop')
const byId=new Map(p.nodes.map(n=>[n.id,n]));const parent=new Map<number,number>();for(const n of p.nodes)for(const c of n.children??[])parent.set(c,n.id)
const self=new Map<string,number>(),total=new Map<string,number>();let tot=0
p.samples!.forEach((id,i)=>{const d=p.timeDeltas![i]!/1000;const n=byId.get(id)!;const nm=(n:any)=>n.callFrame.functionName+':'+n.callFrame.lineNumber;if(['(idle)'].includes(n.callFrame.functionName))return;tot+=d;self.set(nm(n),(self.get(nm(n))??0)+d);const seen=new Set<string>();for(let x:number|undefined=id;x!==undefined;x=parent.get(x)){const k=nm(byId.get(x)!);if(seen.has(k))continue;seen.add(k);total.set(k,(total.get(k)??0)+d)}})
console.log('busy',tot.toFixed(0));console.log('SELF');for(const[k,v]of[...self].sort((a,b)=>b[1]-a[1]).slice(0,12))console.log(v.toFixed(0),k)
const want=/^(StrikesView|Rows|StrikeList|MapContent|Symbols|Labels|Legend|ActorsView|ActorList|FrequencyView|Plot|Bars|NumbersLine|DateRange|Chips|SummaryProvider|listingOf|selectionOf|useScene|sceneOf|Origins|MapView|ActorRow|TalliedRow|commitRoot|renderRootSync|onMessage|post|Virtualizer\.[a-zA-Z.]*|insideAndOutside|StrikeRow|Entry|Facts|Target|Presets|Marks|useShownKeys|Paced|Unpaced|CoverageNote|Notes|ListHeader)$/
for(const[k,v]of[...total].sort((a,b)=>b[1]-a[1]).filter(([k])=>want.test(k.split(':')[0]!)).slice(0,45))console.log(v.toFixed(0),k)
await browser.close();server.close()
