call sluis_watch('client_key', array['last_used']);
