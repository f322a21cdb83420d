namespace Juluo.Residencies;

/// <summary>Offers, signatures, and opinions of reviewers.</summary>
internal sealed partial class ApplicationStore
{
    public async Task<ResidencyOffer?> OfferOf(ApplicationId id, CancellationToken stop) =>
        await work.Find<ResidencyOffer>(
            $"""
            select plan_id as plan, plan_terms as terms, resource_id as room, quote, first_day, last_day, deposit, currency, conditions, agreement,
              good_until
            from residencies.application_offer where community_id = {work.Community} and application_id = {id}
            """,
            stop
        );

    public async Task Offer(Application application, ResidencyOffer offer, PersonId? by, CancellationToken stop)
    {
        var json = offer.Quote is null ? null : JsonSerializer.Serialize(offer.Quote, Json.Options);
        await work.Do(
            $"""
            insert into residencies.application_offer (community_id, application_id, residency_id, plan_id, plan_terms, resource_id,
              quote, first_day, last_day, deposit, currency,
              conditions, agreement, good_until, at, by_person)
            values ({work.Community}, {application.Id}, {application.Residency}, {offer.Plan}, {offer.Terms}, {offer.Room},
              {json}::jsonb, {offer.FirstDay}, {offer.LastDay}, {offer.Deposit.Minor}, {offer.Deposit.Currency}, {offer.Conditions},
              {offer.Agreement}, {offer.GoodUntil}, {clock.Now}, {by})
            """,
            stop
        );
    }

    public async Task<ResidencySignature?> SignatureOf(ApplicationId id, CancellationToken stop) =>
        await work.Find<ResidencySignature>(
            $"""
            select agreement, hash, name, at, subscription_id as subscription, booking_id as booking
            from residencies.application_signature
            where community_id = {work.Community} and application_id = {id}
            """,
            stop
        );

    /// <summary>Signs the offer. False if it is signed already: of several simultaneous signatures one succeeds (<c>signed_once</c>).</summary>
    public async Task<bool> Sign(Application application, ResidencyAgreement agreement, string name, CancellationToken stop) =>
        await work.Do(
            $"""
            insert into residencies.application_signature (community_id, application_id, residency_id, agreement, hash, name, at)
              values ({work.Community}, {application.Id}, {application.Residency}, {agreement.Number}, {agreement.Hash}, {name},
              {clock.Now})
            on conflict do nothing
            """,
            stop
        ) == 1;

    /// <summary>Stores the subscription or booking that a signature led to.</summary>
    public Task Led(ApplicationId id, SubscriptionId? subscription, BookingId? booking, CancellationToken stop) =>
        work.Do(
            $"""
            update residencies.application_signature set subscription_id = {subscription}, booking_id = {booking}
            where community_id = {work.Community} and application_id = {id}
            """,
            stop
        );

    public Task<List<ApplicationReview>> Reviews(ApplicationId id, CancellationToken stop) =>
        work.List<ApplicationReview>(
            $"""
            select reviewer_id as reviewer, mark, note, at from residencies.application_review
            where community_id = {work.Community} and application_id = {id} order by at, reviewer_id
            """,
            stop
        );

    /// <summary>Returns the marks that reviewers gave to these applications; applications without a mark are missing.</summary>
    public async Task<ILookup<ApplicationId, ReviewMark>> Marks(IReadOnlyCollection<ApplicationId> ids, CancellationToken stop) =>
        (
            await work.List<(ApplicationId Id, ReviewMark Mark)>(
                $"""
                select application_id, mark from residencies.application_review
                where community_id = {work.Community} and application_id = any({ids}) and mark is not null
                """,
                stop
            )
        ).ToLookup(m => m.Id, m => m.Mark);

    /// <summary>Stores a reviewer's opinion, replacing an earlier one.</summary>
    public Task Mark(ApplicationId id, PersonId reviewer, ReviewMark? mark, string? note, CancellationToken stop)
    {
        var given = mark is { } said ? said : (ReviewMark?)null;
        return work.Do(
            $"""
            insert into residencies.application_review (community_id, application_id, reviewer_id, mark, note, at)
              values ({work.Community}, {id}, {reviewer}, {given}, {note}, {clock.Now})
            on conflict (community_id, application_id, reviewer_id) do update set mark = excluded.mark, note = excluded.note,
              at = excluded.at
            """,
            stop
        );
    }
}
