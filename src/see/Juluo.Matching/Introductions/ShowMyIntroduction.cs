namespace Juluo.Matching;

/// <summary>GET /me/introductions/{id} — shows one of the caller's introductions: the question, or, once both said yes, the other person, the reasons and how to meet.</summary>
[Get("/me/introductions/{id}", NeedsRights.Own, Page = typeof(MyIntroductionPage))]
internal sealed class ShowMyIntroduction(
    IntroductionStore introductions,
    AnswerStore answers,
    AccountStore accounts,
    PeopleFacade people,
    MeetingPlaces places,
    OfficeHoursFacade officeHours,
    Clock clock
) : Slice<ShowMyIntroduction.Input, MyList>
{
    public sealed record Input(IntroductionId Id);

    public override async Task<Outcome<MyList>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var mine = await new MyIntroductions(introductions, answers, accounts, people, places, officeHours, clock).Handle(
            new Nothing(),
            caller,
            stop
        );
        var one = mine.Value.All.Where(i => i.Id == input.Id).ToList();
        return one.Count == 0 ? new NotFound() : mine.Value with { All = one };
    }
}
