import type { Vocabulary } from './vocabulary.ts';

/** Outlook, Thunderbird, HubSpot and others in French. */
export const french: Vocabulary = {
  name: 'French',
  headers: {
    wholeOrLast: ['Nom'],
    email: [
      'Adresse e-mail', 'Adresse de messagerie', 'Adresse de messagerie 2', 'Adresse électronique',
      'Adresse électronique principale', 'Adresse e-mail principale', 'Courriel', 'Adresse courriel', 'Adresse mail',
      'E-mail professionnel', 'E-mail personnel',
    ],
    emails: [
      'Adresse e-mail secondaire', 'Adresse électronique secondaire', 'Autres adresses e-mail',
      'Adresses e-mail supplémentaires',
    ],
    phone: [
      'Téléphone', 'Tél.', 'Numéro de téléphone', 'N° de téléphone', 'Téléphone principal', 'Téléphone (bureau)',
      'Téléphone 2 (bureau)', 'Téléphone (domicile)', 'Téléphone (autre)', 'Téléphone (voiture)',
      'Téléphone professionnel', 'Téléphone personnel', 'Téléphone fixe', 'Tél. professionnel', 'Tél. personnel',
      'Tél. mobile', 'Téléphone mobile', 'Téléphone portable', 'Numéro de téléphone mobile', 'Portable', 'Mobile',
      'Numéro de mobile',
    ],
    phones: ['Autres téléphones', 'Autres numéros de téléphone'],
    tags: ['Étiquettes', 'Mots-clés'],
    commaTags: ['Catégories', 'Catégorie', 'Étiquette'],
    groups: ['Groupes', 'Libellés'],
    locationId: ['Emplacement'],
    'externalIds.hubspot': ['ID de fiche d’informations'],
    optOut: [
      'Désabonné', 'Désinscrit', 'Désinscrit de tous les e-mails', 'Désabonné de tous les e-mails',
      'Date de désabonnement', 'Date de désinscription', 'Désinscrit le', 'Ne pas envoyer d’e-mails', 'Liste noire',
      'Blacklisté',
    ],
    optIn: [
      'Consentement', 'Consentement marketing', 'Consentement e-mail', 'Abonné', 'Abonné à la newsletter',
      'Inscrit à la newsletter', 'Accepte les e-mails',
    ],
    subscription: ['Statut d’abonnement', 'Statut de l’abonnement', 'Statut d’inscription', 'État de l’abonnement'],
    status: ['Statut'],
    none: ['Statut du contact marketing'],
  },
  optOutHints: [
    'désabonn', 'desabonn', 'désinscri', 'desinscri', 'désinscription', 'consentement', 'liste noire', 'ne pas', 'rgpd',
    'opposition',
  ],
  mailHints: ['infolettre', 'lettre d information', 'abonn', 'démarchage', 'publicité'],
  yes: ['oui', 'o', 'vrai'],
  no: ['non', 'faux'],
  optedOut: ['désabonné', 'désabonnée', 'désinscrit', 'désinscrite', 'non abonné', 'non inscrit', 'sans consentement'],
  declined: ['refusé', 'retiré', 'révoqué', 'en attente', 'jamais', 'aucun', 'inactif', 'invalide'],
  optedIn: ['abonné', 'abonnée', 'inscrit', 'inscrite', 'actif', 'accepté', 'accordé', 'confirmé', 'donné'],
  stages: {
    SUBSCRIBER: ['Abonné'],
    MARKETING_QUALIFIED_LEAD: ['Lead qualifié marketing', 'Lead marketing qualifié'],
    SALES_QUALIFIED_LEAD: ['Lead qualifié commercial', 'Lead commercial qualifié'],
    OPPORTUNITY: ['Opportunité'],
    CUSTOMER: ['Cliente'],
    EVANGELIST: ['Évangéliste', 'Ambassadeur'],
    OTHER: ['Autre'],
  },
};
