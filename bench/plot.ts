import { conventionalGoal, ratio, type WorkloadResult } from './report.ts';

const [left, bar, gap, scale, max] = [170, 11, 14, 220, 2.5];

function barOf(value: number, y: number, color: string): string {
  const long = Math.min(value, max) * scale;
  return `<rect x="${left}" y="${y}" width="${long.toFixed(1)}" height="${bar}" fill="${color}"/><text x="${(left + long + 5).toFixed(1)}" y="${y + bar - 1}">${value.toFixed(2)}</text>`;
}

/** The ratios as bars: to the hand-written handlers, with the goals as marks, and below to what most teams would write, at a fifth of the scale. */
export function plot(results: WorkloadResult[]): string {
  const row = 2 * bar + gap;
  const rows = results.map((result, index) => {
    const y = 56 + index * row;
    const handWritten = ratio(result.gateway, result.handWritten) ?? 0;
    const conventional = ratio(result.gateway, result.conventional);
    const mark = (goal: number, at: number): string =>
      `<line x1="${left + goal * scale}" x2="${left + goal * scale}" y1="${at - 2}" y2="${at + bar + 1}" stroke="#222" stroke-width="2"/>`;
    return [
      `<text x="${left - 8}" y="${y + bar + 3}" text-anchor="end">${result.name}</text>`,
      barOf(handWritten, y, handWritten >= result.goal ? '#2a7f62' : '#c2571a'),
      mark(result.goal, y),
      conventional === null
        ? ''
        : barOf(conventional / 5, y + bar + 1, conventional >= conventionalGoal ? '#8db8a8' : '#e0b08f').replace(
            />[\d.]+<\/text>/,
            `>${conventional.toFixed(1)}×</text>`,
          ) + mark(conventionalGoal / 5, y + bar + 1),
    ].join('\n');
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${left + max * scale + 70}" height="${results.length * row + 66}" font-family="sans-serif" font-size="12">
<rect width="100%" height="100%" fill="#fff"/>
<text x="${left}" y="18">Requests a second at 32 connections. Dark: ratio to the hand-written handler;</text>
<text x="${left}" y="34">light: to what most teams would write, at a fifth of the scale. The marks are the goals.</text>
${rows.join('\n')}
</svg>
`;
}
