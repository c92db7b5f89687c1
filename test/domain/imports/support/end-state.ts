import { sql, type Store } from '../../../../src/store/index.ts';

/** Rows of every kind: good ones, wrong ones, ones about a contact of rows before, near and far, and ones without an email. */
export function* rowsOf(count: number): Iterable<object> {
  for (let number = 1; number <= count; number++) {
    const contact = {
      email: `n${number}@example.com`,
      name: `Name ${number}`,
      phone: `+49151${number}`,
      tags: [`t${number % 5}`],
    };
    if (number % 20 === 0) yield { ...contact, email: `no email ${number}` };
    else if (number % 33 === 0) yield { email: `N${number - 1}@example.com`, company: `Again ${number}` };
    else if (number % 47 === 0) yield { email: `n1@example.com`, notes: `Row ${number}` };
    else if (number % 51 === 0) yield { name: `Without email ${number}` };
    else yield contact;
  }
}

/** What is in the store at the end: everything but ids and times. */
export async function endStateOf(store: Store, workspaceId: string): Promise<unknown> {
  const contacts = await store.query(sql`
    SELECT c.email, c.name, c.phone, c.company, c.notes, c.source,
      ARRAY(SELECT t.name FROM contact_tag ct JOIN tag t ON t.workspace_id = ct.workspace_id AND t.id = ct.tag_id
        WHERE ct.workspace_id = c.workspace_id AND ct.contact_id = c.id ORDER BY t.name) AS tags,
      (SELECT count(*) FROM outbox_event o WHERE o.workspace_id = c.workspace_id AND o.contact_id = c.id AND o.type = 'contact.created') AS created,
      (SELECT count(*) FROM outbox_event o WHERE o.workspace_id = c.workspace_id AND o.contact_id = c.id AND o.type = 'contact.tag_added') AS tagged
    FROM contact c WHERE c.workspace_id = ${workspaceId}::uuid ORDER BY c.email, c.name`);
  return {
    contacts,
    identifiers: await store.query(
      sql`SELECT kind, value FROM contact_identifier WHERE workspace_id = ${workspaceId}::uuid ORDER BY kind, value`,
    ),
  };
}
