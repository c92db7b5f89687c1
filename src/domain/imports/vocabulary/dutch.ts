import type { Vocabulary } from './vocabulary.ts';

/** Outlook, Thunderbird, HubSpot and others in Dutch. */
export const dutch: Vocabulary = {
  name: 'Dutch',
  headers: {
    wholeOrLast: ['Naam'],
    email: [
      'E-mailadres', 'E-mailadres 2', 'Mailadres', 'Primair e-mailadres', 'E-mail werk', 'E-mail privé',
      'Zakelijk e-mailadres', 'Privé-e-mailadres',
    ],
    emails: ['Secundair e-mailadres', 'Extra e-mailadressen', 'Aanvullende e-mailadressen', 'Andere e-mailadressen'],
    phone: [
      'Telefoon', 'Telefoonnummer', 'Tel.', 'Hoofdtelefoon', 'Telefoon werk', 'Telefoon op werk', 'Telefoon op werk 2',
      'Telefoon thuis', 'Telefoon thuis 2', 'Telefoon privé', 'Zakelijke telefoon', 'Mobiele telefoon', 'Mobiel',
      'Mobiel nummer', 'Mobiel telefoonnummer', 'Mobiele nummer', 'Gsm', 'Gsm-nummer', 'Andere telefoon',
      'Vaste telefoon',
    ],
    phones: ['Andere telefoonnummers', 'Extra telefoonnummers'],
    tags: ['Trefwoorden'],
    commaTags: ['Categorieën', 'Categorie'],
    groups: ['Groepen'],
    locationId: ['Locatie', 'Vestiging'],
    'externalIds.hubspot': ['Record-ID'],
    optOut: [
      'Afgemeld', 'Afgemeld voor alle e-mails', 'Uitgeschreven', 'Uitgeschreven voor alle e-mail', 'Afmelddatum',
      'Uitschrijfdatum', 'Afgemeld op', 'Geen e-mail', 'Geen mailings', 'Zwarte lijst',
    ],
    optIn: [
      'Toestemming', 'Marketingtoestemming', 'Toestemming e-mail', 'Ingeschreven', 'Aangemeld', 'Nieuwsbrief',
      'Geabonneerd', 'Ingeschreven nieuwsbrief',
    ],
    subscription: ['Abonnementsstatus', 'Inschrijfstatus'],
    none: ['Status marketingcontact'],
  },
  optOutHints: [
    'afgemeld', 'afmeld', 'uitgeschreven', 'uitschrijf', 'toestemming', 'zwarte lijst', 'geen mail', 'geen e mail',
    'niet contact', 'avg',
  ],
  mailHints: ['nieuwsbrief', 'abonn', 'reclame'],
  yes: ['ja', 'j', 'waar'],
  no: ['nee', 'onwaar'],
  optedOut: ['afgemeld', 'uitgeschreven', 'niet ingeschreven', 'niet aangemeld', 'geen toestemming'],
  declined: ['geweigerd', 'ingetrokken', 'afgewezen', 'in behandeling', 'nooit', 'geen', 'inactief'],
  optedIn: ['ingeschreven', 'aangemeld', 'geabonneerd', 'actief', 'gegeven', 'bevestigd'],
  stages: {
    SUBSCRIBER: ['Abonnee'],
    OPPORTUNITY: ['Verkoopkans', 'Kans'],
    CUSTOMER: ['Klant'],
    OTHER: ['Overig', 'Anders'],
  },
};
