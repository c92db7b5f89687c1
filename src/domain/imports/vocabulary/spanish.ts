import type { Vocabulary } from './vocabulary.ts';

/** Outlook, Thunderbird, HubSpot and others in Spanish. */
export const spanish: Vocabulary = {
  name: 'Spanish',
  headers: {
    wholeOrFirst: ['Nombre'],
    email: [
      'Dirección de correo electrónico', 'Dirección de correo electrónico 2', 'Dirección del correo electrónico 2',
      'Correo electrónico', 'Correo', 'Dirección de correo', 'Dirección de correo electrónico principal',
      'Correo principal', 'Correo electrónico principal', 'Correo electrónico del trabajo',
      'Correo electrónico personal',
    ],
    emails: [
      'Dirección de correo electrónico secundaria', 'Correo secundario', 'Correo electrónico secundario',
      'Correos electrónicos adicionales', 'Otros correos electrónicos',
    ],
    phone: [
      'Teléfono', 'Tel.', 'Número de teléfono', 'Teléfono principal', 'Teléfono del trabajo', 'Teléfono del trabajo 2',
      'Teléfono de trabajo', 'Teléfono (Trabajo)', 'Teléfono particular', 'Número de teléfono particular 2',
      'Teléfono de casa', 'Teléfono personal', 'Teléfono fijo', 'Teléfono móvil', 'Número de teléfono móvil', 'Móvil',
      'Número de móvil', 'Celular', 'Teléfono celular', 'Número de celular', 'Otro teléfono', 'Teléfono del automóvil',
    ],
    phones: ['Otros teléfonos', 'Teléfonos adicionales'],
    tags: ['Etiquetas', 'Palabras clave'],
    commaTags: ['Categorías', 'Categoría', 'Etiqueta'],
    groups: ['Grupos'],
    locationId: ['Ubicación'],
    'externalIds.hubspot': ['ID de registro'],
    optOut: [
      'Dado de baja', 'Cancelación de suscripción', 'Suscripción cancelada', 'Canceló la suscripción',
      'Canceló la suscripción a todos los correos', 'Fecha de baja', 'Baja', 'No enviar correos', 'No enviar correo',
      'Lista negra', 'Desuscrito',
    ],
    optIn: [
      'Consentimiento', 'Consentimiento de marketing', 'Suscrito', 'Suscrito al boletín', 'Boletín', 'Acepta marketing',
      'Acepta correos',
    ],
    subscription: ['Estado de suscripción', 'Estado de la suscripción'],
    status: ['Estado', 'Estatus'],
    none: ['Estado de contacto de marketing'],
  },
  optOutHints: [
    'baja', 'dado de baja', 'cancel', 'desuscri', 'consentimiento', 'lista negra', 'no enviar', 'no contactar', 'rgpd',
  ],
  mailHints: ['boletín', 'suscri', 'publicidad'],
  yes: ['sí', 'si', 's', 'verdadero'],
  no: ['falso'],
  optedOut: [
    'dado de baja', 'dada de baja', 'desuscrito', 'suscripción cancelada', 'no suscrito', 'cancelado',
    'sin consentimiento',
  ],
  declined: ['rechazado', 'retirado', 'revocado', 'pendiente', 'nunca', 'ninguno', 'inactivo', 'denegado'],
  optedIn: ['suscrito', 'suscrita', 'activo', 'aceptado', 'confirmado', 'otorgado'],
  stages: {
    SUBSCRIBER: ['Suscriptor'],
    MARKETING_QUALIFIED_LEAD: ['Lead calificado para marketing', 'Lead cualificado por marketing'],
    SALES_QUALIFIED_LEAD: ['Lead calificado para ventas', 'Lead cualificado por ventas'],
    OPPORTUNITY: ['Oportunidad'],
    CUSTOMER: ['Cliente'],
    EVANGELIST: ['Evangelista', 'Promotor'],
    OTHER: ['Otro'],
  },
};
