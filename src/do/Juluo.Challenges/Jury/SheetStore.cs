namespace Juluo.Challenges;

/// <summary>Score sheets, one per juror, entry and round. A sheet counts only once it is handed in; saving it without handing in takes it back.</summary>
internal sealed class SheetStore(UnitOfWork work, Clock clock)
{
    public Task<List<ScoreSheet>> Of(ChallengeId challenge, CancellationToken stop) =>
        work.List<ScoreSheet>(
            $"""
            select entry_id as entry, round, person_id as person, marks, comment, saved_at, handed_in_at from challenges.score_sheet
            where community_id = {work.Community} and challenge_id = {challenge} order by round, entry_id, id
            """,
            stop
        );

    public async Task<List<ScoreSheet>> Of(ChallengeId challenge, int round, CancellationToken stop) =>
        (await Of(challenge, stop)).FindAll(s => s.Round == round);

    /// <summary>Saves a juror's sheet. The database decides whether it is in time and whether the juror may judge the entry.</summary>
    public async Task<Outcome<Done>> Save(
        ChallengeEntry entry,
        int round,
        PersonId juror,
        IReadOnlyList<int> marks,
        string? comment,
        bool handIn,
        CancellationToken stop
    )
    {
        try
        {
            await work.Do(
                $"""
                insert into challenges.score_sheet (community_id, id, challenge_id, entry_id, round, person_id, marks, comment, saved_at,
                  handed_in_at)
                values ({work.Community}, {Id.New<ScoreSheetId>(
                    clock
                )}, {entry.Challenge}, {entry.Id}, {round}, {juror}, {marks}, {comment},
                  {clock.Now}, {clock.NowIf(handIn)})
                on conflict (community_id, entry_id, round, person_id) do update set marks = excluded.marks, comment = excluded.comment,
                  saved_at = excluded.saved_at, handed_in_at = excluded.handed_in_at
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException refused) when (Refusal(refused.ConstraintName) is { } error)
        {
            return error;
        }
    }

    private static Error? Refusal(string? rule) =>
        rule switch
        {
            "scored_before_the_close" => new JuryErrors.Closed(),
            "scored_after_the_deadline" => new JuryErrors.NotYet(),
            "no_score_in_a_conflict" => new JuryErrors.InConflict(),
            "jury_is_on_no_team" => new JuryErrors.YouAreOnTeam(),
            "only_jurors_score" => new JuryErrors.OnlyForJury(),
            _ => null,
        };
}
