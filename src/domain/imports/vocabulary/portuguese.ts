import type { Vocabulary } from './vocabulary.ts';

/** Outlook, Thunderbird, HubSpot and others in Portuguese, of Brazil and of Portugal. */
export const portuguese: Vocabulary = {
  name: 'Portuguese',
  headers: {
    wholeOrFirst: ['Nome'],
    // "Apelido" is the last name in Portugal; where a file has "Sobrenome" as well, it is a nickname, and is left out.
    email: [
      'Endereço de e-mail', 'Endereço de e-mail 2', 'E-mail principal', 'E-mail primário',
      'Endereço de correio eletrónico', 'Endereço de correio electrónico', 'Endereço de correio electrónico 2',
      'Correio eletrónico', 'E-mail comercial', 'E-mail pessoal', 'E-mail profissional',
    ],
    emails: ['E-mail secundário', 'Outros e-mails', 'E-mails adicionais', 'Endereços de e-mail adicionais'],
    phone: [
      'Telefone', 'Tel.', 'Número de telefone', 'Telefone principal', 'Fone', 'Telefone comercial',
      'Telefone comercial 2', 'Fone comercial', 'Fone comercial 2', 'Telefone profissional', 'Telefone do emprego',
      'Telefone do trabalho', 'Fone de trabalho', 'Telefone residencial', 'Telefone de casa', 'Fone de casa',
      'Fone de casa 2', 'Telefone pessoal', 'Telefone fixo', 'Telefone celular', 'Celular', 'Número do celular',
      'Número de celular', 'Telemóvel', 'Número de telemóvel', 'Outro telefone', 'Outro fone',
    ],
    phones: ['Outros telefones', 'Telefones adicionais'],
    tags: ['Etiquetas', 'Marcadores', 'Palavras-chave'],
    commaTags: ['Categorias', 'Categoria', 'Etiqueta'],
    groups: ['Grupos'],
    locationId: ['Localização', 'Local'],
    'externalIds.hubspot': ['ID do registro'],
    optOut: [
      'Descadastrado', 'Descadastrado de todos os e-mails', 'Cancelou a assinatura', 'Cancelou a inscrição',
      'Assinatura cancelada', 'Inscrição cancelada', 'Data de cancelamento da assinatura', 'Não enviar e-mails',
      'Lista negra',
    ],
    optIn: [
      'Consentimento', 'Consentimento de marketing', 'Inscrito', 'Assinante', 'Inscrito na newsletter',
      'Aceita marketing', 'Aceita e-mails',
    ],
    subscription: ['Status da assinatura', 'Status da inscrição', 'Estado da subscrição'],
    status: ['Situação', 'Estado'],
    none: ['Status do contato de marketing'],
  },
  optOutHints: [
    'descadastr', 'cancel', 'consentimento', 'lista negra', 'não enviar', 'não contat', 'não contact', 'lgpd', 'rgpd',
  ],
  mailHints: ['boletim', 'inscri', 'assinatura', 'publicidade'],
  yes: ['sim', 's', 'verdadeiro'],
  no: ['não', 'nao'],
  optedOut: [
    'descadastrado', 'cancelado', 'não inscrito', 'não assinante', 'assinatura cancelada', 'inscrição cancelada',
    'sem consentimento',
  ],
  declined: ['recusado', 'rejeitado', 'retirado', 'revogado', 'pendente', 'nunca', 'nenhum', 'inativo', 'negado'],
  optedIn: ['inscrito', 'inscrita', 'assinante', 'ativo', 'aceito', 'aceite', 'confirmado', 'concedido'],
  stages: {
    SUBSCRIBER: ['Assinante'],
    MARKETING_QUALIFIED_LEAD: ['Lead qualificado de marketing', 'Lead qualificado pelo marketing'],
    SALES_QUALIFIED_LEAD: ['Lead qualificado de vendas', 'Lead qualificado por vendas'],
    OPPORTUNITY: ['Oportunidade'],
    CUSTOMER: ['Cliente'],
    OTHER: ['Outro'],
  },
};
