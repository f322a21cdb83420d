-- Needs are a module of their own (needs/0001). Its tables go as they are, with rows, constraints, indexes and policies.
alter table matching.response set schema needs;
alter table matching.closing set schema needs;
alter table matching.unmet_need set schema needs;
alter table matching.need_digest set schema needs;
alter table matching.need_link set schema needs;
alter table matching.want_vector set schema needs;
