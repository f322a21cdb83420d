using Npgsql;

namespace Juluo.Casework;

/// <summary>Reads and writes batches. That a case is in one at a time is the database's to hold (<c>sent_once</c>), and that two release (<c>released_by_two</c>).</summary>
internal sealed class DeliveryStore(UnitOfWork work, Clock clock, CaseSeal seal)
{
    private const int MostListed = 200;

    private Statement Select =>
        $"""
            select b.id, b.service_id as service, b.number, b.four_eyes, b.made_at, b.made_by, b.released_at, b.released_by, b.returned_at,
              encode(b.bundle_sha256, 'hex') as bundle_sha256, b.handed_over_at, b.acknowledged_at, b.chosen,
              (select count(*)::int from casework.delivery_line l where l.community_id = b.community_id and l.batch_id = b.id) as cases,
              (select count(*)::int from casework.delivery_line l where l.community_id = b.community_id and l.batch_id = b.id and l.state = 'pending') as pending,
              (select count(*)::int from casework.delivery_line l where l.community_id = b.community_id and l.batch_id = b.id and l.state = 'rejected') as rejected
            from casework.delivery_batch b where b.community_id = {work.Community}
            """;

    /// <summary>The latest that a person may see: all cases of which are theirs to hand over.</summary>
    public Task<List<DeliveryBatch>> List(DeliveryReach reach, CancellationToken stop) =>
        work.List<DeliveryBatch>($"{Select} and {Theirs(reach)} order by b.made_at desc, b.id desc limit {MostListed}", stop);

    public Task<DeliveryBatch?> Find(DeliveryBatchId id, DeliveryReach reach, CancellationToken stop) =>
        work.Find<DeliveryBatch>($"{Select} and b.id = {id} and {Theirs(reach)}", stop);

    /// <summary>The same, and it stays as it is until the work ends.</summary>
    public async Task<DeliveryBatch?> Hold(DeliveryBatchId id, DeliveryReach reach, CancellationToken stop)
    {
        await work.Do($"select from casework.delivery_batch where community_id = {work.Community} and id = {id} for update", stop);
        return await Find(id, reach, stop);
    }

    /// <summary>Cases in review that are in no batch, those that came first before the others.</summary>
    public Task<List<ReadyCase>> Ready(DeliveryReach reach, CancellationToken stop) =>
        work.List<ReadyCase>(
            $"""
            select c.id, c.number, c.service_id as service, c.sent_at from casework.case_file c
            where c.community_id = {work.Community} and c.state = 'in_review' and ({reach.Manages} or c.office_id = any({reach.Offices}))
              and not exists (select from casework.delivery_line l where l.community_id = c.community_id and l.case_id = c.id and l.state <> 'rejected')
            order by c.sent_at, c.id limit 3000
            """,
            stop
        );

    /// <summary>Makes a batch of the next number. A case that is in another one makes it fail.</summary>
    public async Task<Outcome<DeliveryBatchId>> Add(
        ServiceId service,
        bool fourEyes,
        IReadOnlyCollection<CaseId> cases,
        PersonId by,
        CancellationToken stop
    )
    {
        var id = Id.New<DeliveryBatchId>(clock);
        // Who else makes one waits here, so that numbers have no gaps and are given once.
        await work.Do(
            $"select from casework.delivery_setting where community_id = {work.Community} and service_id = {service} for update",
            stop
        );
        await work.Do(
            $"""
            insert into casework.delivery_batch (community_id, id, service_id, number, four_eyes, made_at, made_by, chosen, released_at)
            select {work.Community}, {id}, {service}, coalesce(max(number), 0) + 1, {fourEyes}, {clock.Now}, {by}, {cases.Count}, case when not {fourEyes} then {clock.Now} end
            from casework.delivery_batch where community_id = {work.Community} and service_id = {service}
            """,
            stop
        );
        try
        {
            await work.Do(
                $"""
                insert into casework.delivery_line (community_id, batch_id, case_id, state)
                select {work.Community}, {id}, c, 'pending' from unnest({cases}) as c order by c
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

    public async Task<List<DeliveryLine>> Lines(DeliveryBatchId id, CancellationToken stop) =>
        (
            await work.List<DeliveryLine>(
                $"""
                select l.case_id as "case", c.number, c.submission_id as submission, l.state, l.reason, c.sent_at, c.language
                from casework.delivery_line l join casework.case_file c on c.community_id = l.community_id and c.id = l.case_id
                where l.community_id = {work.Community} and l.batch_id = {id} order by c.sent_at, c.id
                """,
                stop
            )
        ).ConvertAll(l => l with { Reason = l.Reason is null ? null : seal.Open(l.Reason) });

    /// <summary>When and why the authority last rejected a case; null: it never did. A batch that was taken back had not reached it.</summary>
    public async Task<DeliveryRefusal?> Refused(CaseId id, CancellationToken stop) =>
        await work.Find<DeliveryRefusal>(
            $"""
            select l.settled_at as at, l.reason from casework.delivery_line l
            join casework.delivery_batch b on b.community_id = l.community_id and b.id = l.batch_id
            where l.community_id = {work.Community} and l.case_id = {id} and l.state = 'rejected' and b.returned_at is null
            order by l.settled_at desc limit 1
            """,
            stop
        )
            is { } refusal
            ? refusal with
            {
                Reason = refusal.Reason is null ? null : seal.Open(refusal.Reason),
            }
            : null;

    /// <returns>False: it was released or sent back before.</returns>
    public async Task<bool> Release(DeliveryBatchId id, PersonId by, CancellationToken stop) =>
        await work.Do(
            $"""
            update casework.delivery_batch set released_at = {clock.Now}, released_by = {by}
            where community_id = {work.Community} and id = {id} and released_at is null and returned_at is null
            """,
            stop
        ) == 1;

    /// <returns>False: it was handed over or sent back before.</returns>
    public async Task<bool> Return(DeliveryBatchId id, CancellationToken stop)
    {
        if (
            await work.Do(
                $"""
                update casework.delivery_batch set returned_at = {clock.Now}
                where community_id = {work.Community} and id = {id} and handed_over_at is null and returned_at is null
                """,
                stop
            ) == 0
        )
            return false;
        await work.Do(
            $"""
            update casework.delivery_line set state = 'rejected', settled_at = {clock.Now}
            where community_id = {work.Community} and batch_id = {id}
            """,
            stop
        );
        return true;
    }

    /// <summary>What was downloaded; once it was handed over that stays what it was.</summary>
    public Task Bundled(DeliveryBatchId id, byte[] sha256, CancellationToken stop) =>
        work.Do(
            $"""
            update casework.delivery_batch set bundle_sha256 = {sha256}
            where community_id = {work.Community} and id = {id} and handed_over_at is null
            """,
            stop
        );

    /// <summary>The signature of the manifest that was signed last; null: none was.</summary>
    public Task<byte[]?> Signature(DeliveryBatchId id, CancellationToken stop) =>
        work.Find<byte[]?>(
            $"select bundle_signature from casework.delivery_batch where community_id = {work.Community} and id = {id}",
            stop
        );

    public Task Signed(DeliveryBatchId id, byte[] signature, CancellationToken stop) =>
        work.Do(
            $"update casework.delivery_batch set bundle_signature = {signature} where community_id = {work.Community} and id = {id}",
            stop
        );

    public Task HandOver(DeliveryBatchId id, PersonId by, CancellationToken stop) =>
        work.Do(
            $"""
            update casework.delivery_batch set handed_over_at = {clock.Now}, handed_over_by = {by}
            where community_id = {work.Community} and id = {id} and handed_over_at is null
            """,
            stop
        );

    /// <returns>False: it was so before.</returns>
    public async Task<bool> Settle(DeliveryBatchId id, CaseId of, DeliveryLineState state, string? reason, CancellationToken stop)
    {
        var closed = reason is null ? null : seal.Seal(reason);
        return await work.Do(
                $"""
                update casework.delivery_line set state = {state}, reason = {closed}, settled_at = {clock.Now}
                where community_id = {work.Community} and batch_id = {id} and case_id = {of} and state = 'pending'
                """,
                stop
            ) == 1;
    }

    /// <summary>With the last of its answers it is acknowledged.</summary>
    public Task Acknowledge(DeliveryBatchId id, CancellationToken stop) =>
        work.Do(
            $"""
            update casework.delivery_batch b set acknowledged_at = coalesce(b.acknowledged_at, {clock.Now})
            where b.community_id = {work.Community} and b.id = {id}
              and not exists (select from casework.delivery_line l where l.community_id = b.community_id and l.batch_id = b.id and l.state = 'pending')
            """,
            stop
        );

    private static Statement Theirs(DeliveryReach reach) =>
        $"""
            ({reach.Manages} or not exists (select from casework.delivery_line l
              join casework.case_file c on c.community_id = l.community_id and c.id = l.case_id
              where l.community_id = b.community_id and l.batch_id = b.id and (c.office_id is null or c.office_id <> all({reach.Offices}))))
            """;
}

/// <summary>A case that can be handed over.</summary>
public sealed record ReadyCase(CaseId Id, string Number, ServiceId Service, Instant? SentAt);
