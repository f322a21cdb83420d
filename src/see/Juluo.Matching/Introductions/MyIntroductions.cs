using System.Text.Json.Serialization;

namespace Juluo.Matching;

/// <summary>On /home: who would like to meet me, whom I have met, and what is still to tell.</summary>
[Named("my-introductions")]
[Widget(Dashboard.Home, MatchingModule.Own, typeof(HomeWidget), 20)]
internal sealed class MyIntroductions(
    IntroductionStore introductions,
    AnswerStore answers,
    AccountStore accounts,
    PeopleFacade people,
    Clock clock
) : Slice<Nothing, MyList>
{
    public override async Task<Outcome<MyList>> Handle(Nothing input, Caller caller, CancellationToken stop)
    {
        var me = caller.Self;
        var mine = await answers.Of(me, stop);
        var told = await accounts.By(me, stop);
        var all = (await introductions.Of(me, stop))
            .Where(i => !i.Hushed)
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
        return new MyList(me, all, new(await people.Named(whom, stop)), clock.Now);
    }
}

/// <summary>Where an introduction stands for one of the two. It never tells what the other answered before both have said yes.</summary>
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

/// <param name="Mine">My answer, if I gave one.</param>
/// <param name="Told">What I told afterwards, if I did.</param>
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

/// <summary>My introductions that are not over.</summary>
public sealed record MyList(
    [property: JsonIgnore] PersonId Me,
    IReadOnlyList<MyIntroduction> All,
    [property: JsonIgnore] Faces Faces,
    [property: JsonIgnore] NodaTime.Instant Now
) : IHeadline
{
    internal IEnumerable<MyIntroduction> At(MyStage stage) => All.Where(i => i.Stage(Now) == stage);

    public string? Headline(Words words) =>
        At(MyStage.Asked).Count() is > 0 and var count ? words.Say("matching.home.headline", new { count }) : null;
}
