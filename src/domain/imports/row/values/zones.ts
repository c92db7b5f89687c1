/** Abbreviations of time zones that HubSpot writes into headers, with their offsets. */
const offsets: Record<string, string> = {
  UTC: 'Z',
  GMT: 'Z',
  EST: '-05:00',
  EDT: '-04:00',
  CST: '-06:00',
  CDT: '-05:00',
  MST: '-07:00',
  MDT: '-06:00',
  PST: '-08:00',
  PDT: '-07:00',
  AKST: '-09:00',
  AKDT: '-08:00',
  HST: '-10:00',
  WET: 'Z',
  WEST: '+01:00',
  BST: '+01:00',
  CET: '+01:00',
  CEST: '+02:00',
  EET: '+02:00',
  EEST: '+03:00',
  MSK: '+03:00',
  JST: '+09:00',
  AEST: '+10:00',
  AEDT: '+11:00',
};

/** A header as it is, and if it ends with a time zone without that: `Create Date (EDT)`. */
export function withoutZone(header: string): { name: string; zone: string }[] {
  const [, name, zone = ''] = /^(.*\S)\s*\(([A-Z]{3,4})\)$/.exec(header) ?? [];
  const offset = offsets[zone];
  return [
    { name: header, zone: offset ?? 'Z' },
    ...(name === undefined || offset === undefined ? [] : [{ name, zone: offset }]),
  ];
}
