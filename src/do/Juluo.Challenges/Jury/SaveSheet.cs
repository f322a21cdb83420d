namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/jury/{entry}/sheet — saves a juror's score sheet, as a draft or handed in. It can be changed until scoring is closed.</summary>
[Post("/challenges/{id}/jury/{entry}/sheet", ChallengeRights.TakePart, Form = typeof(ShowSheet))]
internal sealed class SaveSheet(UnitOfWork work, Clock clock, ProjectsFacade projects) : Slice<SaveSheet.Input, Done>
{
    /// <param name="Marks">A mark per criterion, as the criterion's key, a colon, and a number from 1 to 10. Criteria without a mark are left out.</param>
    /// <param name="Comment">A comment for the team.</param>
    /// <param name="HandIn">True to hand it in, so that it counts; false for a draft.</param>
    public sealed record Input(
        ChallengeId Id,
        ChallengeEntryId Entry,
        IReadOnlyList<string>? Marks = null,
        [Length(ScoreSheet.MostComment, Lines = true)] string? Comment = null,
        bool HandIn = false
    );

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge)
            return new NotFound();
        if (await Judging.Read(work, clock, projects, challenge, caller.Self, stop) is not { } judging)
            return new JuryErrors.OnlyForJury();
        if (judging.Entries.FirstOrDefault(e => e.Id == input.Entry) is not { } entry)
            return new NotFound();
        if (challenge.CalledOffAt is not null)
            return new ChallengeErrors.CalledOff();
        if (judging.Own.Count > 0)
            return new JuryErrors.YouAreOnTeam();
        var criteria = await new RubricStore(work, clock).Of(challenge.Id, stop);
        if (Read(input.Marks ?? [], criteria) is not { } marks)
            return new JuryErrors.MarkUnreadable();
        var comment = FormText.Long(input.Comment);
        var wrong = new List<Error>();
        if (input.HandIn && marks.Count(m => m == 0) is > 0 and var missing)
            wrong.Add(new JuryErrors.MarksMissing(missing));
        if (wrong.Count > 0)
            return wrong;
        return await new SheetStore(work, clock).Save(entry, judging.Round.Number, caller.Self, marks, comment, input.HandIn, stop);
    }

    protected override Next After(Input input, Done output, Caller caller) =>
        new($"/challenges/{input.Id}/jury", input.HandIn ? "challenges.sheet.handed-in" : "challenges.sheet.saved");

    private static List<int>? Read(IReadOnlyList<string> typed, List<ChallengeCriterion> criteria)
    {
        var marks = criteria.ConvertAll(_ => 0);
        foreach (var text in typed)
        {
            var parts = text.Split(':');
            var at =
                parts.Length == 2 ? criteria.FindIndex(c => string.Equals($"{c.Id}", parts[0], StringComparison.OrdinalIgnoreCase)) : -1;
            if (
                at < 0
                || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var mark)
                || mark is < ChallengeCriterion.LeastMark or > ChallengeCriterion.MostMark
            )
                return null;
            marks[at] = mark;
        }

        return marks;
    }
}
