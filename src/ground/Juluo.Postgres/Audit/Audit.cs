using System.Text.Json;

namespace Juluo.Postgres;

/// <summary>Who did what, for the operator; and who looked at whom, for the person looked at. Written in the transaction of the deed.</summary>
public sealed class Audit(Work work, Clock clock)
{
    /// <param name="Looker">Null: somebody who has been erased since.</param>
    public sealed record Look(PersonId? Looker, string What, NodaTime.Instant At);

    /// <param name="deed">A dotted word, e.g. <c>lens.import</c>; the catalogue has a sentence under <c>deed.</c> and it.</param>
    public async Task Did(PersonId? who, string deed, string subject, object? detail, CancellationToken stop)
    {
        await using var insert = work.Command(
            "insert into postgres.audit (community_id, id, at, person_id, deed, subject, detail) values ($1, $2, $3, $4, $5, $6, $7::jsonb)",
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

    /// <summary>What to look for; what is null is not asked.</summary>
    /// <param name="Persons">Who did it, or to whom it was done.</param>
    /// <param name="Text">Or what the deed is written to be about.</param>
    public sealed record Query(
        IReadOnlyCollection<PersonId>? Persons,
        string? Text,
        string? Deed,
        NodaTime.Instant? From,
        NodaTime.Instant? Until
    );

    public sealed record Deed(Guid Id, NodaTime.Instant At, PersonId? Person, string What, string Subject, string Detail);

    /// <summary>What was done, the latest first.</summary>
    public async Task<List<Deed>> Search(Query query, Guid? after, int skip, int most, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select id, at, person_id, deed, subject, detail::text from postgres.audit
            where community_id = $1
              and ($2::uuid[] is null or person_id = any($2) or subject = any($2::text[]) or ($3::text is not null and strpos(lower(subject), lower($3)) > 0))
              and ($4::text is null or deed = $4) and ($5::timestamptz is null or at >= $5) and ($6::timestamptz is null or at < $6)
              and ($7::uuid is null or (at, id) < (select x.at, x.id from postgres.audit x where x.community_id = $1 and x.id = $7))
            order by at desc, id desc offset $8 limit $9
            """,
            work.Community.Id.Value,
            query.Persons?.Select(p => p.Value).ToArray(),
            query.Text,
            string.IsNullOrEmpty(query.Deed) ? null : query.Deed,
            query.From?.ToDateTimeUtc(),
            query.Until?.ToDateTimeUtc(),
            after,
            skip,
            most
        );
        return await select.List(
            r => new Deed(r.GetGuid(0), r.Instant(1), r.IsDBNull(2) ? null : r.Person(2), r.GetString(3), r.GetString(4), r.GetString(5)),
            stop
        );
    }

    /// <summary>Every kind of deed that was done so far.</summary>
    public async Task<List<string>> Deeds(CancellationToken stop)
    {
        await using var select = work.Command(
            "select distinct deed from postgres.audit where community_id = $1 order by deed",
            work.Community.Id.Value
        );
        return await select.List(r => r.GetString(0), stop);
    }

    /// <summary>Notes that one person looked at another's; looking at one's own is no look.</summary>
    public async Task Looked(PersonId looker, PersonId subject, string what, CancellationToken stop)
    {
        if (looker == subject)
            return;
        await using var insert = work.Command(
            "insert into postgres.look (community_id, id, at, looker_id, subject_id, what) values ($1, $2, $3, $4, $5, $6)",
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
            "select looker_id, what, at from postgres.look where community_id = $1 and subject_id = $2 order by at desc limit $3",
            work.Community.Id.Value,
            subject.Value,
            most
        );
        return await select.List(r => new Look(r.IsDBNull(0) ? null : r.Person(0), r.GetString(1), r.Instant(2)), stop);
    }
}
