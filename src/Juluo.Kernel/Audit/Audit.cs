using System.Text.Json;

namespace Juluo.Kernel;

/// <summary>Who did what, for the operator; and who looked at whom, for the person looked at. Written in the transaction of the deed.</summary>
public sealed class Audit(Work work, Clock clock)
{
    public sealed record Look(PersonId Looker, string What, NodaTime.Instant At);

    /// <param name="deed">A dotted word, e.g. <c>lens.import</c>; the catalogue has a sentence under <c>deed.</c> and it.</param>
    public async Task Did(PersonId? who, string deed, string subject, object? detail, CancellationToken stop)
    {
        await using var insert = work.Command(
            "insert into kernel.audit (community_id, id, at, person_id, deed, subject, detail) values ($1, $2, $3, $4, $5, $6, $7::jsonb)",
            work.Community.Id.Value,
            Guid.CreateVersion7(clock.Provider.GetUtcNow()),
            clock.Now.ToDateTimeUtc(),
            who?.Value,
            deed,
            subject,
            JsonSerializer.Serialize(detail ?? new { }, Json.Options)
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Notes that one person looked at another's; looking at one's own is no look.</summary>
    public async Task Looked(PersonId looker, PersonId subject, string what, CancellationToken stop)
    {
        if (looker == subject)
            return;
        await using var insert = work.Command(
            "insert into kernel.look (community_id, id, at, looker_id, subject_id, what) values ($1, $2, $3, $4, $5, $6)",
            work.Community.Id.Value,
            Guid.CreateVersion7(clock.Provider.GetUtcNow()),
            clock.Now.ToDateTimeUtc(),
            looker.Value,
            subject.Value,
            what
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    public async Task<List<Look>> LooksAt(PersonId subject, int most, CancellationToken stop)
    {
        await using var select = work.Command(
            "select looker_id, what, at from kernel.look where community_id = $1 and subject_id = $2 order by at desc limit $3",
            work.Community.Id.Value,
            subject.Value,
            most
        );
        return await select.List(r => new Look(r.Person(0), r.GetString(1), r.Instant(2)), stop);
    }
}
