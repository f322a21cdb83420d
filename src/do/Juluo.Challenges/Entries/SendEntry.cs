namespace Juluo.Challenges;

/// <summary>POST /challenges/{id}/entries/{entry}/submission — submits the work for a round. It can be replaced until the round's deadline and is sealed afterwards.</summary>
[Post(
    "/challenges/{id}/entries/{entry}/submission",
    ChallengeRights.TakePart,
    Form = typeof(ShowEntry),
    Say = "challenges.submission.saved"
)]
internal sealed class SendEntry(UnitOfWork work, Clock clock, ProjectsFacade projects) : Slice<SendEntry.Input, Done>
{
    /// <param name="Links">Web addresses, one per line.</param>
    public sealed record Input(
        ChallengeId Id,
        ChallengeEntryId Entry,
        [Required, Length(ChallengeSubmission.MostText, Lines = true)] string? Text = null,
        string? Links = null
    ) : IChecked
    {
        public IEnumerable<Error> Check(ZonedDateTime now)
        {
            var links = Read(Links);
            if (links.Count > ChallengeSubmission.MostLinks)
                yield return new EntryErrors.TooManyLinks(ChallengeSubmission.MostLinks);
            else if (!links.TrueForAll(l => WebLink.Is(l, ChallengeSubmission.MostLink)))
                yield return new EntryErrors.NoAddress();
        }
    }

    public override async Task<Outcome<Done>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        var entries = new EntryStore(work, clock);
        if (
            await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge
            || await entries.Find(challenge.Id, input.Entry, stop) is not { } entry
        )
            return new NotFound();
        if (await projects.Find(entry.Project, caller, stop) is not { IsMine: true } project)
            return new EntryErrors.OnlyForTeam();
        if (entry.WithdrawnAt is not null)
            return new EntryErrors.Withdrawn();
        if (challenge.CalledOffAt is not null)
            return new ChallengeErrors.CalledOff();
        var links = Read(input.Links);
        var done = await entries.Submit(entry, input.Text!, links, caller.Self, stop);
        if (done.Failed)
            return done;
        // Jurors who joined the team later are not recorded as part of it; their sheets do not count, and the page says so.
        var jury = (await new JuryStore(work, clock).Of(challenge.Id, stop)).ConvertAll(j => j.Person);
        await entries.WriteTeam(challenge.Id, entry.Id, [.. (await projects.Team(project.Id, stop)).Except(jury)], stop);
        return Done.It;
    }

    private static List<string> Read(string? links) =>
        [
            .. (links ?? "")
                .Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries)
                .Select(WebLink.Whole)
                .Distinct(StringComparer.Ordinal),
        ];
}
