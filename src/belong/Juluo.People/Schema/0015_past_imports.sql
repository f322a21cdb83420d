-- What an import of members does can be undone (delivery/0008). By what people are found is derived, and stays with them.
call delivery.keep_imported('people.person');
call delivery.keep_imported('people.membership', 'people.person');
call delivery.keep_imported('people.membership_step', 'people.person');
call delivery.keep_imported('people.consent', 'people.person');
call delivery.keep_imported('people.person_external_id');
call delivery.keep_imported('people.want', 'people.person');
call delivery.keep_imported('people.want_skill', 'people.want');
call delivery.keep_imported('people.profile', 'people.person');
call delivery.keep_imported('people.person_skill', 'people.person');
call delivery.keep_imported('people.field_visibility', 'people.person');
call delivery.keep_imported('people.trade');
call delivery.keep_imported('people.skill');
call delivery.keep_imported('people.finding', 'people.person', array['name', 'present', 'names', 'stems', 'for_ties', 'latin', 'trade_id', 'skill_ids', 'languages', 'availability',
  'quiet_until', 'needing']);

-- Undoing and erasing delete people, and with them what they asked for and offered, also what has ended.
drop index people.want_of_person;
create index want_of_person on people.want (community_id, person_id);
