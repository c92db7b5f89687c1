/**
 * @generated SignedSource<<d17e5fe6729fdfc1b3fa0064151a5763>>
 * @lightSyntaxTransform
 */

/* tslint:disable */
/* eslint-disable */
// @ts-nocheck

import { ConcreteRequest } from 'relay-runtime';
export type LifecycleStage = "CUSTOMER" | "ENGAGED" | "EVANGELIST" | "FOLLOW_UP_REQUIRED" | "INACTIVE" | "LEAD" | "LOST" | "MARKETING_QUALIFIED_LEAD" | "OPPORTUNITY" | "OTHER" | "SALES_QUALIFIED_LEAD" | "SUBSCRIBER";
export type PhoneFormat = "INTERNATIONAL" | "TEXT";
export type SubscriptionStatus = "SUBSCRIBED" | "UNSUBSCRIBED";
export type UnknownCustomFields = "KEEP" | "REFUSE";
export type CreateContactInput = {
  account?: ContactAccount | null | undefined;
  assignedTo?: ContactAssignee | null | undefined;
  assignedToId?: string | null | undefined;
  avatarUrl?: string | null | undefined;
  channel?: string | null | undefined;
  company?: string | null | undefined;
  convertCustomValues?: boolean | null | undefined;
  customValues?: any | null | undefined;
  doNotContact?: boolean | null | undefined;
  email?: string | null | undefined;
  emails?: ReadonlyArray<string> | null | undefined;
  externalIds?: ReadonlyArray<ExternalIdInput> | null | undefined;
  firstName?: string | null | undefined;
  jobTitle?: string | null | undefined;
  lastName?: string | null | undefined;
  location?: ContactLocation | null | undefined;
  locationId?: string | null | undefined;
  name?: string | null | undefined;
  notes?: string | null | undefined;
  phone?: string | null | undefined;
  phoneFormat?: PhoneFormat | null | undefined;
  phones?: ReadonlyArray<string> | null | undefined;
  portalRole?: ContactPortalRole | null | undefined;
  properties?: any | null | undefined;
  requireCustomFields?: boolean | null | undefined;
  source?: string | null | undefined;
  stage?: LifecycleStage | null | undefined;
  subscriptionStatus?: SubscriptionStatus | null | undefined;
  tags?: ReadonlyArray<string> | null | undefined;
  unknownCustomFields?: UnknownCustomFields | null | undefined;
  visitorIds?: ReadonlyArray<string> | null | undefined;
};
export type ContactAccount = {
  externalId: string;
  id?: never;
  legacyId?: never;
} | {
  externalId?: never;
  id: string;
  legacyId?: never;
} | {
  externalId?: never;
  id?: never;
  legacyId: LegacyIdReference;
};
export type LegacyIdReference = {
  anyLabel?: boolean | null | undefined;
  id: string;
  label: string;
};
export type ContactAssignee = {
  externalId: string;
  id?: never;
  legacyId?: never;
} | {
  externalId?: never;
  id: string;
  legacyId?: never;
} | {
  externalId?: never;
  id?: never;
  legacyId: LegacyIdReference;
};
export type ExternalIdInput = {
  externalId: string;
  label: string;
};
export type ContactLocation = {
  externalId: string;
  id?: never;
  legacyId?: never;
} | {
  externalId?: never;
  id: string;
  legacyId?: never;
} | {
  externalId?: never;
  id?: never;
  legacyId: LegacyIdReference;
};
export type ContactPortalRole = {
  externalId: string;
  id?: never;
  legacyId?: never;
  slug?: never;
} | {
  externalId?: never;
  id: string;
  legacyId?: never;
  slug?: never;
} | {
  externalId?: never;
  id?: never;
  legacyId: LegacyIdReference;
  slug?: never;
} | {
  externalId?: never;
  id?: never;
  legacyId?: never;
  slug: string;
};
export type mainCreateMutation$variables = {
  input: CreateContactInput;
};
export type mainCreateMutation$data = {
  readonly createContact: {
    readonly contact?: {
      readonly email: string | null | undefined;
      readonly id: string;
      readonly name: string | null | undefined;
    };
    readonly message?: string;
  };
};
export type mainCreateMutation = {
  response: mainCreateMutation$data;
  variables: mainCreateMutation$variables;
};

const node: ConcreteRequest = (function(){
var v0 = [
  {
    "defaultValue": null,
    "kind": "LocalArgument",
    "name": "input"
  }
],
v1 = [
  {
    "kind": "Variable",
    "name": "input",
    "variableName": "input"
  }
],
v2 = {
  "kind": "InlineFragment",
  "selections": [
    {
      "alias": null,
      "args": null,
      "concreteType": "Contact",
      "kind": "LinkedField",
      "name": "contact",
      "plural": false,
      "selections": [
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "id",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "name",
          "storageKey": null
        },
        {
          "alias": null,
          "args": null,
          "kind": "ScalarField",
          "name": "email",
          "storageKey": null
        }
      ],
      "storageKey": null
    }
  ],
  "type": "CreateContactSuccess",
  "abstractKey": null
},
v3 = {
  "kind": "InlineFragment",
  "selections": [
    {
      "alias": null,
      "args": null,
      "kind": "ScalarField",
      "name": "message",
      "storageKey": null
    }
  ],
  "type": "UserError",
  "abstractKey": "__isUserError"
};
return {
  "fragment": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Fragment",
    "metadata": null,
    "name": "mainCreateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "createContact",
        "plural": false,
        "selections": [
          (v2/*:: as any*/),
          (v3/*:: as any*/)
        ],
        "storageKey": null
      }
    ],
    "type": "Mutation",
    "abstractKey": null
  },
  "kind": "Request",
  "operation": {
    "argumentDefinitions": (v0/*:: as any*/),
    "kind": "Operation",
    "name": "mainCreateMutation",
    "selections": [
      {
        "alias": null,
        "args": (v1/*:: as any*/),
        "concreteType": null,
        "kind": "LinkedField",
        "name": "createContact",
        "plural": false,
        "selections": [
          {
            "alias": null,
            "args": null,
            "kind": "ScalarField",
            "name": "__typename",
            "storageKey": null
          },
          (v2/*:: as any*/),
          (v3/*:: as any*/)
        ],
        "storageKey": null
      }
    ]
  },
  "params": {
    "cacheID": "1612b24286b53ce13bebf49e1715e6c3",
    "id": null,
    "metadata": {},
    "name": "mainCreateMutation",
    "operationKind": "mutation",
    "text": "mutation mainCreateMutation(\n  $input: CreateContactInput!\n) {\n  createContact(input: $input) {\n    __typename\n    ... on CreateContactSuccess {\n      contact {\n        id\n        name\n        email\n      }\n    }\n    ... on UserError {\n      __isUserError: __typename\n      message\n    }\n  }\n}\n"
  }
};
})();

(node as any).hash = "7072858e5b399c8c3e7de141fc0177e7";

export default node;
