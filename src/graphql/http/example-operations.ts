/** What GraphiQL's first tab shows: operations that run as they stand on the demo workspace, as a test shows. */
export const exampleOperations = `# Each operation below runs as it stands: put the
# cursor into it and press Ctrl-Enter, or press the
# triangle and choose it. Ctrl-Space proposes what fits;
# the book at the left opens the documentation.

# Who asks, and what the key may do.
query WhoAmI {
  viewer {
    workspace { name slug }
    member { role user { email } }
    scopes
  }
}

# A page, newest first. For the next one, give its
# endCursor as a variable: {"after": "…"}
# The total is counted only where it is selected.
query NewestContacts($first: Int = 5, $after: String) {
  contacts(first: $first, after: $after) {
    totalCount
    nodes {
      id
      name
      email
      company
      stage
      tags { name }
    }
    pageInfo { hasNextPage endCursor }
  }
}

# Filters nest (and, or, not); orders list their fields.
query KeyCustomers {
  contacts(
    first: 10
    filter: {
      or: [{ company: { contains: "inc" } }, { tags: { has: "vip" } }]
      stage: { in: [CUSTOMER, EVANGELIST] }
      createdAt: { withinLast: { weeks: 104 } }
    }
    orderBy: [{ field: NAME, nulls: LAST }]
  ) {
    nodes { name email stage createdAt }
  }
}

# How many contacts there are in each group.
query CountsByStageAndTag {
  byStage: contactGroups(by: STAGE) { key count }
  byTag: contactGroups(by: TAG, first: 10) { label count }
}

# One contact, by its email, its id or an external id,
# with much of what hangs on it.
query EverythingAboutAda($email: String = "ada@example.com") {
  contact(email: $email) {
    id
    name
    emails
    tags { name }
    account { name domain }
    location { title }
    assignedTo { user { firstName lastName } }
    externalIds { label externalId }
    customFields { field { label } value }
    events(first: 3) { type occurredAt }
    actions(first: 3) { type status }
  }
}

# What contacts are sorted by and described with.
query Settings {
  tags(first: 5, search: "v") { nodes { name color contactCount } }
  customFieldFolders { name fields { key label type options } }
  customFields { key required folder { name } }
  customValues { key value }
  locations(first: 5) { nodes { title } }
  portalRoles { slug name }
}

# Views: filters and searches that are kept. Ask contacts
# for one by its id: contacts(view: "…").
query Views {
  views {
    name
    filter
    contactCount
    contacts(first: 2) { nodes { name } }
  }
}

# Whom contacts work for, and what is to be sold to them.
query AccountsAndOpportunities {
  accounts(first: 3) {
    nodes { name domain contacts(first: 2) { nodes { name } } }
  }
  opportunities(first: 3, status: OPEN) {
    nodes { title stage value currency contact { name } }
  }
}

# What contacts did, what is to be done for them, and what
# was changed: the feed that other systems follow.
query History {
  events(first: 3) { nodes { type occurredAt contact { name } } }
  actions(first: 3) { nodes { type status contact { name } } }
  changes(first: 3) {
    nodes { type createdAt contact { name } }
    pageInfo { endCursor }
  }
}

# Who may do what. It needs the scope admin.
query MembersAndKeys {
  workspaces { slug name }
  members { user { email } role dataScope }
  apiKeys { name prefix scopes lastUsedAt revoked }
}

# A text of the workspace, filled in. With a contactId it
# may name the contact too: {{contact.first_name}}.
query Template {
  renderTemplate(template: "{{custom_values.signature}}") {
    text
    problems { token message }
  }
}

# Success, or an error that says what to change. Run it
# twice: the second time the email is taken.
mutation CreateGrace {
  createContact(
    input: {
      name: "Grace Hopper"
      email: "grace@example.com"
      tags: ["newsletter"]
    }
  ) {
    __typename
    ... on CreateContactSuccess {
      contact { id name tags { name } }
    }
    ... on UserError { code message path }
    ... on ConflictError { existingId }
  }
}

# Which keys still call which endpoints of the legacy
# APIs: it tells when one can be switched off.
query WhoCallsLegacyApis {
  legacyUsage {
    dialect
    endpoint
    requests
    lastUsedAt
    apiKey { name prefix }
  }
}

# What is done to many contacts in batches, such as to
# remove the values of a custom field.
query LongChanges {
  jobs(first: 5) {
    nodes { kind status done total error finishedAt }
  }
}

# A contact can be named by its email here too.
mutation TagAda {
  addContactTags(
    input: {
      contact: { email: "ada@example.com" }
      tags: ["mathematics"]
    }
  ) {
    ... on AddContactTagsSuccess {
      contact { name tags { name } }
    }
    ... on UserError { code message path }
  }
}

# A token for a front end, which a browser may see: it acts
# as a member for some minutes. A key of a member needs no
# memberId; another one names a member by id.
mutation TokenForAFrontEnd {
  createAccessToken(
    input: { scopes: [CONTACTS_READ], expiresIn: 900 }
  ) {
    ... on CreateAccessTokenSuccess { token expiresAt scopes }
    ... on UserError { code message path }
  }
}
`;
