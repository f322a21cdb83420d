-- Invitations of a list can be revoked together (delivery/0008).
call delivery.keep_imported('joining.invitation');
