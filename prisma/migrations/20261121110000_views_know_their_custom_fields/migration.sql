-- The keys of the custom fields that the view used when they were defined: one that is defined no more breaks the view.
ALTER TABLE "view" ADD COLUMN "custom_field_keys" TEXT[] DEFAULT ARRAY[]::TEXT[];
