using Npgsql;

namespace Juluo.Spaces;

public sealed partial class ResourceBook
{
    public async Task Change(ResourceId id, ResourceDetails details, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update spaces.resource set name_zh = $3, name_en = $4, about_zh = $5, about_en = $6, seats = $7, features = $8, version = version + 1
            where community_id = $1 and id = $2
            """,
            Here,
            id.Value,
            details.Name.Zh,
            details.Name.En,
            Typed.Some(details.AboutZh),
            Typed.Some(details.AboutEn),
            details.Seats,
            details.Features.Select(EnumWord.Of).ToArray()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>The parts, unless something would become a part of itself: the database sees that.</summary>
    public async Task<Outcome<Done>> ChangeParts(
        ResourceId whole,
        IReadOnlyList<(ResourceId Part, int Units)> parts,
        CancellationToken stop
    )
    {
        try
        {
            await SetParts(whole, parts, stop);
            return Done.It;
        }
        catch (PostgresException ring) when (ring.ConstraintName is "no_part_of_itself" or "part_check")
        {
            return new ResourceErrors.PartOfItself();
        }
    }

    /// <summary>Not in use any more, or again. What was booked of it stays.</summary>
    public async Task Retire(ResourceId id, bool retired, CancellationToken stop)
    {
        await using var update = work.Command(
            "update spaces.resource set retired_at = $3, version = version + 1 where community_id = $1 and id = $2",
            Here,
            id.Value,
            retired ? clock.Now.ToDateTimeUtc() : null
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <param name="what">What is wrong with it; null: nothing any more.</param>
    public async Task SetBroken(ResourceId id, string? what, CancellationToken stop)
    {
        await using var update = work.Command(
            "update spaces.resource set broken = $3, version = version + 1 where community_id = $1 and id = $2",
            Here,
            id.Value,
            what
        );
        await update.ExecuteNonQueryAsync(stop);
    }
}
