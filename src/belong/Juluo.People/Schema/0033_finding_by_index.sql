-- people.found, people.found_nearly and people.found_messages answer with the owner's rights so that the indices of words may be used. Forced row-level
-- security binds the owner too, and kept them from it: every search read everybody. The owner's functions come in by a policy that is the owner's alone;
-- they name the present community themselves.
do $$ begin
  execute format('create policy owners_functions on people.finding for select to %I using (true)', current_user);
  execute format('create policy owners_functions on people.message for select to %I using (true)', current_user);
end $$;
