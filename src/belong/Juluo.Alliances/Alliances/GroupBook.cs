namespace Juluo.Alliances;

/// <summary>Entries of groups that do not use this program, kept by this community for an alliance.</summary>
internal sealed class GroupBook(Work work)
{
    /// <summary>All that members keep.</summary>
    public async Task<int> Count(AllianceId id, CancellationToken stop)
    {
        await using var count = work.Command("select count(*)::int from alliances.alliance_group where alliance_id = $1", id.Value);
        return (int)(await count.ExecuteScalarAsync(stop))!;
    }

    /// <summary>Puts these in the place of all that this community kept.</summary>
    public async Task Replace(AllianceId id, IReadOnlyList<GroupRow> rows, Clock clock, CancellationToken stop)
    {
        await using (
            var delete = work.Command(
                "delete from alliances.alliance_group where community_id = $1 and alliance_id = $2",
                work.Community.Id.Value,
                id.Value
            )
        )
            await delete.ExecuteNonQueryAsync(stop);
        await using var insert = work.Command(
            """
            insert into alliances.alliance_group (community_id, id, alliance_id, name, city, latitude, longitude, site, tags)
            select $1, t.id, $2, t.name, t.city, t.latitude, t.longitude, t.site, coalesce(string_to_array(nullif(t.tags, ''), E'\n'), '{}')
            from unnest($3::uuid[], $4::text[], $5::text[], $6::double precision[], $7::double precision[], $8::text[], $9::text[])
              as t (id, name, city, latitude, longitude, site, tags)
            """,
            work.Community.Id.Value,
            id.Value,
            rows.Select(_ => Guid.CreateVersion7(clock.Provider.GetUtcNow())).ToArray(),
            rows.Select(r => r.Name).ToArray(),
            rows.Select(r => r.Says.City).ToArray(),
            rows.Select(r => r.Says.Latitude).ToArray(),
            rows.Select(r => r.Says.Longitude).ToArray(),
            rows.Select(r => r.Says.Site).ToArray(),
            rows.Select(r => string.Join('\n', r.Says.Tags)).ToArray()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }
}
