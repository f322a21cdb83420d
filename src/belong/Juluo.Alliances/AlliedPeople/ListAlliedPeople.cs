namespace Juluo.Alliances;

/// <summary>
/// GET /alliances/{id}/communities/{partner} — lists the people of an allied community who agreed to be seen there. The data comes from <c>alliances.allied_people</c>, which checks
/// at every request that both still agree, and logs the view on both sides.
/// </summary>
[Get("/alliances/{id}/communities/{partner}", "people.see", Page = typeof(AlliedPeoplePage))]
public sealed class ListAlliedPeople(UnitOfWork work, Communities communities, Clock clock, Cursors cursors)
    : Slice<ListAlliedPeople.Input, ListAlliedPeople.Output>
{
    private readonly AllianceStore store = new(work, communities, clock);
    public const int PageSize = 24;
    private const int MostLetters = 100;
    private const int MostPages = 400;

    /// <param name="Page">The number of the page, from 1, for lists with numbered pages.</param>
    /// <param name="After">The cursor <c>next</c> of the previous page.</param>
    public sealed record Input(
        AllianceId Id,
        CommunityId Partner,
        string? Q = null,
        [property: Within(1)] int Page = 1,
        string? After = null
    );

    public sealed record Output(
        IReadOnlyList<AlliedPerson> Items,
        string? Next,
        Alliance Alliance,
        Ally Partner,
        long Found,
        string? Q,
        int Page
    ) : IPage<AlliedPerson>;

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await store.Find(input.Id, stop) is not { State: AllyState.Member } alliance || input.Partner == caller.Community.Id)
            return new NotFound();
        if (
            (await store.Allies(input.Id, stop)).Find(a => a.Community.Id == input.Partner) is not { } partner
            || !partner.Shares.Contains(Sharing.Directory)
        )
            return new NotFound();
        var asked = string.Concat((input.Q ?? "").EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r)).Take(MostLetters)).Trim();
        // Their directory is paged by number in name order, as it has no key to continue from.
        var scope = $"allied {input.Id} {input.Partner} {asked}";
        if (!cursors.TryOpen<int?>(scope, input.After, out var after))
            return new CursorUnknown();
        var page = Math.Clamp(after ?? input.Page, 1, MostPages);
        var mayAsk = caller.Person is not null && caller.May(AllianceRights.Contact);
        var before = mayAsk ? await new ContactStore(work, communities, clock).Asked(caller.Self, stop) : [];
        await using var select = work.Command(
            $"""
            select together, called, shown::text, handle
            from alliances.allied_people({input.Id}, {input.Partner}, {(asked.Length == 0 ? null : asked)}, {(page - 1) * PageSize},
              {PageSize}, {caller.Person}, {clock.Now})
            """
        );
        var found = 0L;
        var people = await select.List(
            r =>
            {
                found = r.GetInt64(0);
                var whom = mayAsk ? new AlliedHandle(r.GetGuid(3)) : (AlliedHandle?)null;
                return AlliedPerson.Read(r.GetString(1), r.GetString(2)) with
                {
                    Handle = whom,
                    Asked = whom is { } handle && before.TryGetValue(handle, out var stands) ? stands : null,
                };
            },
            stop
        );
        var next = found > (long)page * PageSize && page < MostPages ? cursors.Make<int?>(scope, page + 1) : null;
        return new Output(people, next, alliance, partner, found, asked.Length == 0 ? null : asked, page);
    }
}
