namespace Juluo.Circles;

/// <summary>GET /circles/{id}/settings — shows the settings of a circle to its coordinators: roles and terms, people to appoint, and its description.</summary>
[Get("/circles/{id}/settings", "people.see", Page = typeof(CircleSettingsPage))]
public sealed class ShowCircleSettings(UnitOfWork work, Clock clock, PeopleFacade people)
    : Slice<ShowCircleSettings.Input, ShowCircleSettings.Output>
{
    private const int MostFound = 12;

    /// <param name="Find">A part of the name of a person to appoint.</param>
    public sealed record Input(CircleId Id, string? Find = null);

    /// <param name="Bound">The members who can't be removed now, each with the reason.</param>
    /// <param name="Busy">The error that prevents closing the circle, or null.</param>
    /// <param name="Found">The people of the community outside the circle.</param>
    public sealed record Output(
        Circle Circle,
        Cover? Cover,
        CircleRights Rights,
        IReadOnlyList<CircleMember> Members,
        IReadOnlyDictionary<PersonId, PersonCard> People,
        string? Find,
        IReadOnlyList<PersonCard> Found,
        [property: JsonIgnore] IReadOnlyDictionary<PersonId, Error> Bound,
        [property: JsonIgnore] Error? Busy
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new CircleStore(work, clock);
        if (await store.Find(input.Id, caller.Self, stop) is not { } circle)
            return new NotFound();
        var rights = CircleRights.Of(circle, caller);
        if (!rights.Coordinate && !rights.Reopen)
            return new NotFound();
        var members = await store.Members(circle.Id, asking: false, stop);
        var find = string.IsNullOrWhiteSpace(input.Find) ? null : input.Find.Trim();
        var found = find is null ? [] : await store.Others(circle.Id, find, MostFound, stop);
        var cards = await people.Named([.. members.Select(m => m.Person), .. found], stop);
        var cover = await CircleCovers.Store(work, clock).Find(circle.Id.Value, stop);
        return new Output(
            circle,
            cover,
            rights,
            members,
            cards,
            find,
            [.. found.Select(id => cards[id])],
            await store.Bound(circle, stop),
            await store.Busy(circle.Id, stop)
        );
    }
}
