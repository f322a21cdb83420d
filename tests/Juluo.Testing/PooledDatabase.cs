using Juluo.Postgres.Cluster;
using Npgsql;

namespace Juluo.Testing;

/// <summary>A copy of the template with its connections, both reused by the next test class.</summary>
internal sealed class PooledDatabase
{
    /// <summary>The number of uses after which a database is replaced: deleted rows are never vacuumed in a test run, and slow down scans.</summary>
    private const int MostUses = 40;

    /// <summary>A test runs most statements two or three times; over all tests of a process each runs hundreds of times. Planned once per connection, they take a third less of the server's time.</summary>
    private const string PlannedOnce = "Max Auto Prepare=2000;Auto Prepare Min Usages=2;Options=-c plan_cache_mode=force_generic_plan";

    /// <summary>The one table that has rows in an empty database.</summary>
    private const string Applied = "postgres.applied_file";

    // Things that a class may change: relations, columns, constraints, indexes, triggers, functions, policies and settings, and the planner's statistics.
    private const string Schema = """
        select md5(string_agg(line, '|' order by line)) from (
          select format('%s.%s %s %s %s %s', relnamespace, relname, relkind, relnatts, relrowsecurity, relforcerowsecurity) from pg_class where oid >= 16384
          union all select format('n %s', nspname) from pg_namespace where oid >= 16384 and nspname !~ '^pg_'
          union all select format('a %s', sum(hashtext(format('%s %s %s %s', attrelid, attname, atttypid, attnotnull)))) from pg_attribute where attrelid >= 16384
          union all select format('statistics %s', count(*)) from pg_statistic where starelid >= 16384
          union all select format('c %s %s', conname, convalidated) from pg_constraint where oid >= 16384
          union all select format('i %s %s', indexrelid, indisvalid) from pg_index where indexrelid >= 16384
          union all select format('t %s %s %s', tgrelid, tgname, tgenabled) from pg_trigger
          union all select format('f %s %s', proname, xmin) from pg_proc where oid >= 16384
          union all select format('p %s %s %s', polrelid, polname, xmin) from pg_policy
          union all select format('s %s', setconfig) from pg_db_role_setting where setdatabase = (select oid from pg_database where datname = current_database())
        ) as schema (line)
        """;

    // Tables that a program makes at run time (the months of a ledger) are dropped. Without triggers and foreign keys, which would check rows about to be deleted; tables that have never been
    // written to have no file to read.
    private const string Sweep = $"""
        set local session_replication_role = replica;
        do $$
        declare one regclass;
        begin
          for one in select c.oid from pg_class c where relkind in ('r', 'p') and c.oid >= 16384 and c.oid <> all ((select current_setting('juluo.tables'))::oid[]) and not relispartition loop
            execute format('drop table %s cascade', one);
          end loop;
          for one in select c.oid from pg_class c where relkind = 'r' and relispartition and c.oid <> all ((select current_setting('juluo.tables'))::oid[]) loop
            execute format('drop table %s', one);
          end loop;
          for one in select c.oid from pg_class c where relkind = 'r' and c.oid >= 16384 and c.oid <> '{Applied}'::regclass and pg_relation_size(c.oid) > 0 loop
            execute format('delete from %s', one);
          end loop;
          for one in select c.oid from pg_class c where relkind = 'S' and c.oid >= 16384 loop
            perform setval(one, 1, false);
          end loop;
        end $$;
        """;

    private readonly PrivateCluster cluster;
    private string tables = "";
    private string schema = "";
    private int uses;

    private PooledDatabase(PrivateCluster cluster, string name)
    {
        this.cluster = cluster;
        Name = name;
        ConnectionString = cluster.ConnectionString(name);
        // Without loading the database's types, which takes as long as the queries of most tests.
        MaintenanceConnectionString = $"{cluster.MaintenanceConnectionString(name)};Server Compatibility Mode=NoTypeLoading";
        Source = GroundServices.Source($"{ConnectionString};{PlannedOnce}");
    }

    public string Name { get; }

    public string ConnectionString { get; }

    public string MaintenanceConnectionString { get; }

    /// <summary>The source of connections for programs of the tests; it outlives them.</summary>
    public NpgsqlDataSource Source { get; }

    public static async Task<PooledDatabase> Make()
    {
        var (cluster, name) = await TestCluster.Clone();
        var made = new PooledDatabase(cluster, name);
        made.tables = (string)(await made.Ask("select array_agg(oid)::text from pg_class where relkind in ('r', 'p') and oid >= 16384"))!;
        made.schema = (string)(await made.Ask(Schema))!;
        return made;
    }

    /// <summary>A copy of a furnished database, which is not reused.</summary>
    public static async Task<PooledDatabase> Copy(string furnished)
    {
        var (cluster, name) = await TestCluster.Clone(furnished);
        return new(cluster, name);
    }

    /// <summary>Deletes everything that a class has written. Returns the reason if the database cannot be reused; null if it can.</summary>
    public async Task<string?> Empty()
    {
        if (++uses == MostUses)
            return "it was used often enough";
        try
        {
            await using var connection = new NpgsqlConnection(MaintenanceConnectionString);
            await connection.OpenAsync();
            if (await IsInUse(connection))
                return "somebody still works in it";
            await using var transaction = await connection.BeginTransactionAsync();
            await using (var known = new NpgsqlCommand("select set_config('juluo.tables', $1, true)", connection))
            {
                known.Parameters.Add(new() { Value = tables });
                await known.ExecuteNonQueryAsync();
            }

            await using (var sweep = new NpgsqlCommand(Sweep, connection))
                await sweep.ExecuteNonQueryAsync();
            await using var look = new NpgsqlCommand(Schema, connection);
            var same = (string)(await look.ExecuteScalarAsync())! == schema;
            await transaction.CommitAsync();
            return same ? null : "its schema was changed";
        }
        catch (PostgresException refused)
        {
            return refused.MessageText;
        }
    }

    /// <summary>Programs that have just been stopped may need a moment to end their transactions.</summary>
    private static async Task<bool> IsInUse(NpgsqlConnection connection)
    {
        await using var ask = new NpgsqlCommand(
            "select exists (select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and xact_start is not null)",
            connection
        );
        for (var tries = 0; tries < 50; tries++)
        {
            if (await ask.ExecuteScalarAsync() is false)
                return false;
            await Task.Delay(20);
        }

        return true;
    }

    public async Task Drop()
    {
        await Leave();
        await cluster.DropDatabase(Name);
    }

    /// <summary>Ends all connections, so that copies can be made of it.</summary>
    public async Task Leave()
    {
        await Source.DisposeAsync();
        foreach (var used in (string[])[ConnectionString, MaintenanceConnectionString])
        {
            await using var connection = new NpgsqlConnection(used);
            NpgsqlConnection.ClearPool(connection);
        }
    }

    private async Task<object?> Ask(string sql)
    {
        await using var connection = new NpgsqlConnection(MaintenanceConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }
}
