namespace Juluo.Matching;

/// <summary>On /home: people who would like to meet the caller, people the caller has met, and feedback still to give.</summary>
[Named("my-introductions")]
[Widget(Dashboard.Home, NeedsRights.Own, typeof(HomeWidget), 20)]
internal sealed class MyIntroductions(
    IntroductionStore introductions,
    AnswerStore answers,
    AccountStore accounts,
    PeopleFacade people,
    MeetingPlaces places,
    OfficeHoursFacade officeHours,
    Clock clock
) : Slice<Nothing, MyList>
{
    public override async Task<Outcome<MyList>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var me = caller.Self;
        var mine = await answers.Of(me, stop);
        var told = await accounts.By(me, stop);
        var all = (await introductions.Of(me, stop))
            // A person who requested the introduction sees their own yes, even if the other does not want to meet them.
            .Where(i => !i.Hushed || mine.ContainsKey(i.Id))
            .Select(i => new MyIntroduction(i, mine.TryGetValue(i.Id, out var agrees) ? agrees : null, told.GetValueOrDefault(i.Id)))
            .Where(i => i.Stage(clock.Now) is not MyStage.Over)
            .ToList();
        var shown = all.Select(i => i.Introduction).ToList();
        var whom = shown
            .SelectMany(i =>
                i.Both.Concat(i.Reasons.OfType<Reason.SharedContact>().Select(r => r.Contact)).Concat(i.MadeBy is { } by ? [by] : [])
            )
            .Distinct()
            .ToList();
        var faces = new Faces(await people.Named(whom, stop));
        // A person who is away or has left cannot be met; the list of all introductions keeps the introduction.
        all.RemoveAll(i => i.Stage(clock.Now) is MyStage.ToMeet && !faces.Active(i.Introduction.Other(me)));
        var where = new Dictionary<IntroductionId, MeetingPlace>();
        if (caller.May(MeetingPlaces.Needs))
            foreach (var met in all.Where(i => i.Stage(clock.Now) is MyStage.ToMeet))
                where[met.Id] = await places.Fitting(me, met.Introduction.Other(me), stop);
        // A short call helps to decide whether a meeting is worth it. Most people have published no hours.
        var calls = new Dictionary<IntroductionId, OpenSlot>();
        foreach (var met in all.Where(i => i.Stage(clock.Now) is MyStage.ToMeet))
            if (await officeHours.OpenSlots(met.Introduction.Other(me), stop) is [var first, ..])
                calls[met.Id] = first;
        var says = all.Count == 0 && await people.Whole(me, stop) is { } self && self.Needs.Count + self.Offers.Count > 0;
        return new MyList(me, all, faces, clock.Now, where, calls, says);
    }
}

/// <summary>The stage of an introduction for one of the two. It does not reveal the other's answer before both have said yes.</summary>
[Named("my-stage")]
internal enum MyStage
{
    Asked,
    Waiting,
    ToMeet,
    ToJudge,
    Done,
    Over,
}

/// <param name="Mine">The caller's answer, if given.</param>
/// <param name="Told">The caller's feedback, if given.</param>
public sealed record MyIntroduction([property: JsonIgnore] Introduction Introduction, bool? Mine, MeetingAccount? Told)
{
    public IntroductionId Id => Introduction.Id;

    internal MyStage Stage(NodaTime.Instant now) =>
        Introduction.State switch
        {
            IntroductionState.Asked when now >= Introduction.ExpiresAt => MyStage.Over,
            IntroductionState.Asked => Mine switch
            {
                null => MyStage.Asked,
                true => MyStage.Waiting,
                false => MyStage.Over,
            },
            IntroductionState.Accepted => MyStage.ToMeet,
            IntroductionState.Expired or IntroductionState.Withdrawn => MyStage.Over,
            _ when Told?.Useful is null => MyStage.ToJudge,
            _ => MyStage.Done,
        };
}

/// <summary>The caller's introductions that have not ended.</summary>
/// <param name="SaysWants">True if there is no introduction to show and the caller has listed needs or offers.</param>
/// <param name="Places">Suggested meeting places for introductions both accepted; empty for callers who may not book.</param>
public sealed record MyList(
    [property: JsonIgnore] PersonId Me,
    IReadOnlyList<MyIntroduction> All,
    [property: JsonIgnore] Faces Faces,
    [property: JsonIgnore] NodaTime.Instant Now,
    [property: JsonIgnore] IReadOnlyDictionary<IntroductionId, MeetingPlace> Places,
    [property: JsonIgnore] IReadOnlyDictionary<IntroductionId, OpenSlot> Calls,
    [property: JsonIgnore] bool SaysWants
) : IHeadline, IPlacedWidget
{
    private const int First = 0;
    private const int Waits = 4;

    /// <summary>The time after both said yes for which an introduction is shown at the top.</summary>
    private static readonly Duration New = Duration.FromDays(7);

    /// <summary>Order on the page: an introduction both accepted is first, for a week or until they met; an open question precedes bookings; people to meet follow them.</summary>
    public int Order(Caller reader, int declared) =>
        JustAgreed.Any() ? First
        : At(MyStage.Asked).Any() ? Waits
        : declared;

    internal IEnumerable<MyIntroduction> JustAgreed => At(MyStage.ToMeet).Where(i => i.Introduction.AcceptedAt is { } at && Now < at + New);

    internal IEnumerable<MyIntroduction> At(MyStage stage) => All.Where(i => i.Stage(Now) == stage);

    public string? Headline(Words words) =>
        JustAgreed.FirstOrDefault() is { } agreed
            ? words.Say("matching.home.headline.agreed", new { other = Faces.Name(agreed.Introduction.Other(Me)) })
        : At(MyStage.Asked).Count() is > 0 and var count ? words.Say("matching.home.headline", new { count })
        : null;
}
