import { ownerOf, selfTimes, type CpuProfile } from './profile.ts';

/** A function with what it called: the same function called from the same place is one. */
interface Frame {
  name: string;
  owner: string;
  time: number;
  callees: Map<string, Frame>;
}

const [width, rowHeight, top, leastShare] = [1_200, 16, 40, 0.002];

const colors: Record<string, string> = {
  ours: '#e8a33d',
  'compiled operation': '#d96c5f',
  'graphql-jit': '#c94f7c',
  graphql: '#c94f7c',
  pg: '#5b8fd6',
  'pg-protocol': '#7aa6e0',
  'pg-pool': '#7aa6e0',
  fastify: '#5fae7b',
  pino: '#a58bd0',
  '(garbage collector)': '#999',
  native: '#bcbcbc',
};

/** The calls of a profile as one tree, of what is busy after so many milliseconds. */
function treeOf(profile: CpuProfile, afterMs: number): Frame {
  const self = selfTimes(profile, afterMs);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const root: Frame = { name: 'all', owner: '', time: 0, callees: new Map() };
  const add = (id: number, into: Frame): number => {
    const node = nodes.get(id);
    if (node === undefined || node.callFrame.functionName === '(idle)') return 0;
    const owner = ownerOf(node.callFrame);
    const name = node.callFrame.functionName || '(anonymous)';
    const key = `${name} ${owner} ${node.callFrame.lineNumber}`;
    let frame = into.callees.get(key);
    if (frame === undefined) into.callees.set(key, (frame = { name, owner, time: 0, callees: new Map() }));
    let time = self.get(id) ?? 0;
    for (const child of node.children ?? []) time += add(child, frame);
    frame.time += time;
    return time;
  };
  const [start] = profile.nodes;
  for (const child of start?.children ?? []) root.time += add(child, root);
  return root;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A profile as a flame graph: as wide as the time it takes, a function stands above what it calls; what takes less than 1/500 is left out. */
export function flameGraph(profile: CpuProfile, afterMs: number, title: string): string {
  const root = treeOf(profile, afterMs);
  const boxes: string[] = [];
  let deepest = 0;
  const draw = (frame: Frame, x: number, depth: number): void => {
    const share = frame.time / root.time;
    if (share < leastShare) return;
    deepest = Math.max(deepest, depth);
    const [wide, y] = [share * width, top + depth * rowHeight];
    const text =
      wide > 40
        ? `<text x="${(x + 3).toFixed(1)}" y="${y + 12}">${escaped(frame.name.slice(0, Math.floor(wide / 6.2)))}</text>`
        : '';
    boxes.push(
      `<g><title>${escaped(`${frame.name} (${frame.owner}) ${(share * 100).toFixed(1)} %`)}</title><rect x="${x.toFixed(1)}" y="${y}" width="${Math.max(wide - 0.5, 0.5).toFixed(1)}" height="${rowHeight - 1}" fill="${colors[frame.owner] ?? '#d8cfc0'}"/>${text}</g>`,
    );
    let next = x;
    for (const callee of [...frame.callees.values()].toSorted((one, other) => other.time - one.time)) {
      draw(callee, next, depth + 1);
      next += (callee.time / root.time) * width;
    }
  };
  draw(root, 0, 0);
  let x = 4;
  const legend = Object.entries(colors).map(([owner, color]) => {
    const entry = `<rect x="${x}" y="24" width="10" height="10" fill="${color}"/><text x="${x + 13}" y="33">${escaped(owner)}</text>`;
    x += 28 + owner.length * 6.2;
    return entry;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${top + (deepest + 1) * rowHeight + 4}" font-family="monospace" font-size="10">
<rect width="100%" height="100%" fill="#fff"/><text x="4" y="14" font-size="13">${escaped(title)}</text>
${legend.join('')}
${boxes.join('\n')}
</svg>
`;
}
