namespace Juluo.Circles;

/// <summary>
/// Reminds of terms of office a month and a week before they end, and ends them the day after: an office becomes plain membership, and a
/// plain member's term ends the membership. A person who holds shares, or without whom no one would coordinate, stays until that is settled.
/// </summary>
[Named("circles.end-terms-of-office")]
internal sealed class EndTermsOfOffice(UnitOfWork work, Clock clock, Notifier notifier) : Job
{
    private static readonly int[] DaysBefore = [30, 7];

    private sealed record Term(CircleId Circle, PersonId Person, CirclePart Part, LocalDate Until);

    public override async Task Run(Community community, CancellationToken stop)
    {
        var today = clock.Today(community.Zone);
        var until = today.PlusDays(DaysBefore[0]);
        var terms = await work.List<Term>(
            $"""
            select m.circle_id as circle, m.person_id as person, m.part, m.until
            from circles.circle_member m join circles.circle c on c.community_id = m.community_id and c.id = m.circle_id
            where m.community_id = {community.Id} and m.state = 'here' and c.closed_at is null and m.until <= {until} order by m.id
            """,
            stop
        );
        var store = new CircleStore(work, clock);
        foreach (var term in terms)
        {
            if (await store.Find(term.Circle, term.Person, stop) is not { } circle)
                continue;
            if (term.Until < today)
                await End(store, circle, term, stop);
            else
                await Remind(circle, term, DaysBefore.Last(d => term.Until <= today.PlusDays(d)), stop);
        }
    }

    private static async Task End(CircleStore store, Circle circle, Term term, CancellationToken stop)
    {
        if (await store.Stay(term.Part == CirclePart.Member ? circle : circle with { Par = null }, term.Person, stop) is not null)
            return;
        if (term.Part == CirclePart.Member)
            await store.End(circle.Id, term.Person, asking: false, stop);
        else
            await store.Put(circle.Id, term.Person, CirclePart.Member, null, stop);
        await store.Note(circle.Id, CircleEvent.TermEnded, null, term.Person, EnumWord.Of(term.Part), stop);
    }

    private Task Remind(Circle circle, Term term, int days, CancellationToken stop) =>
        notifier.Notify(
            term.Person,
            new(
                CircleNotices.Part,
                $"circle:{circle.Id}:term:{term.Until}:{days}",
                "circles.told.term",
                new { circle = circle.Name, until = term.Until },
                $"/circles/{circle.Id}"
            ),
            stop
        );
}
