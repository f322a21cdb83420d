namespace Juluo.Reception;

/// <summary>Reads and writes how sites receive people.</summary>
internal sealed class ReceptionBook(Work work)
{
    private Guid Here => work.Community.Id.Value;

    public async Task<ReceptionRules> Of(SiteId site, CancellationToken stop)
    {
        await using var select = work.Command(
            "select terms_zh, terms_en, keep_days, door_hash is not null, kiosk_hash is not null from reception.reception where community_id = $1 and site_id = $2",
            Here,
            site.Value
        );
        return (
                await select.List(
                    r => new ReceptionRules(
                        r.IsDBNull(0) ? null : r.GetString(0),
                        r.IsDBNull(1) ? null : r.GetString(1),
                        r.GetInt16(2),
                        r.GetBoolean(3),
                        r.GetBoolean(4)
                    ),
                    stop
                )
            ).SingleOrDefault() ?? ReceptionRules.Usual;
    }

    public async Task Keep(SiteId site, string? termsZh, string? termsEn, int keepDays, CancellationToken stop)
    {
        await using var keep = work.Command(
            """
            insert into reception.reception (community_id, site_id, terms_zh, terms_en, keep_days) values ($1, $2, $3, $4, $5)
            on conflict (community_id, site_id) do update set terms_zh = excluded.terms_zh, terms_en = excluded.terms_en, keep_days = excluded.keep_days
            """,
            Here,
            site.Value,
            termsZh,
            termsEn,
            keepDays
        );
        await keep.ExecuteNonQueryAsync(stop);
    }

    public Task SetDoorCode(SiteId site, string code, CancellationToken stop) => Set(site, "door_hash", code, stop);

    public Task SetKiosk(SiteId site, string code, CancellationToken stop) => Set(site, "kiosk_hash", code, stop);

    /// <summary>The site at whose door a code hangs, while it is run.</summary>
    public Task<Site?> ByDoor(string code, Sites sites, CancellationToken stop) => By("door_hash", code, sites, stop);

    public Task<Site?> ByKiosk(string code, Sites sites, CancellationToken stop) => By("kiosk_hash", code, sites, stop);

    /// <summary>Zones whose capacity is a limit; the other zones of the site are not.</summary>
    public async Task SetLimits(SiteId site, IReadOnlyList<ZoneId> limited, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update spaces.zone z set full_is_full = z.capacity is not null and z.id = any($3)
            from spaces.floor f where f.community_id = z.community_id and f.id = z.floor_id and z.community_id = $1 and f.site_id = $2
            """,
            Here,
            site.Value,
            limited.Select(z => z.Value).ToArray()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    private async Task Set(SiteId site, string column, string code, CancellationToken stop)
    {
        await using var keep = work.Command(
            $"insert into reception.reception (community_id, site_id, {column}) values ($1, $2, $3) on conflict (community_id, site_id) do update set {column} = excluded.{column}",
            Here,
            site.Value,
            SecretCode.Hash(code)
        );
        await keep.ExecuteNonQueryAsync(stop);
    }

    private async Task<Site?> By(string column, string code, Sites sites, CancellationToken stop)
    {
        await using var select = work.Command(
            $"select site_id from reception.reception where community_id = $1 and {column} = $2",
            Here,
            SecretCode.Hash(code)
        );
        return await select.ExecuteScalarAsync(stop) is Guid found
            ? (await sites.All(stop)).Find(s => s.Id.Value == found && s.ClosedAt is null)
            : null;
    }
}
