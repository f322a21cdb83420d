namespace Juluo.Lens;

/// <summary>GET /ties/{person} — shows why a tie between the caller and this person is assumed, and the corrections either can make. The view is logged and visible to that person.</summary>
[Get("/ties/{person}", "lens.see-own", Page = typeof(TiePage))]
public sealed class ShowTie(UnitOfWork work, NetworkLens lens, PeopleFacade people, Audit audit) : Slice<ShowTie.Input, ShowTie.Output>
{
    public sealed record Input(PersonId Person);

    /// <param name="Tie">The tie; null if there is none beyond chance, or if the presence of one of the two does not count.</param>
    /// <param name="Mine">The caller's statements that have not been undone.</param>
    /// <param name="Theirs">The other person's claim of a partnership; none of their other statements is shown.</param>
    public sealed record Output(
        PersonCard Other,
        bool BothCount,
        TieCard? Tie,
        IReadOnlyList<Evidence> Evidence,
        IReadOnlyList<Correction> Mine,
        Correction? Theirs,
        Instant? ComputedAt
    )
    {
        /// <summary>
        /// The number of occasions the tie is based on, if so few that some more may change it; null if there are more, if it rests on both people's statements, or if there is no tie.
        /// </summary>
        public int? FewTimes =>
            Tie is { Kind: > TieKind.Stranger } tie
            && !tie.Reasons.OfType<TieReason.BothSay>().Any()
            && Evidence.Sum(e => e.Times) is > 0 and < Enough and var times
                ? times
                : null;
    }

    /// <summary>The number of occasions below which a tie may be coincidence and the page says so; the same as for days in a new community.</summary>
    private const int Enough = Readiness.FewestDays;

    public sealed record Evidence(InteractionKind Kind, int Times, int FromMe, double Minutes, Instant First, Instant Last);

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var named = await people.Named([caller.Self, input.Person], stop);
        if (input.Person == caller.Self || !named.TryGetValue(input.Person, out var other) || !named.TryGetValue(caller.Self, out var me))
            return new NotFound();
        await audit.Looked(caller.Self, other.Id, "ties", stop);
        var count = me.PresenceCounts && other.PresenceCounts;
        var said = await new Corrections(work).Between(caller.Self, other.Id, stop);
        return new Output(
            other,
            count,
            count ? await lens.Between(me.Id, other.Id, stop) : null,
            count ? await Of(me.Id, other.Id, stop) : [],
            said.FindAll(c => c.By == me.Id),
            said.Find(c => c.By != me.Id && c.Says == Correction.Claim.Partner),
            (await Reading.Last(work, withPicture: false, stop))?.ComputedAt
        );
    }

    private async Task<List<Evidence>> Of(PersonId me, PersonId other, CancellationToken stop)
    {
        var (a, b) = Correction.Ordered(me, other);
        return await work.List(
            $"""
            select kind, times, by_a, minutes, first_at, last_at from lens.evidence
            where community_id = {work.Community} and a = {a} and b = {b} order by last_at desc
            """,
            // Mapped by hand: kinds are numbers here, and the giver depends on the reader.
            r => new Evidence(
                (InteractionKind)r.GetInt16(0),
                r.GetInt32(1),
                a == me ? r.GetInt32(2) : r.GetInt32(1) - r.GetInt32(2),
                r.GetDouble(3),
                r.Instant(4),
                r.Instant(5)
            ),
            stop
        );
    }
}
