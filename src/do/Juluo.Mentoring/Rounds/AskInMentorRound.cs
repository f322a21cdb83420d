namespace Juluo.Mentoring;

/// <summary>
/// POST /mentors/rounds/{id}/requests — asks for mentors in a round, or changes the request: a goal and up to five mentors, favourite first. Naming them in any other order has no advantage.
/// </summary>
[Post(
    "/mentors/rounds/{id}/requests",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorRound),
    Say = "mentoring.round.asked",
    Undo = "/mentors/rounds/{id}/requests/withdrawal"
)]
internal sealed class AskInMentorRound(UnitOfWork work, Clock clock, PeopleFacade people) : Slice<AskInMentorRound.Input, Done>
{
    /// <param name="Goal">The trainee's goal: something to learn or to get done.</param>
    /// <param name="Skills">Skills separated by commas.</param>
    public sealed record Input(
        MentorRoundId Id,
        [Required] string? Goal = null,
        string? Skills = null,
        PersonId? First = null,
        PersonId? Second = null,
        PersonId? Third = null,
        PersonId? Fourth = null,
        PersonId? Fifth = null
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (store, today) = (new MentorRoundStore(work, clock), clock.Today(caller.Community.Zone));
        if (await store.Hold(input.Id, stop) is not { } round)
            return new NotFound();
        if (!round.IsOpen(today))
            return new MentorRoundErrors.Closed();
        var (goal, skills) = (FormText.Long(input.Goal), WordList.Read(input.Skills));
        PersonId[] choices = [.. new[] { input.First, input.Second, input.Third, input.Fourth, input.Fifth }.OfType<PersonId>()];
        List<Error> wrong =
        [
            .. FormText.CheckLongGiven("goal", goal, Mentorship.MostGoal),
            .. WordList.Check("skills", skills, MentorOffer.MostSkills),
        ];
        if (choices.Length == 0)
            wrong.Add(new MentorRoundErrors.NoChoice());
        else if (choices.Contains(caller.Self))
            wrong.Add(new MentorRoundErrors.RanksThemselves());
        else if (choices.Distinct().Count() < choices.Length)
            wrong.Add(new MentorRoundErrors.RanksTwice());
        else if (!await CanBeAsked(choices, stop))
            wrong.Add(new NotOffered("first"));
        if (wrong.Count > 0)
            return wrong;
        return await store.Ask(round.Id, caller.Self, goal!, skills, choices, stop);
    }

    private async Task<bool> CanBeAsked(PersonId[] choices, CancellationToken stop)
    {
        var open = (await new MentorStore(work, clock).Open(stop)).ConvertAll(m => m.Person);
        var cards = await people.Named(choices, stop);
        return Array.TrueForAll(choices, c => open.Contains(c) && cards.TryGetValue(c, out var card) && card.Here);
    }
}
