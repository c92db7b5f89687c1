import { whereTimeGoes, type CpuProfile, type Share } from './profile.ts';
import { stagesOf } from './stages.ts';

/** Where a profile's time goes as text: by the stations of a request, by owners and by functions. */
export function profileText(profile: CpuProfile, afterMs: number): string {
  const { owners, functions } = whereTimeGoes(profile, afterMs);
  const line = ({ name, share }: Share): string => `  ${(share * 100).toFixed(1).padStart(5)} %  ${name}`;
  return [
    'by what it is for',
    ...stagesOf(profile, afterMs).map(line),
    'by owner',
    ...owners.slice(0, 14).map(line),
    'by function, itself',
    ...functions.slice(0, 40).map(line),
  ].join('\n');
}
