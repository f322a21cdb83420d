namespace Juluo.Matching;

/// <summary>Stores comparisons of a week's list with other settings, one per week and usual number of introductions. Writing one deletes those of earlier weeks.</summary>
internal sealed class WhatIfStore(UnitOfWork work, Clock clock)
{
    public async Task<WhatIf?> Find(LocalDate week, int usual, CancellationToken stop) =>
        await work.Find<string>(
            $"select result::text from matching.what_if where community_id = {work.Community} and week = {week} and usual = {usual}",
            stop
        )
            is { } kept
            ? JsonSerializer.Deserialize<WhatIf>(kept, Json.Options)
            : null;

    public async Task Keep(LocalDate week, WhatIf compared, CancellationToken stop)
    {
        var json = JsonSerializer.Serialize(compared, Json.Options);
        await work.Do($"delete from matching.what_if where community_id = {work.Community} and week < {week}", stop);
        await work.Do(
            $"""
            insert into matching.what_if (community_id, week, usual, result, made_at)
            values ({work.Community}, {week}, {compared.Usual}, {json}::jsonb, {clock.Now})
            on conflict (community_id, week, usual) do update set result = excluded.result, made_at = excluded.made_at
            """,
            stop
        );
    }
}
