namespace Juluo.Postgres.Cluster;

/// <summary>
/// Backs up one database to one file (pg_dump's custom format) and restores it; <see cref="WholeBackup"/> adds the files. The connection must see every row: the
/// maintenance connection of the private cluster, or a role that bypasses row-level security. Failures are <see cref="ClusterException"/>s with a readable message.
/// </summary>
public static class DatabaseBackup
{
    private const string Partial = ".partial";

    /// <summary>Writes the backup; the file gets its name only when it is complete. Never overwrites a file.</summary>
    /// <returns>The size in bytes.</returns>
    public static async Task<long> Write(
        string connectionString,
        string file,
        TimeProvider time,
        IProgress<string>? progress = null,
        CancellationToken stop = default
    )
    {
        file = Path.GetFullPath(file);
        RefuseUnlessNew(file);
        // Personal data: readable only by its owner, from the first byte.
        var dump = Command.Run(
            [
                "sh",
                "-c",
                "umask 077; exec \"$@\"",
                "dump",
                Binaries.Client("pg_dump"),
                "--format=custom",
                "--no-password",
                $"--file={file + Partial}",
            ],
            "/",
            stop,
            Place(connectionString)
        );
        try
        {
            using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
            while (await Task.WhenAny(dump, tick.WaitForNextTickAsync(stop).AsTask()) != dump)
                progress?.Report(Written(file + Partial));
            if (await dump is { Failed: true } failed)
                throw new ClusterException(BackupProblem.From(Path.GetDirectoryName(file)!, failed.Said));
            File.Move(file + Partial, file);
            return new FileInfo(file).Length;
        }
        finally
        {
            File.Delete(file + Partial);
        }
    }

    /// <summary>Restores a backup into an empty database, all of it or nothing.</summary>
    public static async Task Restore(string connectionString, string file, CancellationToken stop = default)
    {
        file = Path.GetFullPath(file);
        RefuseUnlessThere(file);
        var contents = await Command.Run([Binaries.Client("pg_restore"), "--list", file], "/", stop);
        if (contents.Failed)
            throw new ClusterException(new BackupProblem.NotABackup(file));
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(stop);
        if (await Ask<bool>(connection, HoldsSomething, stop))
            throw new ClusterException(new BackupProblem.NotEmpty(connection.Database));

        var isSuperuser = await Ask<bool>(connection, "select rolsuper from pg_roles where rolname = current_user", stop);
        if (isSuperuser)
            await Ask<object?>(connection, ClusterRoles.Ensure, stop);
        var present = await Ask<string[]>(connection, "select array_agg(extname::text) from pg_extension", stop);
        var wanted = Path.GetTempFileName();
        try
        {
            await File.WriteAllLinesAsync(wanted, contents.Said.Split('\n').Where(line => !IsThere(line, present)), stop);
            string[] owner = isSuperuser ? [] : ["--no-owner"];
            var restored = await Command.Run(
                [
                    Binaries.Client("pg_restore"),
                    "--single-transaction",
                    "--exit-on-error",
                    "--no-password",
                    $"--use-list={wanted}",
                    .. owner,
                    $"--dbname={connection.Database}",
                    file,
                ],
                "/",
                stop,
                Place(connectionString)
            );
            if (restored.Failed)
                throw new ClusterException(BackupProblem.From(file, restored.Said));
        }
        finally
        {
            File.Delete(wanted);
        }
        await Ask<object?>(connection, "analyze", stop); // dumps contain no statistics
    }

    internal static void RefuseUnlessNew(string file)
    {
        if (File.Exists(file))
            throw new ClusterException(new BackupProblem.AlreadyThere(file));
        if (Directory.Exists(file))
            throw new ClusterException(new BackupProblem.IsAFolder(file));
        // Not created: a missing folder indicates a typing error, or a disk that is not mounted.
        if (!Directory.Exists(Path.GetDirectoryName(file)))
            throw new ClusterException(new BackupProblem.NoFolder(Path.GetDirectoryName(file)!));
    }

    internal static void RefuseUnlessThere(string file)
    {
        if (Directory.Exists(file))
            throw new ClusterException(new BackupProblem.IsAFolder(file));
        if (!File.Exists(file))
            throw new ClusterException(new BackupProblem.NoSuchFile(file));
    }

    internal static async Task RefuseUnlessEmpty(string connectionString, CancellationToken stop)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(stop);
        if (await Ask<bool>(connection, HoldsSomething, stop))
            throw new ClusterException(new BackupProblem.NotEmpty(connection.Database));
    }

    private const string HoldsSomething = """
        select exists (
          select from pg_class c
          where c.relnamespace not in (select oid from pg_namespace where nspname in ('pg_catalog', 'information_schema', 'pg_toast'))
            and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e'))
        """;

    // An extension from the template is owned by the superuser: neither it nor its comment can be created again.
    private static bool IsThere(string line, string[] extensions) =>
        line.Contains(" COMMENT - EXTENSION ", StringComparison.Ordinal)
        || extensions.Any(name => line.Contains($" EXTENSION - {name} ", StringComparison.Ordinal));

    private static string Written(string file)
    {
        var megabytes = File.Exists(file) ? new FileInfo(file).Length / 1e6 : 0;
        return new Notice($"Written: {megabytes:0.0} MB …", $"已寫入 {megabytes:0.0} MB …").ToString();
    }

    private static Dictionary<string, string> Place(string connectionString)
    {
        var at = new NpgsqlConnectionStringBuilder(connectionString);
        var place = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["PGHOST"] = at.Host,
            ["PGPORT"] = $"{at.Port}",
            ["PGDATABASE"] = at.Database,
            ["PGUSER"] = at.Username,
            ["PGPASSWORD"] = at.Password,
            ["PGSSLMODE"] =
                at.SslMode is SslMode.VerifyFull ? "verify-full"
                : at.SslMode is SslMode.VerifyCA ? "verify-ca"
                : $"{at.SslMode}".ToLowerInvariant(),
            ["PGSSLROOTCERT"] = at.RootCertificate,
        };
        return place.Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary(p => p.Key, p => p.Value!, StringComparer.Ordinal);
    }

    private static async Task<T> Ask<T>(NpgsqlConnection connection, string sql, CancellationToken stop)
    {
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 0 };
        return (T)(await command.ExecuteScalarAsync(stop))!;
    }
}
