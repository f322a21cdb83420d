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
        [Required, Length(Mentorship.MostGoal, Lines = true)] string? Goal = null,
        string? Skills = null,
        [Required] PersonId? First = null,
        PersonId? Second = null,
        PersonId? Third = null,
        PersonId? Fourth = null,
        PersonId? Fifth = null
    ) : IChecked
    {
        internal PersonId[] Choices => [.. new[] { First, Second, Third, Fourth, Fifth }.OfType<PersonId>()];

        public IEnumerable<Error> Check(ZonedDateTime now)
        {
            foreach (var error in WordList.Check("skills", WordList.Read(Skills), MentorOffer.MostSkills))
                yield return error;
            if (Choices.Length == 0)
                yield return new MentorRoundErrors.NoChoice();
            else if (Choices.Distinct().Count() < Choices.Length)
                yield return new MentorRoundErrors.RanksTwice();
        }
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var (store, today) = (new MentorRoundStore(work, clock), clock.Today(caller.Community.Zone));
        if (await store.Hold(input.Id, stop) is not { } round)
            return new NotFound();
        if (!round.IsOpen(today))
            return new MentorRoundErrors.Closed();
        var skills = WordList.Read(input.Skills);
        var choices = input.Choices;
        if (choices.Contains(caller.Self))
            return new MentorRoundErrors.RanksThemselves();
        if (!await CanBeAsked(choices, stop))
            return new NotOffered("first");
        return await store.Ask(round.Id, caller.Self, input.Goal!, skills, choices, stop);
    }

    private async Task<bool> CanBeAsked(PersonId[] choices, CancellationToken stop)
    {
        var open = (await new MentorStore(work, clock).Open(stop)).ConvertAll(m => m.Person);
        var cards = await people.Named(choices, stop);
        return Array.TrueForAll(choices, c => open.Contains(c) && cards.TryGetValue(c, out var card) && card.Here);
    }
}
