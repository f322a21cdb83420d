namespace Juluo.Challenges;

/// <summary>GET /challenges/{id}/jury — shows a juror the entries to judge, the sheets handed in, and the conflicts of interest declared.</summary>
[Get("/challenges/{id}/jury", ChallengeRights.TakePart, Page = typeof(JuryPage))]
public sealed class ShowJury(UnitOfWork work, Clock clock, ProjectsFacade projects) : Slice<ShowJury.Input, ShowJury.Output>
{
    public sealed record Input(ChallengeId Id);

    /// <param name="Own">Entries whose team the juror is now in.</param>
    /// <param name="Conflicts">Entries that the juror declared a conflict of interest with.</param>
    /// <param name="Drafts">Entries whose sheets are drafts.</param>
    /// <param name="HandedIn">Entries whose sheets are handed in.</param>
    public sealed record Output(
        Challenge Challenge,
        ChallengeRound Round,
        IReadOnlyList<EntryCard> Entries,
        IReadOnlyList<ChallengeEntryId> Own,
        IReadOnlyList<ChallengeEntryId> Conflicts,
        IReadOnlyList<ChallengeEntryId> Drafts,
        IReadOnlyList<ChallengeEntryId> HandedIn,
        PersonId Self,
        [property: JsonIgnore] Instant Now
    );

    public override async Task<Outcome<Output>> Handle(Input input, Caller caller, CancellationToken stop)
    {
        if (
            await new ChallengeStore(work, clock).Find(input.Id, caller, stop) is not { } challenge
            || await Judging.Read(work, clock, projects, challenge, caller.Self, stop) is not { } judging
        )
            return new NotFound();
        return new Output(
            challenge,
            judging.Round,
            await new EntryCards(projects).Of(judging.Entries, caller, whole: true, stop),
            [.. judging.Own],
            [.. judging.Conflicts],
            [.. judging.Sheets.Where(s => s.HandedInAt is null).Select(s => s.Entry)],
            [.. judging.Sheets.Where(s => s.HandedInAt is not null).Select(s => s.Entry)],
            caller.Self,
            clock.Now
        );
    }
}
