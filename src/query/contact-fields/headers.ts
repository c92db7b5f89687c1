import { headerFields, ofEach, type HeaderField, type ImportedField } from './selections.ts';

/** The languages of headers; `tools`: what a tool writes in English for everybody, or as keys (Mailchimp's and Brevo's in capitals, HubSpot's with hs_). */
export type Language = 'tools' | 'english' | 'german' | 'french' | 'spanish' | 'portuguese' | 'italian' | 'dutch' | 'japanese';

/**
 * The headers under which other tools and people keep the fields, as they stand in files. Case, blanks and punctuation do not
 * matter, nor do accents on Latin letters. Null: the table knows no meaning of such columns.
 */
export const fieldHeaders = {
  name: {
    tools: [],
    english: ['Full Name', 'Contact Name', 'Display Name'],
    german: ['Anzeigename', 'Vollständiger Name', 'Vor- und Nachname', 'Kontaktname'],
    french: ['Nom complet', 'Nom à afficher', 'Nom affiché', 'Nom et prénom', 'Prénom et nom', 'Nom du contact'],
    spanish: ['Nombre completo', 'Nombre y apellidos', 'Nombre mostrado', 'Mostrar nombre', 'Nombre para mostrar', 'Nombre de contacto'],
    portuguese: ['Nome completo', 'Nome de exibição', 'Nome exibido', 'Mostrar nome', 'Nome a mostrar', 'Nome do contato', 'Nome do contacto'],
    italian: ['Nome completo', 'Nome visualizzato', 'Nome e cognome', 'Cognome e nome', 'Nominativo'],
    dutch: ['Volledige naam', 'Weergavenaam', 'Voor- en achternaam', 'Contactnaam'],
    japanese: ['氏名', '名前', 'お名前', '表示名', 'フルネーム'],
  },
  firstName: {
    tools: ['FNAME'],
    english: ['First Name', 'First', 'Given Name', 'Forename'],
    german: ['Vorname', 'Rufname'],
    french: ['Prénom'],
    spanish: ['Primer nombre', 'Nombre de pila', 'Nombres'],
    portuguese: ['Primeiro nome', 'Nome próprio'],
    italian: ['Nome di battesimo'],
    dutch: ['Voornaam', 'Roepnaam'],
    japanese: ['ファーストネーム'],
  },
  lastName: {
    tools: ['LNAME'],
    english: ['Last Name', 'Last', 'Family Name', 'Surname'],
    german: ['Nachname', 'Familienname', 'Zuname'],
    french: ['Nom de famille'],
    spanish: ['Apellidos', 'Apellido'],
    portuguese: ['Sobrenome', 'Último nome', 'Apelido', 'Nome de família'],
    italian: ['Cognome'],
    dutch: ['Achternaam', 'Familienaam'],
    japanese: ['姓', '苗字', 'ラストネーム'],
  },
  company: {
    tools: ['Organization 1 - Name'],
    english: [
      'Company', 'Company Name', 'Organization', 'Organisation', 'Organization Name', 'Organisation Name', 'Associated Company', 'Employer',
      'Account Name',
    ],
    german: ['Firma', 'Firmenname', 'Unternehmen', 'Unternehmensname', 'Name des Unternehmens', 'Organisation', 'Zugehöriges Unternehmen'],
    french: ['Société', 'Entreprise', 'Nom de l’entreprise', 'Nom de la société', 'Organisation', 'Raison sociale', 'Entreprise associée'],
    spanish: ['Empresa', 'Compañía', 'Organización', 'Nombre de la empresa', 'Nombre de la compañía', 'Sociedad', 'Empresa asociada'],
    portuguese: ['Empresa', 'Companhia', 'Organização', 'Nome da empresa', 'Empresa associada', 'Razão social'],
    italian: [
      'Società', 'Azienda', 'Nome azienda', 'Nome dell’azienda', 'Organizzazione', 'Ditta', 'Impresa', 'Ragione sociale', 'Azienda associata',
    ],
    dutch: ['Bedrijf', 'Bedrijfsnaam', 'Organisatie', 'Naam van bedrijf', 'Naam organisatie', 'Firma', 'Gekoppeld bedrijf'],
    japanese: ['会社', '会社名', '組織', '組織名', '所属', '勤務先', '企業名', '法人名'],
  },
  // "Title" is read with care (src/domain/imports). Not here: a "Role" may be one in an application, Outlook's "Titel" and "Titre" are forms of address, its "Posizione" is a place.
  jobTitle: {
    tools: ['Organization Title', 'Organization 1 - Title'],
    english: ['Job Title', 'Position', 'Position Title', 'Job Position', 'Job', 'Occupation', 'Profession', 'Designation'],
    german: ['Position', 'Berufsbezeichnung', 'Stellenbezeichnung', 'Jobtitel', 'Funktion', 'Beruf', 'Arbeitstitel', 'Tätigkeit'],
    french: ['Fonction', 'Poste', 'Intitulé du poste', 'Intitulé de poste', 'Titre du poste', 'Profession', 'Emploi'],
    spanish: ['Puesto', 'Puesto de trabajo', 'Nombre del puesto', 'Título del puesto', 'Cargo', 'Profesión', 'Ocupación'],
    portuguese: ['Cargo', 'Título do cargo', 'Função', 'Profissão', 'Ocupação'],
    italian: ['Qualifica', 'Mansione', 'Posizione lavorativa', 'Posizione aziendale', 'Ruolo professionale', 'Professione'],
    dutch: ['Functie', 'Functietitel', 'Functienaam', 'Werkfunctie', 'Beroep'],
    japanese: ['役職', '役職名', '職位', '職種', '職業'],
  },
  notes: {
    tools: [],
    english: ['Notes', 'Note', 'Comments', 'Comment', 'Remarks'],
    german: ['Notizen', 'Notiz', 'Bemerkungen', 'Bemerkung', 'Anmerkungen', 'Anmerkung', 'Kommentar', 'Kommentare'],
    french: ['Notes', 'Remarques', 'Remarque', 'Commentaires', 'Commentaire'],
    spanish: ['Notas', 'Nota', 'Comentarios', 'Comentario', 'Observaciones'],
    portuguese: ['Notas', 'Nota', 'Anotações', 'Observações', 'Comentários', 'Comentário'],
    italian: ['Note', 'Nota', 'Commenti', 'Commento', 'Osservazioni', 'Annotazioni'],
    dutch: ['Notities', 'Notitie', 'Aantekeningen', 'Opmerkingen', 'Opmerking'],
    japanese: ['メモ', '備考', 'ノート', 'コメント'],
  },
  source: {
    tools: ['hs_analytics_source'],
    english: ['Source', 'Lead Source', 'Original Source', 'Creation Source'],
    german: ['Quelle', 'Lead-Quelle', 'Herkunft', 'Ursprüngliche Quelle'],
    french: ['Source', 'Origine', 'Source d’origine', 'Source du lead'],
    spanish: ['Fuente', 'Origen', 'Fuente original', 'Origen del lead'],
    portuguese: ['Fonte', 'Origem', 'Fonte original', 'Origem do lead'],
    italian: ['Fonte', 'Origine', 'Fonte originale', 'Fonte del lead'],
    dutch: ['Bron', 'Oorspronkelijke bron', 'Leadbron', 'Herkomst'],
    japanese: ['ソース', '流入元', 'リードソース', 'オリジナルソース'],
  },
  doNotContact: {
    tools: [],
    english: ['Do Not Contact', 'DNC', 'Do Not Call', 'DND', 'Do Not Disturb', 'Opted out of all communication'],
    german: ['Nicht kontaktieren', 'Kontaktsperre', 'Nicht anrufen'],
    french: ['Ne pas contacter', 'Ne pas appeler'],
    spanish: ['No contactar', 'No llamar'],
    portuguese: ['Não contatar', 'Não contactar', 'Não ligar'],
    italian: ['Non contattare', 'Non chiamare'],
    dutch: ['Niet contacteren', 'Geen contact opnemen', 'Niet bellen', 'Niet benaderen'],
    japanese: ['連絡不可', '連絡禁止', '電話不可'],
  },
  subscriptionStatus: null,
  stage: {
    tools: [],
    english: ['Stage', 'Lifecycle Stage'],
    german: ['Lifecycle-Phase', 'Lebenszyklusphase'],
    french: ['Phase du cycle de vie', 'Étape du cycle de vie'],
    spanish: ['Etapa del ciclo de vida', 'Etapa de ciclo de vida'],
    portuguese: ['Fase do ciclo de vida', 'Estágio do ciclo de vida'],
    italian: ['Fase del ciclo di vita'],
    dutch: ['Levenscyclusfase', 'Lifecyclefase'],
    japanese: ['ライフサイクルステージ'],
  },
  channel: null,
  avatarUrl: null,
  firstSeenAt: null,
  createdAt: {
    tools: [],
    english: ['Created At', 'Create Date', 'Created Date', 'Date Created', 'Created On'],
    german: ['Erstellt am', 'Erstellungsdatum', 'Erstelldatum'],
    french: ['Date de création', 'Créé le'],
    spanish: ['Fecha de creación', 'Creado el'],
    portuguese: ['Data de criação', 'Criado em'],
    italian: ['Data di creazione', 'Data creazione', 'Creato il'],
    dutch: ['Aanmaakdatum', 'Gemaakt op', 'Aangemaakt op'],
    japanese: ['作成日', '作成日時', '登録日'],
  },
  updatedAt: {
    tools: [],
    english: [
      'Updated At', 'Updated On', 'Update Date', 'Updated Date', 'Date Updated', 'Update Time', 'Last Updated', 'Last Update', 'Last Modified',
      'Last Modified Date', 'Modified Date', 'Date Modified', 'Modified At', 'Modified On', 'Last Changed',
    ],
    german: ['Geändert am', 'Änderungsdatum', 'Zuletzt geändert', 'Zuletzt geändert am', 'Letzte Änderung', 'Aktualisiert am'],
    french: ['Date de modification', 'Date de dernière modification', 'Dernière modification', 'Modifié le', 'Mis à jour le'],
    spanish: ['Fecha de modificación', 'Fecha de última modificación', 'Última modificación', 'Modificado el', 'Actualizado el'],
    portuguese: ['Data de modificação', 'Data da última modificação', 'Última modificação', 'Modificado em', 'Atualizado em'],
    italian: ['Data di modifica', 'Data ultima modifica', 'Ultima modifica', 'Modificato il', 'Aggiornato il'],
    dutch: ['Wijzigingsdatum', 'Laatst gewijzigd', 'Laatst gewijzigd op', 'Gewijzigd op', 'Bijgewerkt op'],
    japanese: ['更新日', '更新日時', '最終更新日', '最終更新日時'],
  },
} as const satisfies { [Field in ImportedField]: Field extends HeaderField ? Record<Language, readonly string[]> : null };

const all = fieldHeaders as Readonly<Record<ImportedField, Record<Language, readonly string[]> | null>>;

/** The headers of the fields in one language. */
export function headersIn(language: Language): Record<HeaderField, readonly string[]> {
  return ofEach(headerFields, (field) => all[field]?.[language] ?? []);
}
