using Juluo.Postgres.Cluster;
using NodaTime.TimeZones;

namespace Juluo.Delivery;

/// <summary>
/// Checks the installation and reports in sentences, for <c>juluo check</c> and the operators' page. Every reported part has just been tested: email, files, a
/// write to the database, the public address.
/// </summary>
public sealed partial class SelfCheck(
    NpgsqlDataSource source,
    ListenConnections listening,
    App app,
    SchemaState schema,
    MailSettings mail,
    MailServer mailServer,
    SmsSettings sms,
    Communities communities,
    IFileStore files,
    PublicAddress address,
    LastBackup backup,
    FindPermitted permitted,
    FindRecipients recipients,
    Clock clock,
    IEnumerable<CheckModule> modules,
    IEnumerable<CheckQueue> queues
)
{
    private const int OldestPostgres = 15;
    private static readonly Duration Late = Duration.FromMinutes(5);

    /// <param name="only">The community whose queues and jobs are checked; null for all.</param>
    public async Task<IReadOnlyList<Finding>> Look(Community? only, CancellationToken stop)
    {
        try
        {
            var database = await Database(stop);
            var schemaFinding = await Schema(stop);
            if (schemaFinding.Condition == Condition.Bad)
                return [database, schemaFinding];
            var (tried, reached) = (TryMail(only, stop), Address(stop));
            await Task.WhenAll(tried, reached);
            return await Noted(
                [
                    database,
                    schemaFinding,
                    await Notifications(stop),
                    .. await Queues(await tried, only, stop),
                    .. await JobsOf(only, stop),
                    .. await Zones(only, stop),
                    .. await Modules(only, stop),
                    await Files(stop),
                    Disk(),
                    .. Backup(),
                    .. await reached,
                ],
                only,
                stop
            );
        }
        catch (Exception away) when (away is NpgsqlException or TimeoutException)
        {
            return [Finding.Bad("database", "away", ("why", Why(away)))];
        }
    }

    /// <summary>Returns the reason; with several hosts, that of each.</summary>
    internal static string Why(Exception away) =>
        away.InnerException is AggregateException hosts
            ? string.Join("; ", hosts.InnerExceptions.Select(h => h.Message).Distinct(StringComparer.Ordinal))
            : away.Message;

    private async Task<Finding> Database(CancellationToken stop)
    {
        await using var ask = source.CreateCommand(
            "select current_setting('server_version'), current_setting('server_version_num')::int / 10000"
        );
        var (version, major) = (await ask.List(r => (r.GetString(0), r.GetInt32(1)), stop))[0];
        if (major < OldestPostgres)
            return Finding.Bad("database", "old", ("version", version), ("least", OldestPostgres));
        var host = new NpgsqlConnectionStringBuilder(source.ConnectionString).Host;
        return await InstalledPostgres.OtherThan(host, version, stop) is { } installed
            ? Finding.Attention("database", "upgraded", ("version", version), ("installed", installed))
            : Finding.Good("database", "good", ("version", version));
    }

    /// <summary>Checks if live pages are notified at once of others' changes. Without that, work is still done, after a short poll.</summary>
    private async Task<Finding> Notifications(CancellationToken stop)
    {
        try
        {
            return await listening.HearsItself(stop) ? Finding.Good("notifications", "good")
                : listening.Separate ? Finding.Attention("notifications", "elsewhere")
                : Finding.Attention("notifications", "lost");
        }
        catch (Exception away) when (listening.Separate && away is NpgsqlException or TimeoutException or ArgumentException)
        {
            return Finding.Attention("notifications", "away", ("why", away.Message));
        }
    }

    private async Task<Finding> Schema(CancellationToken stop)
    {
        try
        {
            var (missing, changed, all) = await schema.Look(stop);
            return changed.Count > 0 ? Finding.Bad("schema", "changed", ("files", string.Join(", ", changed)))
                : missing.Count > 0 ? Finding.Bad("schema", "missing", ("count", missing.Count), ("files", string.Join(", ", missing)))
                : Finding.Good("schema", "good", ("count", all));
        }
        catch (PostgresException none) when (none.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.InvalidSchemaName)
        {
            return Finding.Bad("schema", "none");
        }
    }

    private async Task<List<Finding>> Zones(Community? only, CancellationToken stop)
    {
        var found = new List<Finding>();
        foreach (var community in await Meant(only, stop))
            if (DateTimeZoneProviders.Tzdb.GetZoneOrNull(community.ZoneId) is null)
                found.Add(Finding.Bad("zones", "unknown", ("zone", community.ZoneId), ("community", community.Slug)));
        if (found.Count == 0)
            found.Add(Finding.Good("zones", "good", ("version", TzdbDateTimeZoneSource.Default.TzdbVersion)));
        return found;
    }

    private async Task<List<Finding>> Modules(Community? only, CancellationToken stop)
    {
        var found = new List<Finding>();
        foreach (var community in await Meant(only, stop))
        {
            await using var work = new UnitOfWork(source);
            await work.Begin(community, stop);
            foreach (var look in modules)
                found.AddRange(await look(work, stop));
        }

        return found;
    }

    private async Task<Finding> Files(CancellationToken stop)
    {
        var nobody = new CommunityId(Guid.Empty);
        try
        {
            using var probe = new MemoryStream(Encoding.UTF8.GetBytes("juluo"));
            var key = await files.Keep(nobody, probe, stop);
            await using (var again = await files.Open(nobody, key, stop))
                if (again.Length != probe.Length)
                    return Finding.Bad("files", "short");
            await files.Remove(nobody, key, stop);
            return Finding.Good("files", "good");
        }
        catch (Exception closed) when (closed is IOException or UnauthorizedAccessException)
        {
            return Finding.Bad("files", "closed") with { OnServer = Paths(("why", closed.Message)) };
        }
    }

    private async Task<IReadOnlyList<Community>> Meant(Community? only, CancellationToken stop) =>
        only is null ? await communities.All(stop) : [only];
}
