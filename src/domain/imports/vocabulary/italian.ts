import type { Vocabulary } from './vocabulary.ts';

/** Outlook, Thunderbird, HubSpot and others in Italian. */
export const italian: Vocabulary = {
  name: 'Italian',
  headers: {
    wholeOrFirst: ['Nome'],
    email: [
      'Indirizzo e-mail', 'Indirizzo e-mail 2', 'Indirizzo posta elettronica', 'Indirizzo posta elettronica 2',
      'Indirizzo di posta elettronica', 'Posta elettronica', 'Email principale', 'Email primaria', 'Email di lavoro',
      'Email lavoro', 'Email personale',
    ],
    emails: ['Email secondaria', 'Altre email', 'Indirizzi e-mail aggiuntivi', 'Altri indirizzi e-mail'],
    phone: [
      'Telefono', 'Tel.', 'Numero di telefono', 'Telefono principale', 'Telefono lavoro', 'Telefono di lavoro',
      'Telefono di lavoro 2', 'Telefono (uff.)', 'Telefono (uff.) 2', 'Telefono ufficio', 'Telefono casa',
      'Telefono di casa', 'Telefono di casa 2', 'Telefono (ab.)', 'Telefono abitazione', 'Telefono fisso',
      'Telefono mobile', 'Cellulare', 'Telefono cellulare', 'Numero cellulare', 'Numero di cellulare', 'Altro telefono',
    ],
    phones: ['Altri telefoni', 'Altri numeri di telefono'],
    tags: ['Etichette', 'Parole chiave'],
    commaTags: ['Categorie', 'Categoria', 'Etichetta'],
    groups: ['Gruppi'],
    locationId: ['Posizione'],
    'externalIds.hubspot': ['ID record'],
    optOut: [
      'Disiscritto', 'Disiscritto da tutte le email', 'Iscrizione annullata', 'Data disiscrizione',
      'Data di disiscrizione', 'Cancellato dalla newsletter', 'Non inviare email', 'Lista nera',
    ],
    optIn: [
      'Consenso', 'Consenso marketing', 'Consenso al marketing', 'Iscritto', 'Iscritto alla newsletter',
      'Accetta marketing', 'Accetta email',
    ],
    subscription: ['Stato iscrizione', 'Stato dell’iscrizione', 'Stato della sottoscrizione', 'Stato abbonamento'],
    status: ['Stato'],
    none: ['Stato contatto di marketing'],
  },
  optOutHints: ['disiscri', 'cancellat', 'annullat', 'consenso', 'lista nera', 'non inviare', 'non contatt', 'gdpr'],
  mailHints: ['iscri', 'pubblicità'],
  yes: ['sì', 'si', 's', 'vero'],
  no: ['falso'],
  optedOut: ['disiscritto', 'disiscritta', 'non iscritto', 'iscrizione annullata', 'senza consenso', 'annullato'],
  declined: ['negato', 'rifiutato', 'ritirato', 'revocato', 'in attesa', 'mai', 'nessuno', 'inattivo'],
  optedIn: ['iscritto', 'iscritta', 'attivo', 'accettato', 'confermato', 'concesso'],
  stages: {
    SUBSCRIBER: ['Iscritto'],
    MARKETING_QUALIFIED_LEAD: ['Lead qualificato per il marketing'],
    SALES_QUALIFIED_LEAD: ['Lead qualificato per le vendite'],
    OPPORTUNITY: ['Opportunità'],
    CUSTOMER: ['Cliente'],
    OTHER: ['Altro'],
  },
};
