using System.Text.Json;

namespace Juluo.Residencies;

/// <summary>Offers, signatures, and what reviewers think.</summary>
internal sealed partial class ApplicationBook
{
    public async Task<ResidencyOffer?> OfferOf(ApplicationId id, CancellationToken stop)
    {
        await using var select = work.Command(
            """
            select plan_id, plan_terms, resource_id, quote::text, first_day, last_day, deposit, currency, conditions, agreement, good_until
            from residencies.application_offer where community_id = $1 and application_id = $2
            """,
            Here,
            id.Value
        );
        return (
            await select.List(
                r => new ResidencyOffer(
                    r.IsDBNull(0) ? null : new PlanId(r.GetGuid(0)),
                    r.IsDBNull(1) ? null : r.GetInt32(1),
                    r.IsDBNull(2) ? null : new ResourceId(r.GetGuid(2)),
                    r.IsDBNull(3) ? null : JsonSerializer.Deserialize<Quote>(r.GetString(3), Json.Options),
                    ResidencyBook.Day(r, 4)!.Value,
                    ResidencyBook.Day(r, 5),
                    new(r.GetInt64(6), r.GetString(7)),
                    r.IsDBNull(8) ? null : r.GetString(8),
                    r.GetInt32(9),
                    ResidencyBook.Day(r, 10)!.Value
                ),
                stop
            )
        ).SingleOrDefault();
    }

    public async Task Offer(Application application, ResidencyOffer offer, PersonId? by, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            insert into residencies.application_offer (community_id, application_id, residency_id, plan_id, plan_terms, resource_id, quote, first_day, last_day, deposit, currency,
              conditions, agreement, good_until, at, by_person)
            values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9, $10, $11, $12, $13, $14, $15, $16)
            """,
            Here,
            application.Id.Value,
            application.Residency.Value,
            offer.Plan?.Value,
            offer.Terms,
            offer.Room?.Value,
            offer.Quote is null ? null : JsonSerializer.Serialize(offer.Quote, Json.Options),
            offer.FirstDay.ToDateOnly(),
            offer.LastDay?.ToDateOnly(),
            offer.Deposit.Minor,
            offer.Deposit.Currency,
            offer.Conditions,
            offer.Agreement,
            offer.GoodUntil.ToDateOnly(),
            clock.Now.ToDateTimeUtc(),
            by?.Value
        );
        await insert.ExecuteNonQueryAsync(stop);
    }

    public async Task<ResidencySignature?> SignatureOf(ApplicationId id, CancellationToken stop)
    {
        await using var select = work.Command(
            "select agreement, hash, name, at, subscription_id, booking_id from residencies.application_signature where community_id = $1 and application_id = $2",
            Here,
            id.Value
        );
        return (
            await select.List(
                r => new ResidencySignature(
                    r.GetInt32(0),
                    r.GetString(1),
                    r.IsDBNull(2) ? null : r.GetString(2),
                    r.Instant(3),
                    r.IsDBNull(4) ? null : new SubscriptionId(r.GetGuid(4)),
                    r.IsDBNull(5) ? null : new BookingId(r.GetGuid(5))
                ),
                stop
            )
        ).SingleOrDefault();
    }

    /// <summary>Signs. False if it is signed already: of several that sign at once one does (<c>signed_once</c>).</summary>
    public async Task<bool> Sign(Application application, ResidencyAgreement agreement, string name, CancellationToken stop)
    {
        await using var insert = work.Command(
            """
            insert into residencies.application_signature (community_id, application_id, residency_id, agreement, hash, name, at) values ($1, $2, $3, $4, $5, $6, $7)
            on conflict do nothing
            """,
            Here,
            application.Id.Value,
            application.Residency.Value,
            agreement.Number,
            agreement.Hash,
            name,
            clock.Now.ToDateTimeUtc()
        );
        return await insert.ExecuteNonQueryAsync(stop) == 1;
    }

    /// <summary>Writes beside a signature what it led to.</summary>
    public async Task Led(ApplicationId id, SubscriptionId? subscription, BookingId? booking, CancellationToken stop)
    {
        await using var update = work.Command(
            "update residencies.application_signature set subscription_id = $3, booking_id = $4 where community_id = $1 and application_id = $2",
            Here,
            id.Value,
            subscription?.Value,
            booking?.Value
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    public async Task<List<ApplicationReview>> Reviews(ApplicationId id, CancellationToken stop)
    {
        await using var select = work.Command(
            "select reviewer_id, mark, note, at from residencies.application_review where community_id = $1 and application_id = $2 order by at, reviewer_id",
            Here,
            id.Value
        );
        return await select.List(
            r => new ApplicationReview(
                r.Person(0),
                r.IsDBNull(1) ? null : EnumWord.Read<ReviewMark>(r.GetString(1)),
                r.IsDBNull(2) ? null : r.GetString(2),
                r.Instant(3)
            ),
            stop
        );
    }

    /// <summary>Marks of several applications, for a list.</summary>
    public async Task<ILookup<ApplicationId, ReviewMark>> Marks(IReadOnlyCollection<ApplicationId> ids, CancellationToken stop)
    {
        await using var select = work.Command(
            "select application_id, mark from residencies.application_review where community_id = $1 and application_id = any($2) and mark is not null",
            Here,
            ids.Select(i => i.Value).ToArray()
        );
        return (
            await select.List(r => (Id: new ApplicationId(r.GetGuid(0)), Mark: EnumWord.Read<ReviewMark>(r.GetString(1))), stop)
        ).ToLookup(m => m.Id, m => m.Mark);
    }

    /// <summary>What somebody thinks, in the place of what they thought before.</summary>
    public async Task Mark(ApplicationId id, PersonId reviewer, ReviewMark? mark, string? note, CancellationToken stop)
    {
        await using var upsert = work.Command(
            """
            insert into residencies.application_review (community_id, application_id, reviewer_id, mark, note, at) values ($1, $2, $3, $4, $5, $6)
            on conflict (community_id, application_id, reviewer_id) do update set mark = excluded.mark, note = excluded.note, at = excluded.at
            """,
            Here,
            id.Value,
            reviewer.Value,
            mark is { } said ? EnumWord.Of(said) : null,
            note,
            clock.Now.ToDateTimeUtc()
        );
        await upsert.ExecuteNonQueryAsync(stop);
    }
}
