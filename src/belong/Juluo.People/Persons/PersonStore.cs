namespace Juluo.People;

/// <summary>Stores the row of one person: basic details and the state of the membership. A database constraint refuses a state that would leave the community without an operator.</summary>
internal sealed class PersonStore(UnitOfWork work)
{
    public Task<Person?> Find(PersonId id, CancellationToken stop) => work.Find<Person>(Row(id), stop);

    /// <summary>Reads a person and locks the row until the transaction ends. Returns null if there is no such person.</summary>
    public Task<Person?> Hold(PersonId id, CancellationToken stop) => work.Find<Person>($"{Row(id)} for update", stop);

    internal Task SaveLanguage(PersonId id, string language, CancellationToken stop) =>
        work.Do($"update people.person set language = {language} where community_id = {work.Community} and id = {id}", stop);

    internal async Task<Outcome<Done>> SaveDetails(Person person, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                update people.person set name = {person.Name}, latin_name = {person.LatinName}, trade_id = {person.ProfessionId},
                  language = {person.Language}, listed = {person.Listed}
                where community_id = {work.Community} and id = {person.Id}
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException unknown) when (unknown.ConstraintName == "person_community_id_trade_id_fkey")
        {
            return new ProfessionErrors.Unknown("Trade");
        }
    }

    internal async Task<Outcome<Done>> SaveMembership(Person person, CancellationToken stop)
    {
        try
        {
            await work.Do(
                $"""
                update people.person set state = {person.State}, trial_until = {person.TrialUntil}, left_on = {person.LeftOn},
                  keeps_profile = {person.KeepsProfile}
                where community_id = {work.Community} and id = {person.Id}
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException last) when (last.ConstraintName == "an_operator_remains")
        {
            return new MembershipErrors.LastOperator();
        }
    }

    private Statement Row(PersonId id) =>
        $"""
            select id, name, latin_name, trade_id, language, listed, joined_on, left_on, state, trial_until, keeps_profile
            from people.person where community_id = {work.Community} and id = {id}
            """;
}
