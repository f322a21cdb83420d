-- Invitations of a list can be revoked together (delivery/0008), also those that were sent again.
call delivery.keep_imported('joining.invitation', derived => array['token_hash', 'sent_at', 'expires_at']);
