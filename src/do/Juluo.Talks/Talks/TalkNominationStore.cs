namespace Juluo.Talks;

/// <summary>Reads and writes nominations of speakers.</summary>
internal sealed class TalkNominationStore(UnitOfWork work, Clock clock)
{
    public Task<TalkNomination?> Find(TalkNominationId id, CancellationToken stop) =>
        work.Find<TalkNomination>($"{Select} and id = {id}", stop);

    /// <summary>Returns the open nominations of a person, earliest first.</summary>
    public Task<List<TalkNomination>> OpenOf(PersonId nominee, CancellationToken stop) =>
        work.List<TalkNomination>($"{Select} and nominee_id = {nominee} and state = 'open' order by made_at, id", stop);

    /// <summary>Returns the nominations that a person made, latest first.</summary>
    public Task<List<TalkNomination>> MadeBy(PersonId by, int most, CancellationToken stop) =>
        work.List<TalkNomination>($"{Select} and by_id = {by} order by made_at desc, id desc limit {most}", stop);

    /// <summary>Adds a nomination. Fails if the same member has an open one by the same person (<c>one_open_nomination</c>).</summary>
    public async Task<Outcome<TalkNominationId>> Add(PersonId nominee, PersonId by, string topic, EventId? of, CancellationToken stop)
    {
        var id = Id.New<TalkNominationId>(clock);
        try
        {
            await work.Do(
                $"""
                insert into talks.nomination (community_id, id, nominee_id, by_id, topic, event_id, state, made_at)
                values ({work.Community}, {id}, {nominee}, {by}, {topic}, {of}, {TalkNominationState.Open}, {clock.Now})
                """,
                stop
            );
            return id;
        }
        catch (PostgresException e) when (e.ConstraintName == "one_open_nomination")
        {
            return new TalkErrors.NominatedAlready();
        }
    }

    /// <summary>Records the answer. False if the nomination was answered before.</summary>
    public async Task<bool> Answer(TalkNominationId id, TalkNominationState state, CancellationToken stop) =>
        await work.Do(
            $"update talks.nomination set state = {state} where community_id = {work.Community} and id = {id} and state = 'open'",
            stop
        ) > 0;

    private Statement Select =>
        $"""
            select id, nominee_id as nominee, by_id as by, topic, event_id as event, state, made_at
            from talks.nomination where community_id = {work.Community}
            """;
}
