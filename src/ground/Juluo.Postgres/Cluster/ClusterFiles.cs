namespace Juluo.Postgres.Cluster;

/// <summary>Writes the three configuration files before each start; a person's own settings belong in local.conf beside them.</summary>
internal static class ClusterFiles
{
    public const string Includes = "\ninclude 'juluo.conf'\ninclude_if_exists 'local.conf'\n";

    public static void Write(ClusterHome home, string socketDirectory, ClusterSettings settings)
    {
        File.WriteAllText(Path.Combine(home.Data, "juluo.conf"), Settings(home, socketDirectory, settings));
        File.WriteAllText(
            Path.Combine(home.Data, "pg_hba.conf"),
            "# Only the accounts that pg_ident.conf names, only by the socket.\nlocal all all peer map=juluo\n"
        );
        File.WriteAllText(Path.Combine(home.Data, "pg_ident.conf"), Accounts(home));
    }

    private static string Settings(ClusterHome home, string socketDirectory, ClusterSettings settings) =>
        $"""
            # Written by Juluo before each start. Your own settings go into local.conf.
            listen_addresses = ''
            port = 5432
            unix_socket_directories = {Quoted(socketDirectory)}
            unix_socket_permissions = 0700
            max_connections = {settings.MaxConnections}
            superuser_reserved_connections = 5
            shared_buffers = {settings.SharedBuffersMegabytes}MB
            effective_cache_size = {settings.SharedBuffersMegabytes * 4}MB
            work_mem = 16MB
            maintenance_work_mem = 128MB
            max_wal_size = 2GB
            checkpoint_timeout = 15min
            random_page_cost = 1.1
            jit = off
            recovery_init_sync_method = syncfs
            timezone = 'UTC'
            log_timezone = 'UTC'
            logging_collector = on
            log_directory = {Quoted(home.Log)}
            log_filename = 'postgres-%a.log'
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            log_line_prefix = '%m [%p] %q%u@%d '
            # What people typed never reaches the log: no statements, no parameters, no details of a row.
            log_min_error_statement = panic
            log_parameter_max_length_on_error = 0
            log_error_verbosity = terse
            {(settings.Disposable ? Careless : "")}
            """;

    // Settings that are unsafe in a crash, or disable aids for administrators.
    private const string Careless = """
        fsync = off
        synchronous_commit = off
        full_page_writes = off
        wal_level = minimal
        max_wal_senders = 0
        autovacuum_naptime = 10min
        update_process_title = off
        """;

    private static string Accounts(ClusterHome home)
    {
        var people = new[] { home.Account.Name, Environment.UserName, "root" }.Distinct();
        var lines =
            from person in people
            from role in (string[])[ClusterRoles.Superuser, ClusterRoles.Owner]
            select $"juluo \"{person}\" {role}";
        return string.Join('\n', lines) + "\n";
    }

    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";
}
