-- Until a vote that is not secret closes, people may change their minds: of the ballots of a person the last counts, and the earlier ones stay in the chain.
alter table circles.ballot drop constraint one_ballot_each cascade;
alter table circles.ballot add constraint ballot_of_a_person unique (community_id, decision_id, person_id, place);

-- An objection is met, not a person: whoever objects again says again how it was met.
alter table circles.ballot no force row level security;
alter table circles.objection_met no force row level security;
alter table circles.objection_met disable trigger stays;
alter table circles.objection_met add place int;
update circles.objection_met o set place = b.place from circles.ballot b
  where b.community_id = o.community_id and b.decision_id = o.decision_id and b.person_id = o.person_id;
alter table circles.objection_met enable trigger stays;
alter table circles.objection_met force row level security;
alter table circles.ballot force row level security;
alter table circles.objection_met drop constraint objection_met_pkey;
alter table circles.objection_met alter place set not null;
alter table circles.objection_met add primary key (community_id, decision_id, place);
alter table circles.objection_met add foreign key (community_id, decision_id, person_id, place) references circles.ballot (community_id, decision_id, person_id, place);
