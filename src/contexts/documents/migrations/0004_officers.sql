-- Drafts made before the people named in a text were read have none; undoing and accepting them must still work.
update reading
set first_draft = jsonb_set(first_draft, '{items}', (
      select coalesce(jsonb_agg('{"officers": []}'::jsonb || item order by position), '[]'::jsonb)
      from jsonb_array_elements(first_draft -> 'items') with ordinality as items (item, position))),
    corrected = jsonb_set(corrected, '{items}', (
      select coalesce(jsonb_agg('{"officers": []}'::jsonb || item order by position), '[]'::jsonb)
      from jsonb_array_elements(corrected -> 'items') with ordinality as items (item, position)));
