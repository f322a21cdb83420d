using Npgsql;

namespace Juluo.Host.Tests;

/// <summary>Tenant = community: first in every key, and behind row-level security.</summary>
[Trait("Category", "Layers")]
public sealed class TenantRuleTests(Database database) : IClassFixture<Database>
{
    // Tables that belong to no community, each with its reason.
    private static readonly Dictionary<string, string> Reference = new(StringComparer.Ordinal)
    {
        ["postgres.community"] = "the list of tenants itself",
        ["postgres.applied_file"] = "which SQL files this database has",
        ["postgres.name_column"] = "which columns hold names of the program",
        ["postgres.moved_name"] = "which names of the program have moved",
        ["postgres.data_protection_key"] = "keys of the installation, shared by its processes",
        ["alliances.alliance"] = "known to every community that is in it or invited, by policies of its own",
        ["alliances.alliance_agreement"] = "as the alliance whose text it is",
        ["alliances.alliance_event"] = "as the alliance in which it happened",
    };

    // Reference tables by prefix: whole families from other libraries.
    private static readonly Dictionary<string, string> ReferenceFamilies = new(StringComparer.Ordinal)
    {
        ["delivery.qrtz_"] = "the job store's own tables: schedules of the installation, not of a community",
        ["identity.account"] = "one person may belong to many communities with one account",
    };

    [Fact]
    public async Task The_community_leads_every_key_of_every_tenant_table()
    {
        var broken = await Rows(
            """
            select c.conrelid::regclass || ': ' || c.conname || case c.contype when 'f' then ' to ' || c.confrelid::regclass else '' end
            from pg_constraint c join pg_class t on t.oid = c.conrelid join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = any($1) and c.contype in ('p', 'u', 'x', 'f')
              and (select a.attname from pg_attribute a where a.attrelid = c.conrelid and a.attnum = c.conkey[1]) <> 'community_id'
            """
        );
        // A reference table is complete on every shard, so a key into it need not begin with the community.
        broken.Where(b => !IsReference(b.Split(':')[0]) && !(b.Split(" to ") is [_, var target] && IsReference(target))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Unique_indexes_lead_with_the_community_too()
    {
        var broken = await Rows(
            """
            select i.indrelid::regclass || ': ' || i.indexrelid::regclass
            from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = any($1) and i.indisunique
              and (select a.attname from pg_attribute a where a.attrelid = i.indrelid and a.attnum = i.indkey[0]) is distinct from 'community_id'
            """
        );
        broken.Where(b => !IsReference(b.Split(':')[0])).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_tenant_table_is_kept_apart_by_row_level_security()
    {
        var open = await Rows(
            """
            select t.oid::regclass::text
            from pg_class t join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = any($1) and t.relkind in ('r', 'p') and not t.relispartition
              and not (t.relrowsecurity and t.relforcerowsecurity)
            """
        );
        // Rows shared by several communities are protected from all others in the same way.
        open.Where(t => !IsReference(t) || t.StartsWith("alliances.alliance", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Partitions_are_reached_only_through_their_table()
    {
        var reachable = await Rows(
            """
            select t.oid::regclass::text
            from pg_class t join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = any($1) and t.relispartition and t.relkind = 'r'
              and (has_table_privilege('juluo_app', t.oid, 'select') or has_table_privilege('juluo_app', t.oid, 'insert'))
            """
        );
        reachable.ShouldBeEmpty();
    }

    private static bool IsReference(string table) =>
        Reference.ContainsKey(table.Trim()) || ReferenceFamilies.Keys.Any(f => table.TrimStart().StartsWith(f, StringComparison.Ordinal));

    private async Task<List<string>> Rows(string sql)
    {
        await using var connection = new NpgsqlConnection(database.MaintenanceConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        command.Parameters.Add(new() { Value = LayerTests.Schemas });
        return await command.List(r => r.GetString(0), default);
    }
}
