import type { Vocabulary } from './vocabulary.ts';

/** Outlook, Thunderbird, HubSpot and others in German. */
export const german: Vocabulary = {
  name: 'German',
  headers: {
    wholeOrLast: ['Name'],
    email: [
      'E-Mail', 'E-Mail-Adresse', 'E-Mail 2: Adresse', 'Primäre E-Mail-Adresse', 'E-Mail geschäftlich',
      'E-Mail dienstlich', 'E-Mail privat', 'Private E-Mail-Adresse', 'Geschäftliche E-Mail-Adresse', 'Mailadresse',
    ],
    emails: [
      'Sekundäre E-Mail-Adresse', 'Zweite E-Mail-Adresse', 'Weitere E-Mail-Adressen', 'Zusätzliche E-Mail-Adressen',
    ],
    phone: [
      'Telefon', 'Telefonnummer', 'Tel.', 'Tel.-Nr.', 'Rufnummer', 'Haupttelefon', 'Telefon (geschäftlich)',
      'Telefon (privat)', 'Telefon dienstlich', 'Tel. dienstlich', 'Tel. geschäftlich', 'Tel. privat', 'Festnetz',
      'Mobiltelefon', 'Mobiltelefonnummer', 'Mobilnummer', 'Mobil', 'Mobil-Tel.-Nr.', 'Telefon mobil', 'Handy',
      'Handynummer', 'Natel', 'Autotelefon', 'Weiteres Telefon',
    ],
    phones: ['Weitere Telefonnummern', 'Zusätzliche Telefonnummern'],
    tags: ['Schlagwörter', 'Schlagworte', 'Stichwörter'],
    commaTags: ['Kategorien', 'Kategorie', 'Beschriftung'],
    groups: ['Gruppen'],
    locationId: ['Standort'],
    'externalIds.hubspot': ['Datensatz-ID'],
    optOut: [
      'Abgemeldet', 'Von allen E-Mails abgemeldet', 'Vom Newsletter abgemeldet', 'Newsletter abgemeldet', 'Abbestellt',
      'Newsletter abbestellt', 'Abgemeldet am', 'Abmeldedatum', 'Abbestellt am', 'Gesperrt für E-Mails',
      'Keine E-Mails', 'Keine Werbung', 'Werbesperre', 'Mailsperre', 'E-Mail-Abmeldung', 'Widerspruch',
      'Werbewiderspruch', 'Widerspruch Werbung',
    ],
    optIn: [
      'Einwilligung', 'Werbeeinwilligung', 'Einwilligung Newsletter', 'Einwilligung E-Mail', 'Einwilligung Marketing',
      'Newsletter erwünscht', 'Newsletter-Anmeldung', 'Abonniert', 'Newsletter abonniert', 'Zustimmung',
      'Werbung erlaubt', 'DSGVO-Einwilligung',
    ],
    subscription: ['Abonnement-Status', 'Newsletter-Status', 'Anmeldestatus', 'Marketingstatus'],
    none: ['Marketingkontakt-Status'],
  },
  optOutHints: [
    'abgemeldet', 'abmeld', 'abbestell', 'gesperrt', 'einwilligung', 'zustimmung', 'werbe', 'widerspr', 'dsgvo',
    'nicht kontakt', 'keine mail', 'keine e mail',
  ],
  mailHints: ['rundbrief', 'rundschreiben', 'verteiler', 'abonn'],
  yes: ['ja', 'j', 'wahr', 'an'],
  no: ['nein', 'falsch', 'aus'],
  optedOut: [
    'abgemeldet', 'abbestellt', 'gesperrt', 'nicht abonniert', 'nicht angemeldet', 'widersprochen',
    'keine Einwilligung',
  ],
  declined: [
    'abgelehnt', 'widerrufen', 'nicht erteilt', 'verweigert', 'ausstehend', 'nie', 'keine', 'inaktiv', 'ungültig',
  ],
  optedIn: ['abonniert', 'angemeldet', 'aktiv', 'erteilt', 'bestätigt', 'zugestimmt', 'eingewilligt'],
  stages: {
    SUBSCRIBER: ['Abonnent'],
    MARKETING_QUALIFIED_LEAD: ['Marketing-qualifizierter Lead'],
    SALES_QUALIFIED_LEAD: ['Sales-qualifizierter Lead', 'Vertriebs-qualifizierter Lead'],
    LEAD: ['Interessent'],
    CUSTOMER: ['Kunde', 'Kundin'],
    OTHER: ['Sonstige', 'Sonstiges', 'Andere'],
  },
};
