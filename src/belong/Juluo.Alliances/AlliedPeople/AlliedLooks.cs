namespace Juluo.Alliances;

/// <summary>Privacy page widget: allied communities from which the person was viewed, by day. Hidden for people never viewed.</summary>
[Named("allied-looks")]
[Widget(Dashboard.Privacy, Requires.SignIn, typeof(AlliedLooksWidget), 112)]
public sealed class AlliedLooks(UnitOfWork work, Communities communities, Clock clock) : Slice<Nothing, AlliedLooks.Output>
{
    private readonly AllianceStore store = new(work, communities, clock);
    private const int Most = 12;

    public sealed record Output(IReadOnlyList<Look> Looks);

    public sealed record Look(CommunityCard By, LocalDate Day, int Times);

    public override async Task<Outcome<Output>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var rows = await work.List<(CommunityId By, LocalDate Day, int Times)>(
            $"""
            select by_community, day, times from alliances.allied_look
            where community_id = {work.Community} and person_id = {caller.Self} order by last_at desc limit {Most}
            """,
            stop
        );
        if (rows.Count == 0)
            return new NotFound();
        var faces = await store.Faces(rows.Select(r => r.By), stop);
        return new Output([.. rows.Select(r => new Look(faces[r.By], r.Day, r.Times))]);
    }
}
