-- What a mail is about, so that mails about one thing refer to each other (RFC 5322 §3.6.4).
alter table delivery.mail add column thread text;
create index mail_thread on delivery.mail (community_id, thread, id) where thread is not null;
