namespace Juluo.Matching;

/// <summary>What one of the two told after an introduction.</summary>
/// <param name="Useful">Null: not told yet.</param>
public sealed record MeetingAccount(PersonId Person, bool Met, bool? Useful, string Words);

/// <summary>Keeps what people told about their meetings.</summary>
internal sealed class AccountBook(Work work, Clock clock)
{
    private Guid Here => work.Community.Id.Value;

    public async Task<List<MeetingAccount>> Of(IntroductionId introduction, CancellationToken stop)
    {
        await using var select = work.Command(
            "select person_id, met, useful, words from matching.account where community_id = $1 and introduction_id = $2",
            Here,
            introduction.Value
        );
        return await select.List(
            r => new MeetingAccount(r.Person(0), r.GetBoolean(1), r.IsDBNull(2) ? null : r.GetBoolean(2), r.GetString(3)),
            stop
        );
    }

    /// <summary>A person's own, by introduction.</summary>
    public async Task<Dictionary<IntroductionId, MeetingAccount>> By(PersonId person, CancellationToken stop)
    {
        await using var select = work.Command(
            "select introduction_id, met, useful, words from matching.account where community_id = $1 and person_id = $2",
            Here,
            person.Value
        );
        var all = await select.List(
            r =>
                (
                    new IntroductionId(r.GetGuid(0)),
                    new MeetingAccount(person, r.GetBoolean(1), r.IsDBNull(2) ? null : r.GetBoolean(2), r.GetString(3))
                ),
            stop
        );
        return all.ToDictionary(x => x.Item1, x => x.Item2);
    }

    /// <summary>“Not yet” may become yes; yes stays.</summary>
    public async Task TellMet(IntroductionId introduction, PersonId person, bool met, CancellationToken stop)
    {
        await using var tell = work.Command(
            """
            insert into matching.account (community_id, introduction_id, person_id, met, met_told_at) values ($1, $2, $3, $4, $5)
            on conflict (community_id, introduction_id, person_id) do update set met = account.met or excluded.met, met_told_at = excluded.met_told_at
            """,
            Here,
            introduction.Value,
            person.Value,
            met,
            clock.Now.ToDateTimeUtc()
        );
        await tell.ExecuteNonQueryAsync(stop);
    }

    public async Task TellUseful(IntroductionId introduction, PersonId person, bool useful, string words, CancellationToken stop)
    {
        await using var tell = work.Command(
            """
            insert into matching.account (community_id, introduction_id, person_id, met, met_told_at, useful, words, useful_told_at) values ($1, $2, $3, true, $6, $4, $5, $6)
            on conflict (community_id, introduction_id, person_id) do update set met = true, useful = excluded.useful, words = excluded.words, useful_told_at = excluded.useful_told_at
            """,
            Here,
            introduction.Value,
            person.Value,
            useful,
            words,
            clock.Now.ToDateTimeUtc()
        );
        await tell.ExecuteNonQueryAsync(stop);
    }
}
