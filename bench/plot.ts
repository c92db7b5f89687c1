import { ratio, type WorkloadResult } from './report.ts';

const [left, bar, gap, scale] = [170, 14, 12, 260];

/** The ratios to the handlers written by hand as bars, with the goals as marks. */
export function plot(results: WorkloadResult[]): string {
  const height = results.length * (bar + gap) + 50;
  const rows = results.map((result, index) => {
    const y = 36 + index * (bar + gap);
    const reached = ratio(result.gateway, result.byHand) ?? 0;
    const color = reached >= result.goal ? '#2a7f62' : '#c2571a';
    return `<text x="${left - 8}" y="${y + bar - 3}" text-anchor="end">${result.name}</text>
<rect x="${left}" y="${y}" width="${Math.min(reached, 2) * scale}" height="${bar}" fill="${color}"/>
<text x="${left + Math.min(reached, 2) * scale + 6}" y="${y + bar - 3}">${reached.toFixed(2)}</text>
<line x1="${left + result.goal * scale}" x2="${left + result.goal * scale}" y1="${y - 3}" y2="${y + bar + 3}" stroke="#222" stroke-width="2"/>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + 2 * scale + 60}" height="${height}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${left}" y="18">requests/s, ratio to the handler written by hand; the mark is the goal</text>
${rows.join('\n')}
</svg>
`;
}
