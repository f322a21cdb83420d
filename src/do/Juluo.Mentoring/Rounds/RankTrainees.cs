namespace Juluo.Mentoring;

/// <summary>POST /mentors/rounds/{id}/ranking — ranks the trainees who asked for the caller as mentor. Trainees without a number come after the others, best fit first.</summary>
[Post(
    "/mentors/rounds/{id}/ranking",
    MentoringRights.TakePart,
    Form = typeof(ShowMentorRound),
    Then = "#asked-me",
    Say = "mentoring.round.ranked"
)]
internal sealed class RankTrainees(UnitOfWork work, Clock clock) : Slice<RankTrainees.Input, Done>
{
    /// <param name="Trainees">Trainees who asked for the caller.</param>
    /// <param name="Ranks">The trainees' numbers in the same order, 1 for the favourite; empty for no number.</param>
    public sealed record Input(MentorRoundId Id, IReadOnlyList<PersonId>? Trainees = null, IReadOnlyList<string>? Ranks = null);

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var store = new MentorRoundStore(work, clock);
        if (await store.Hold(input.Id, stop) is not { } round)
            return new NotFound();
        if (round.IsOver)
            return new MentorRoundErrors.Closed();
        var (trainees, ranks) = (input.Trainees ?? [], input.Ranks ?? []);
        var asked = (await store.Requests(round.Id, stop)).FindAll(q => q.Mentors.Contains(caller.Self)).ConvertAll(q => q.Trainee);
        if (trainees.Count != ranks.Count || trainees.Any(t => !asked.Contains(t)) || trainees.Distinct().Count() < trainees.Count)
            return new NotOffered("ranks");
        var numbers = ranks.Select(Number).ToList();
        if (numbers.Contains(Unreadable))
            return new MentorRoundErrors.RankUnreadable();
        await store.Rank(
            round.Id,
            caller.Self,
            [.. trainees.Zip(numbers).Where(t => t.Second != None).OrderBy(t => t.Second).Select(t => t.First)],
            stop
        );
        return Done.It;
    }

    private const int None = 0;
    private const int Unreadable = -1;
    private const int Most = 999;

    private static int Number(string typed) =>
        FormText.Some(typed) is not { } given ? None
        : int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number
        : Unreadable;
}
