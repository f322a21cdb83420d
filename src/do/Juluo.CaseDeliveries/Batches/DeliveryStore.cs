namespace Juluo.CaseDeliveries;

/// <summary>
/// Batches of cases for an authority. A case is in at most one batch in which it was not rejected (<c>sent_once</c>), and with the four-eyes rule, a second person releases a batch
/// (<c>released_by_two</c>). Reasons for rejections are stored encrypted.
/// </summary>
public sealed class DeliveryStore(UnitOfWork work, Clock clock, CasesFacade cases, IDataProtectionProvider protection)
{
    private const int MostListed = 200;

    // Uses Casework's protector, because reasons were stored there before.
    private IDataProtector Reasons => protection.CreateProtector("casework", "text");

    private Statement Select =>
        $"""
            select b.id, b.service_id as service, b.number, b.four_eyes, b.made_at, b.made_by, b.released_at, b.released_by, b.returned_at,
              encode(b.bundle_sha256, 'hex') as bundle_sha256, b.handed_over_at, b.acknowledged_at, b.chosen,
              (select count(*)::int from casedeliveries.delivery_line l where l.community_id = b.community_id and l.batch_id = b.id) as cases,
              (select count(*)::int from casedeliveries.delivery_line l where l.community_id = b.community_id and l.batch_id = b.id and l.state = 'pending') as pending,
              (select count(*)::int from casedeliveries.delivery_line l where l.community_id = b.community_id and l.batch_id = b.id and l.state = 'rejected') as rejected
            from casedeliveries.delivery_batch b where b.community_id = {work.Community}
            """;

    /// <summary>Returns the latest 200 batches that a person may see: those in which they may hand over every case.</summary>
    internal async Task<List<DeliveryBatch>> List(LedOffices led, CancellationToken stop)
    {
        var found = new List<DeliveryBatch>();
        for (DeliveryBatchId? before = null; found.Count < MostListed; )
        {
            var next = await work.List<DeliveryBatch>(
                $"{Select} and ({before}::uuid is null or b.id < {before}) order by b.id desc limit {MostListed}",
                stop
            );
            var others = await OfOthers([.. next.Select(b => b.Id)], led, stop);
            found.AddRange(next.Where(b => !others.Contains(b.Id)));
            if (next.Count < MostListed)
                break;
            before = next[^1].Id;
        }

        return [.. found.Take(MostListed)];
    }

    internal async Task<DeliveryBatch?> Find(DeliveryBatchId id, LedOffices led, CancellationToken stop) =>
        (await OfOthers([id], led, stop)).Count > 0 ? null : await work.Find<DeliveryBatch>($"{Select} and b.id = {id}", stop);

    /// <summary>Finds a batch and locks its row until the unit of work ends.</summary>
    internal async Task<DeliveryBatch?> Hold(DeliveryBatchId id, LedOffices led, CancellationToken stop)
    {
        await work.Do($"select from casedeliveries.delivery_batch where community_id = {work.Community} and id = {id} for update", stop);
        return await Find(id, led, stop);
    }

    /// <summary>Returns cases in review, oldest first, that are in no batch or were rejected in every batch they were in.</summary>
    internal async Task<List<ReadyCase>> Ready(LedOffices led, CancellationToken stop)
    {
        var inReview = await cases.InReview(led, stop);
        var keys = inReview.ConvertAll(c => c.Id);
        var sent = (
            await work.List<CaseId>(
                $"""
                select case_id from casedeliveries.delivery_line
                where community_id = {work.Community} and case_id = any({keys}) and state <> 'rejected'
                """,
                stop
            )
        ).ToHashSet();
        return [.. inReview.Where(c => !sent.Contains(c.Id)).Select(c => new ReadyCase(c.Id, c.Number, c.Service, c.SentAt))];
    }

    /// <summary>Creates a batch with the next number. Fails if one of the cases is in another batch.</summary>
    internal async Task<Outcome<DeliveryBatchId>> Add(
        ServiceId service,
        bool fourEyes,
        IReadOnlyCollection<CaseId> chosen,
        PersonId by,
        CancellationToken stop
    )
    {
        var id = Id.New<DeliveryBatchId>(clock);
        // Serialises batches of a service, so that numbers are unique and have no gaps.
        await work.Do(
            $"select from casedeliveries.delivery_setting where community_id = {work.Community} and service_id = {service} for update",
            stop
        );
        await work.Do(
            $"""
            insert into casedeliveries.delivery_batch (community_id, id, service_id, number, four_eyes, made_at, made_by, chosen, released_at)
            select {work.Community}, {id}, {service}, coalesce(max(number), 0) + 1, {fourEyes}, {clock.Now}, {by}, {chosen.Count}, case when not {fourEyes} then {clock.Now} end
            from casedeliveries.delivery_batch where community_id = {work.Community} and service_id = {service}
            """,
            stop
        );
        try
        {
            await work.Do(
                $"""
                insert into casedeliveries.delivery_line (community_id, batch_id, case_id, state)
                select {work.Community}, {id}, c, 'pending' from unnest({chosen}) as c order by c
                """,
                stop
            );
            return id;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "sent_once")
        {
            return new DeliveryErrors.SentAlready();
        }
    }

    internal async Task<List<DeliveryLine>> Lines(DeliveryBatchId id, CancellationToken stop)
    {
        var lines = (
            await work.List<(CaseId Case, DeliveryLineState State, string? Reason)>(
                $"select case_id, state, reason from casedeliveries.delivery_line where community_id = {work.Community} and batch_id = {id}",
                stop
            )
        ).ToDictionary(l => l.Case);
        return
        [
            .. (await cases.Of(lines.Keys, stop)).Select(c => new DeliveryLine(
                c.Id,
                c.Number,
                c.Submission,
                lines[c.Id].State,
                Opened(lines[c.Id].Reason),
                c.SentAt,
                c.Language
            )),
        ];
    }

    /// <summary>Returns the authority's last rejection of a case; null if there is none. Batches that were sent back before the hand-over don't count.</summary>
    internal async Task<DeliveryRefusal?> Refused(CaseId id, CancellationToken stop) =>
        await work.Find<DeliveryRefusal>(
            $"""
            select l.settled_at as at, l.reason from casedeliveries.delivery_line l
            join casedeliveries.delivery_batch b on b.community_id = l.community_id and b.id = l.batch_id
            where l.community_id = {work.Community} and l.case_id = {id} and l.state = 'rejected' and b.returned_at is null
            order by l.settled_at desc limit 1
            """,
            stop
        )
            is { } refusal
            ? refusal with
            {
                Reason = Opened(refusal.Reason),
            }
            : null;

    /// <returns>False if it was already released or sent back.</returns>
    internal async Task<bool> Release(DeliveryBatchId id, PersonId by, CancellationToken stop) =>
        await work.Do(
            $"""
            update casedeliveries.delivery_batch set released_at = {clock.Now}, released_by = {by}
            where community_id = {work.Community} and id = {id} and released_at is null and returned_at is null
            """,
            stop
        ) == 1;

    /// <returns>False if it was already handed over or sent back.</returns>
    internal async Task<bool> Return(DeliveryBatchId id, CancellationToken stop)
    {
        if (
            await work.Do(
                $"""
                update casedeliveries.delivery_batch set returned_at = {clock.Now}
                where community_id = {work.Community} and id = {id} and handed_over_at is null and returned_at is null
                """,
                stop
            ) == 0
        )
            return false;
        await work.Do(
            $"""
            update casedeliveries.delivery_line set state = 'rejected', settled_at = {clock.Now}
            where community_id = {work.Community} and batch_id = {id}
            """,
            stop
        );
        return true;
    }

    /// <summary>Stores the hash of the downloaded bundle. After the hand-over the hash no longer changes.</summary>
    internal Task Bundled(DeliveryBatchId id, byte[] sha256, CancellationToken stop) =>
        work.Do(
            $"""
            update casedeliveries.delivery_batch set bundle_sha256 = {sha256}
            where community_id = {work.Community} and id = {id} and handed_over_at is null
            """,
            stop
        );

    /// <summary>Returns the signature of the last signed manifest; null if none was signed.</summary>
    internal Task<byte[]?> Signature(DeliveryBatchId id, CancellationToken stop) =>
        work.Find<byte[]?>(
            $"select bundle_signature from casedeliveries.delivery_batch where community_id = {work.Community} and id = {id}",
            stop
        );

    internal Task Signed(DeliveryBatchId id, byte[] signature, CancellationToken stop) =>
        work.Do(
            $"update casedeliveries.delivery_batch set bundle_signature = {signature} where community_id = {work.Community} and id = {id}",
            stop
        );

    internal Task HandOver(DeliveryBatchId id, PersonId by, CancellationToken stop) =>
        work.Do(
            $"""
            update casedeliveries.delivery_batch set handed_over_at = {clock.Now}, handed_over_by = {by}
            where community_id = {work.Community} and id = {id} and handed_over_at is null
            """,
            stop
        );

    /// <returns>False if the case had already been answered.</returns>
    internal async Task<bool> Settle(DeliveryBatchId id, CaseId of, DeliveryLineState state, string? reason, CancellationToken stop)
    {
        var closed = reason is null ? null : Reasons.Protect(reason);
        return await work.Do(
                $"""
                update casedeliveries.delivery_line set state = {state}, reason = {closed}, settled_at = {clock.Now}
                where community_id = {work.Community} and batch_id = {id} and case_id = {of} and state = 'pending'
                """,
                stop
            ) == 1;
    }

    /// <summary>Marks the batch as acknowledged once no case is pending.</summary>
    internal Task Acknowledge(DeliveryBatchId id, CancellationToken stop) =>
        work.Do(
            $"""
            update casedeliveries.delivery_batch b set acknowledged_at = coalesce(b.acknowledged_at, {clock.Now})
            where b.community_id = {work.Community} and b.id = {id}
              and not exists (select from casedeliveries.delivery_line l where l.community_id = b.community_id and l.batch_id = b.id and l.state = 'pending')
            """,
            stop
        );

    // The batches that contain a case of other offices.
    private async Task<HashSet<DeliveryBatchId>> OfOthers(
        IReadOnlyCollection<DeliveryBatchId> batches,
        LedOffices led,
        CancellationToken stop
    )
    {
        if (led.All)
            return [];
        var lines = await work.List<(DeliveryBatchId Batch, CaseId Case)>(
            $"select batch_id, case_id from casedeliveries.delivery_line where community_id = {work.Community} and batch_id = any({batches})",
            stop
        );
        var elsewhere = await cases.Elsewhere([.. lines.Select(l => l.Case).Distinct()], led, stop);
        return [.. lines.Where(l => elsewhere.Contains(l.Case)).Select(l => l.Batch)];
    }

    private string? Opened(string? closed) => closed is null ? null : Reasons.Unprotect(closed);
}

/// <summary>A case that is ready to be handed over.</summary>
public sealed record ReadyCase(CaseId Id, string Number, ServiceId Service, Instant? SentAt);
