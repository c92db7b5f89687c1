#!/bin/sh
# Run once, when the database is made: its user is a superuser and may replicate from anywhere in the network of the services.
echo 'host replication all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
