-- Counting the emails to one address no longer reads all emails of the community.

create index mail_to_one on delivery.mail (community_id, lower(recipient), made_at);
