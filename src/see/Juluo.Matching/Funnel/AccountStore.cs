namespace Juluo.Matching;

/// <summary>A report by one of the two people after an introduction.</summary>
/// <param name="Useful">True if the person found the introduction useful; null if they have not reported it yet.</param>
public sealed record MeetingAccount(PersonId Person, bool Met, bool? Useful, string Words);

/// <summary>Stores the reports of people after an introduction, one per person: whether they met, and whether it was useful.</summary>
internal sealed class AccountStore(UnitOfWork work, Clock clock)
{
    public Task<List<MeetingAccount>> Of(IntroductionId introduction, CancellationToken stop) =>
        work.List(
            $"select person_id, met, useful, words from matching.account where community_id = {work.Community} and introduction_id = {introduction}",
            r => new MeetingAccount(r.Person(0), r.GetBoolean(1), r.IsDBNull(2) ? null : r.GetBoolean(2), r.GetString(3)),
            stop
        );

    /// <summary>Returns the reports of a person by introduction; introductions without a report are missing.</summary>
    public async Task<Dictionary<IntroductionId, MeetingAccount>> By(PersonId person, CancellationToken stop)
    {
        var all = await work.List(
            $"select introduction_id, met, useful, words from matching.account where community_id = {work.Community} and person_id = {person}",
            r =>
                (
                    new IntroductionId(r.GetGuid(0)),
                    new MeetingAccount(person, r.GetBoolean(1), r.IsDBNull(2) ? null : r.GetBoolean(2), r.GetString(3))
                ),
            stop
        );
        return all.ToDictionary(x => x.Item1, x => x.Item2);
    }

    /// <summary>Records whether the two met, by one of them. A later yes replaces “not yet”; a yes cannot be changed back.</summary>
    public Task TellMet(IntroductionId introduction, PersonId person, bool met, CancellationToken stop) =>
        work.Do(
            $"""
            insert into matching.account (community_id, introduction_id, person_id, met, met_told_at) values ({work.Community},
              {introduction}, {person}, {met}, {clock.Now})
            on conflict (community_id, introduction_id, person_id) do update set met = account.met or excluded.met,
              met_told_at = excluded.met_told_at
            """,
            stop
        );

    public Task TellUseful(IntroductionId introduction, PersonId person, bool useful, string words, CancellationToken stop) =>
        work.Do(
            $"""
            insert into matching.account (community_id, introduction_id, person_id, met, met_told_at, useful, words,
              useful_told_at) values ({work.Community}, {introduction}, {person}, true, {clock.Now}, {useful}, {words}, {clock.Now})
            on conflict (community_id, introduction_id, person_id) do update set met = true, useful = excluded.useful,
              words = excluded.words, useful_told_at = excluded.useful_told_at
            """,
            stop
        );
}
