using NodaTime;
using Npgsql;

namespace Juluo.Circles;

internal sealed partial class DecisionBook
{
    public async Task<DecisionId> Draft(
        Circle circle,
        DecisionDraft draft,
        PersonId by,
        MeetingId? meeting,
        DecisionId? follows,
        CancellationToken stop
    )
    {
        var id = Id.New<DecisionId>(clock);
        await using var insert = work.Command(
            """
            insert into circles.decision (community_id, id, circle_id, title, text, method, secret, by_share, quorum_percent, most_proxies, state, made_by, made_at, meeting_id, follows_id)
            values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'draft', $11, $12, $13, $14)
            """,
            work.Community.Id.Value,
            id.Value,
            circle.Id.Value,
            draft.Title,
            draft.Text,
            EnumWord.Of(draft.Method),
            draft.Secret,
            circle.ByShare,
            (short)draft.QuorumPercent,
            (short)draft.MostProxies,
            by.Value,
            clock.Now.ToDateTimeUtc(),
            meeting?.Value,
            follows?.Value
        );
        await insert.ExecuteNonQueryAsync(stop);
        await PutChoices(id, draft.Labels, stop);
        return id;
    }

    public async Task Change(DecisionId id, DecisionDraft draft, bool byShare, CancellationToken stop)
    {
        await using var update = work.Command(
            """
            update circles.decision set title = $3, text = $4, method = $5, secret = $6, quorum_percent = $7, most_proxies = $8, by_share = $9
            where community_id = $1 and id = $2
            """,
            work.Community.Id.Value,
            id.Value,
            draft.Title,
            draft.Text,
            EnumWord.Of(draft.Method),
            draft.Secret,
            (short)draft.QuorumPercent,
            (short)draft.MostProxies,
            byShare
        );
        await update.ExecuteNonQueryAsync(stop);
        await using var clear = work.Command(
            "delete from circles.decision_choice where community_id = $1 and decision_id = $2",
            work.Community.Id.Value,
            id.Value
        );
        await clear.ExecuteNonQueryAsync(stop);
        await PutChoices(id, draft.Labels, stop);
    }

    public async Task Withdraw(DecisionId id, CancellationToken stop)
    {
        await using var update = work.Command(
            "update circles.decision set state = 'withdrawn', opens_at = null, closes_at = null where community_id = $1 and id = $2 and state = 'draft'",
            work.Community.Id.Value,
            id.Value
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Says when a draft opens by itself.</summary>
    public async Task Schedule(DecisionId id, Instant opensAt, Instant? closesAt, CancellationToken stop)
    {
        await using var update = work.Command(
            "update circles.decision set opens_at = $3, closes_at = $4 where community_id = $1 and id = $2 and state = 'draft'",
            work.Community.Id.Value,
            id.Value,
            opensAt.ToDateTimeUtc(),
            closesAt?.ToDateTimeUtc()
        );
        await update.ExecuteNonQueryAsync(stop);
    }

    /// <summary>Freezes the proposal and who may vote with what weight, and opens the ballot; false when nobody could vote.</summary>
    public async Task<bool> Open(Decision decision, Instant? closesAt, CancellationToken stop)
    {
        await Hold(decision.Id, stop);
        await using var electorate = work.Command(
            $"""
            insert into circles.decision_voter (community_id, decision_id, person_id, weight)
            select m.community_id, $2, m.person_id, {(decision.ByShare ? "h.shares" : "1")}
            from circles.circle_member m
            join people.person p on p.community_id = m.community_id and p.id = m.person_id and p.here
            {(
                decision.ByShare
                    ? "join circles.share_holding h on h.community_id = m.community_id and h.circle_id = m.circle_id and h.person_id = m.person_id and h.shares > 0"
                    : ""
            )}
            where m.community_id = $1 and m.circle_id = $3 and m.state = 'here'
            """,
            work.Community.Id.Value,
            decision.Id.Value,
            decision.CircleId.Value
        );
        if (await electorate.ExecuteNonQueryAsync(stop) == 0)
            return false;
        await using var update = work.Command(
            "update circles.decision set state = 'open', opened_at = $3, closes_at = $4, text_hash = $5 where community_id = $1 and id = $2",
            work.Community.Id.Value,
            decision.Id.Value,
            clock.Now.ToDateTimeUtc(),
            closesAt?.ToDateTimeUtc(),
            decision.FrozenHash
        );
        await update.ExecuteNonQueryAsync(stop);
        await Circles.Note(decision.CircleId, CircleEvent.BallotOpened, null, null, decision.Title, stop);
        return true;
    }

    /// <summary>
    /// Casts for each of some people by one hand, and gives the receipts. That nobody votes twice, without a proxy, or when the ballot is not
    /// open, is the database's to say: its refusal comes back as the fact.
    /// </summary>
    public async Task<Outcome<List<string>>> Cast(
        Decision decision,
        PersonId hand,
        IReadOnlyCollection<PersonId> whose,
        string choice,
        string? reason,
        CancellationToken stop
    )
    {
        var receipts = new List<string>();
        try
        {
            foreach (var person in whose.Distinct())
            {
                await using var turnout = work.Command(
                    "insert into circles.turnout (community_id, decision_id, person_id, cast_by) values ($1, $2, $3, $4)",
                    work.Community.Id.Value,
                    decision.Id.Value,
                    person.Value,
                    hand.Value
                );
                await turnout.ExecuteNonQueryAsync(stop);
                receipts.Add(await Drop(decision, person, choice, reason, stop));
            }
        }
        catch (PostgresException refused) when (Meaning(refused.ConstraintName, decision) is { } fact)
        {
            return fact;
        }

        return receipts;
    }

    private async Task<string> Drop(Decision decision, PersonId person, string choice, string? reason, CancellationToken stop)
    {
        var receipt = Receipt.New();
        await using var drop = decision.Secret
            ? work.Command(
                "insert into circles.ballot_box (community_id, decision_id, receipt, choice) values ($1, $2, $3, $4)",
                work.Community.Id.Value,
                decision.Id.Value,
                receipt,
                choice
            )
            : work.Command(
                // Place and hash are the database's.
                """
                insert into circles.ballot (community_id, decision_id, place, receipt, person_id, choice, weight, reason, hash)
                select $1, $2, 0, $3, v.person_id, $5, v.weight, $6, '' from circles.decision_voter v
                where v.community_id = $1 and v.decision_id = $2 and v.person_id = $4
                """,
                work.Community.Id.Value,
                decision.Id.Value,
                receipt,
                person.Value,
                choice,
                reason
            );
        await drop.ExecuteNonQueryAsync(stop);
        return Receipt.Shown(receipt);
    }

    public async Task<Outcome<Done>> GiveProxy(Decision decision, PersonId giver, PersonId holder, CancellationToken stop)
    {
        await Hold(decision.Id, stop);
        try
        {
            await using var insert = work.Command(
                """
                insert into circles.proxy (community_id, decision_id, person_id, holder_id, slot, given_at)
                select $1, $2, $3, $4, coalesce((select min(s) from generate_series(1, 100) s where not exists (
                  select from circles.proxy p where p.community_id = $1 and p.decision_id = $2 and p.holder_id = $4 and p.slot = s)), 100), $5
                """,
                work.Community.Id.Value,
                decision.Id.Value,
                giver.Value,
                holder.Value,
                clock.Now.ToDateTimeUtc()
            );
            await insert.ExecuteNonQueryAsync(stop);
            return Done.It;
        }
        catch (PostgresException refused) when (Meaning(refused.ConstraintName, decision) is { } fact)
        {
            return fact;
        }
    }

    public async Task<Outcome<Done>> TakeProxyBack(Decision decision, PersonId giver, CancellationToken stop)
    {
        await Hold(decision.Id, stop);
        try
        {
            await using var delete = work.Command(
                "delete from circles.proxy where community_id = $1 and decision_id = $2 and person_id = $3",
                work.Community.Id.Value,
                decision.Id.Value,
                giver.Value
            );
            return await delete.ExecuteNonQueryAsync(stop) == 1 ? Done.It : new DecisionErrors.NoProxy();
        }
        catch (PostgresException refused) when (Meaning(refused.ConstraintName, decision) is { } fact)
        {
            return fact;
        }
    }

    private static Error? Meaning(string? constraint, Decision decision) =>
        constraint switch
        {
            "one_vote_each" => new DecisionErrors.AlreadyVoted(),
            "turnout_community_id_decision_id_person_id_fkey" => new DecisionErrors.NotAVoter(),
            "cast_by_a_holder" => new DecisionErrors.NoProxy(),
            "only_while_open" => new DecisionErrors.NotOpen(),
            "choice_fits" => new DecisionErrors.NoSuchChoice(),
            "most_proxies" => new DecisionErrors.HolderIsFull(decision.MostProxies),
            "proxy_pkey" or "one_proxy_in_a_slot" => new DecisionErrors.ProxyWasUsed(),
            "proxy_was_used" => new DecisionErrors.ProxyWasUsed(),
            "a_proxy_is_another" or "proxy_community_id_decision_id_holder_id_fkey" => new DecisionErrors.NotAHolder(),
            "proxy_community_id_decision_id_person_id_fkey" => new DecisionErrors.NotAVoter(),
            "one_ballot_each" => new DecisionErrors.AlreadyVoted(),
            _ => null,
        };

    private async Task PutChoices(DecisionId id, IReadOnlyList<string> labels, CancellationToken stop)
    {
        if (labels.Count == 0)
            return;
        await using var insert = work.Command(
            """
            insert into circles.decision_choice (community_id, decision_id, place, label)
            select $1, $2, t.place, t.label from unnest($3::text[]) with ordinality as t (label, place)
            """,
            work.Community.Id.Value,
            id.Value,
            labels.ToArray()
        );
        await insert.ExecuteNonQueryAsync(stop);
    }
}
