namespace Juluo.Circles;

internal sealed partial class DecisionStore
{
    // Without a conflict clause, the key refuses a second secret vote with an error.
    private static readonly Sql Once = new("");
    private static readonly Sql Again = new("on conflict on constraint one_vote_each do nothing");

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
        await work.Do(
            $"""
            insert into circles.decision (community_id, id, circle_id, title, text, method, secret, by_share, quorum_percent,
              most_proxies, state, made_by, made_at, meeting_id, follows_id)
            values ({work.Community}, {id}, {circle.Id}, {draft.Title}, {draft.Text}, {draft.Method}, {draft.Secret},
              {circle.ByShare}, {draft.QuorumPercent}, {draft.MostProxies}, 'draft', {by}, {clock.Now}, {meeting}, {follows})
            """,
            stop
        );
        await PutChoices(id, draft.Labels, stop);
        return id;
    }

    public async Task Change(DecisionId id, DecisionDraft draft, bool byShare, CancellationToken stop)
    {
        await work.Do(
            $"""
            update circles.decision set title = {draft.Title}, text = {draft.Text}, method = {draft.Method},
              secret = {draft.Secret}, quorum_percent = {draft.QuorumPercent}, most_proxies = {draft.MostProxies}, by_share = {byShare}
            where community_id = {work.Community} and id = {id}
            """,
            stop
        );
        await work.Do($"delete from circles.decision_choice where community_id = {work.Community} and decision_id = {id}", stop);
        await PutChoices(id, draft.Labels, stop);
    }

    public Task Withdraw(DecisionId id, CancellationToken stop) =>
        work.Do(
            $"""
            update circles.decision set state = 'withdrawn', opens_at = null, closes_at = null
            where community_id = {work.Community} and id = {id} and state = 'draft'
            """,
            stop
        );

    /// <summary>Sets the time at which a draft opens automatically. Does nothing unless the decision is a draft.</summary>
    public Task Schedule(DecisionId id, Instant opensAt, Instant? closesAt, CancellationToken stop) =>
        work.Do(
            $"""
            update circles.decision set opens_at = {opensAt}, closes_at = {closesAt}
            where community_id = {work.Community} and id = {id} and state = 'draft'
            """,
            stop
        );

    /// <summary>Freezes the proposal and the list of voters with their weights, and opens the ballot. Returns false, and opens nothing, if no one could vote.</summary>
    public async Task<bool> Open(Decision decision, Instant? closesAt, CancellationToken stop)
    {
        await Hold(decision.Id, stop);
        if (
            await work.Do(
                $"""
                insert into circles.decision_voter (community_id, decision_id, person_id, weight)
                select m.community_id, {decision.Id}, m.person_id, case when {decision.ByShare} then h.shares else 1 end
                from circles.circle_member m
                join {PeopleFacade.Staying(work)} p on p.id = m.person_id and p.here
                left join circles.share_holding h on h.community_id = m.community_id and h.circle_id = m.circle_id
                  and h.person_id = m.person_id and h.shares > 0
                where m.community_id = {work.Community} and m.circle_id = {decision.CircleId} and m.state = 'here'
                  and (not {decision.ByShare} or h.shares > 0)
                """,
                stop
            ) == 0
        )
            return false;
        await work.Do(
            $"""
            update circles.decision set state = 'open', opened_at = {clock.Now}, closes_at = {closesAt}, text_hash = {decision.FrozenHash}
            where community_id = {work.Community} and id = {decision.Id}
            """,
            stop
        );
        await Circles.Note(decision.CircleId, CircleEvent.BallotOpened, null, null, decision.Title, stop);
        return true;
    }

    /// <summary>
    /// Casts votes for several people by one voter, and returns the receipts. A vote that isn't secret can be cast again by the same voter, and the last one counts. The database refuses a second
    /// secret vote, a vote without a proxy, and a vote when the ballot is not open.
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
                var first = await work.Do(
                    $"""
                    insert into circles.turnout (community_id, decision_id, person_id, cast_by)
                    values ({work.Community}, {decision.Id}, {person}, {hand}) {(decision.Secret ? Once : Again)}
                    """,
                    stop
                );
                if (first == 0)
                {
                    var cast = await CastBefore(decision, person, hand, stop);
                    if (cast is not [.., var last])
                        return new DecisionErrors.AlreadyVoted();
                    if (last.Choice == choice && last.Reason == reason)
                    {
                        receipts.Add(last.Receipt);
                        continue;
                    }

                    if (cast.Count > Decision.MostChanges)
                        return new DecisionErrors.ChangedTooOften(Decision.MostChanges);
                }

                receipts.Add(await Drop(decision, person, choice, reason, stop));
            }
        }
        catch (PostgresException refused) when (Meaning(refused.ConstraintName, decision) is { } fact)
        {
            return fact;
        }

        return receipts;
    }

    /// <summary>Ballots that a voter or proxy holder has cast for a person so far, in order; empty if someone else voted for them. No ballot can be added until the transaction ends.</summary>
    private async Task<List<Ballot>> CastBefore(Decision decision, PersonId person, PersonId hand, CancellationToken stop)
    {
        await Hold(decision.Id, stop);
        var own = await work.Find<bool>(
            $"""
            select exists (select from circles.turnout
              where community_id = {work.Community} and decision_id = {decision.Id} and person_id = {person} and cast_by = {hand})
            """,
            stop
        );
        return own ? (await Ballots(decision.Id, stop)).FindAll(b => b.Person == person) : [];
    }

    private async Task<string> Drop(Decision decision, PersonId person, string choice, string? reason, CancellationToken stop)
    {
        var receipt = Receipt.New();
        await using var drop = decision.Secret
            ? work.Command(
                $"""
                insert into circles.ballot_box (community_id, decision_id, receipt, choice)
                values ({work.Community}, {decision.Id}, {receipt}, {choice})
                """
            )
            : work.Command(
                $"""
                insert into circles.ballot (community_id, decision_id, place, receipt, person_id, choice, weight, reason, hash)
                select {work.Community}, {decision.Id}, 0, {receipt}, v.person_id, {choice}, v.weight, {reason}, ''
                  from circles.decision_voter v
                where v.community_id = {work.Community} and v.decision_id = {decision.Id} and v.person_id = {person}
                """
            );
        await drop.ExecuteNonQueryAsync(stop);
        return Receipt.Shown(receipt);
    }

    public async Task<Outcome<Done>> GiveProxy(Decision decision, PersonId giver, PersonId holder, CancellationToken stop)
    {
        await Hold(decision.Id, stop);
        try
        {
            await work.Do(
                $"""
                insert into circles.proxy (community_id, decision_id, person_id, holder_id, slot, given_at)
                select {work.Community}, {decision.Id}, {giver}, {holder}, coalesce((select min(s) from generate_series(1, 100) s
                  where not exists (
                  select from circles.proxy p where p.community_id = {work.Community} and p.decision_id = {decision.Id}
                    and p.holder_id = {holder} and p.slot = s)), 100), {clock.Now}
                """,
                stop
            );
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
            return
                await work.Do(
                    $"delete from circles.proxy where community_id = {work.Community} and decision_id = {decision.Id} and person_id = {giver}",
                    stop
                ) == 1
                ? Done.It
                : new DecisionErrors.NoProxy();
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
            _ => null,
        };

    private async Task PutChoices(DecisionId id, IReadOnlyList<string> labels, CancellationToken stop)
    {
        if (labels.Count == 0)
            return;
        await work.Do(
            $"""
            insert into circles.decision_choice (community_id, decision_id, place, label)
            select {work.Community}, {id}, t.place, t.label from unnest({labels.ToArray()}::text[]) with ordinality as t (label, place)
            """,
            stop
        );
    }
}
