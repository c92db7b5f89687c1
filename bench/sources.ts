import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { fileURLToPath } from 'node:url';
import type { CpuProfile } from './profile.ts';

async function mapOf(url: string): Promise<SourceMap | null> {
  const file = url.startsWith('file:') ? `${fileURLToPath(url)}.map` : '';
  return existsSync(file) ? new SourceMap(JSON.parse(await readFile(file, 'utf8')) as SourceMapPayload) : null;
}

/** Names the files of which a bundle was made as the places of a profile's functions: who owns them shows in the path. Changes the profile. */
export async function locateInSources(profile: CpuProfile): Promise<void> {
  const maps = new Map<string, SourceMap | null>();
  for (const { callFrame } of profile.nodes) {
    const { url, lineNumber, columnNumber = 0 } = callFrame;
    if (!maps.has(url)) maps.set(url, await mapOf(url));
    const entry = maps.get(url)?.findEntry(lineNumber, columnNumber);
    if (entry === undefined || !('originalSource' in entry)) continue;
    callFrame.url = entry.originalSource;
    callFrame.lineNumber = entry.originalLine;
  }
}
