namespace Juluo.Matching;

/// <summary>
/// GET /me/introductions — lists the caller's introductions (open, agreed and earlier), how many they want, how many people they would rather not meet, and what others read about
/// them.
/// </summary>
[Get("/me/introductions", NeedsRights.Own, Page = typeof(MyWishesPage))]
internal sealed class ShowMyWishes(
    CapacityStore capacities,
    DoNotMatchStore avoided,
    IntroductionStore introductions,
    AnswerStore answers,
    AccountStore accounts,
    PeopleFacade people,
    MeetingPlaces places,
    OfficeHoursFacade officeHours,
    Sites sites,
    Clock clock
) : Slice<Nothing, MyWishes>
{
    public override async Task<Outcome<MyWishes>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var me = caller.Self;
        var asked = (await introductions.Of(me, stop)).Where(i => !i.Hushed && i.State != IntroductionState.Withdrawn).Take(20).ToList();
        var faces = new Faces(
            await people.Named(
                [.. asked.SelectMany(i => i.Both.Concat(i.Reasons.OfType<Reason.SharedContact>().Select(r => r.Contact))).Distinct()],
                stop
            )
        );
        var mine = await new MyIntroductions(introductions, answers, accounts, people, places, officeHours, clock).Handle(
            new Nothing(),
            caller,
            stop
        );
        return new MyWishes(
            await capacities.Of(me, stop),
            (await avoided.Of(me, stop)).Count,
            [.. asked.Select(i => new MyWishes.Told(i.AskedAt, i, i.Other(me)))],
            mine.Value,
            (await sites.All(stop)).Count(s => s.ClosedAt is null) > 1,
            faces
        );
    }
}

/// <param name="Avoided">The number of people the caller would rather not meet.</param>
/// <param name="HasSites">True if the community has several open sites, so that people of another site can be included.</param>
/// <param name="Past">The introductions in which others read about the caller, with the time of each.</param>
public sealed record MyWishes(
    Capacity Wish,
    int Avoided,
    IReadOnlyList<MyWishes.Told> Past,
    MyList Introductions,
    bool HasSites,
    [property: JsonIgnore] Faces Faces
)
{
    public sealed record Told(Instant At, [property: JsonIgnore] Introduction Introduction, [property: JsonIgnore] PersonId Reader);
}
