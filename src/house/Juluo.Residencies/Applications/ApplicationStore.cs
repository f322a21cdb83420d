using System.Text.Json;
using Npgsql;

namespace Juluo.Residencies;

/// <summary>Reads and writes applications. Which step may follow which, and how many places there are, is the database's to say.</summary>
internal sealed partial class ApplicationStore(UnitOfWork work, Clock clock)
{
    private Statement Select =>
        $"""
            select a.id, a.residency_id as residency, r.name_zh, r.name_en, a.person_id as person, a.state, a.answers, a.saved_at, a.submitted_at, a.reason
            from residencies.application a join residencies.residency r on r.community_id = a.community_id and r.id = a.residency_id
            where a.community_id = {work.Community}
            """;

    private readonly Outbox outbox = new(work, clock);

    public async Task<Application?> Find(ApplicationId id, CancellationToken stop) => (await List($"a.id = {id}", stop)).SingleOrDefault();

    /// <summary>All of a person's, the latest first.</summary>
    public Task<List<Application>> Of(PersonId person, CancellationToken stop) =>
        List($"a.person_id = {person} order by a.saved_at desc, a.id desc limit 200", stop);

    /// <summary>What was sent, what waits for longest first.</summary>
    /// <param name="state">Null: those that wait for the house or for a signature.</param>
    public Task<List<Application>> Sent(ApplicationState? state, ResidencyId? residency, int most, CancellationToken stop)
    {
        var offered = state is { } one ? [EnumWord.Of(one)] : new[] { "submitted", "in_review" };
        return List(
            $"""
            a.submitted_at is not null and a.state = any({offered}) and ({residency}::uuid is null or a.residency_id = {residency})
            order by a.submitted_at, a.id limit {most}
            """,
            stop
        );
    }

    /// <summary>How many stand how, of those that were sent.</summary>
    public async Task<Dictionary<ApplicationState, int>> Counts(ResidencyId? residency, CancellationToken stop) =>
        (
            await work.List<(ApplicationState, int)>(
                $"""
                select state, count(*)::int from residencies.application
                where community_id = {work.Community} and submitted_at is not null
                  and ({residency}::uuid is null or residency_id = {residency}) group by state
                """,
                stop
            )
        ).ToDictionary();

    /// <summary>A person's application that is not closed.</summary>
    public async Task<ApplicationId?> Live(ResidencyId residency, PersonId person, CancellationToken stop) =>
        await work.Find<Guid?>(
            $"""
            select id from residencies.application
            where community_id = {work.Community} and residency_id = {residency} and person_id = {person} and state in ('draft', 'submitted', 'in_review', 'offered')
            """,
            stop
        )
            is { } id
            ? new ApplicationId(id)
            : null;

    /// <summary>Begins one, or gives the one that is there: of two clicks one begins it.</summary>
    public async Task<ApplicationId> Begin(ResidencyId residency, PersonId person, CancellationToken stop)
    {
        var id = Id.New<ApplicationId>(clock);
        await work.Do(
            $"""
            insert into residencies.application (community_id, id, residency_id, person_id, state, saved_at)
              values ({work.Community}, {id}, {residency}, {person}, 'draft', {clock.Now})
            on conflict do nothing
            """,
            stop
        );
        return (await Live(residency, person, stop))!.Value;
    }

    /// <summary>Saves answers, as long as no one reads them. False when someone does.</summary>
    public async Task<bool> Save(ApplicationId id, IReadOnlyList<GivenAnswer> answers, bool send, CancellationToken stop)
    {
        var json = JsonSerializer.Serialize(answers, Json.Options);
        await using var update = work.Command(
            $"""
            update residencies.application set answers = {json}::jsonb, saved_at = {clock.Now},
              state = case when {send} then 'submitted' else state end,
              submitted_at = case when {send} then coalesce(submitted_at, {clock.Now}) else submitted_at end
            where community_id = {work.Community} and id = {id} and state in ('draft', 'submitted')
            returning residency_id, person_id, coalesce(submitted_at = {clock.Now}, false)
            """
        );
        return await Told(update, id, ApplicationState.Submitted, stop);
    }

    /// <summary>Goes to a state from one of these. False when it was in none of them any more.</summary>
    /// <exception cref="PostgresException">A guarantee says no: <c>no_more_than_the_places</c>.</exception>
    public async Task<bool> Step(
        ApplicationId id,
        ApplicationState to,
        IEnumerable<ApplicationState> from,
        CancellationToken stop,
        PersonId? by = null,
        string? reason = null
    )
    {
        await using var update = work.Command(
            $"""
            update residencies.application set state = {to}, decided_by = coalesce({by}, decided_by), reason = {reason},
              closed_at = case when {to} in ('declined', 'withdrawn', 'lapsed') then {clock.Now}::timestamptz end
            where community_id = {work.Community} and id = {id} and state = any({from.Select(EnumWord.Of).ToArray()})
            returning residency_id, person_id, true
            """
        );
        return await Told(update, id, to, stop);
    }

    /// <param name="update">Gives residency and person back of the one that it changed, and whether that is a step.</param>
    private async Task<bool> Told(NpgsqlCommand update, ApplicationId id, ApplicationState state, CancellationToken stop)
    {
        var changed = await update.List(
            r => (Now: new ApplicationEvent(id, new(r.GetGuid(0)), r.Person(1), state), Step: r.GetBoolean(2)),
            stop
        );
        await outbox.Publish([.. changed.Where(c => c.Step).Select(c => new ApplicationChanged(c.Now))], stop);
        return changed.Count == 1;
    }

    private Task<List<Application>> List(Statement where, CancellationToken stop) => work.List<Application>($"{Select} and {where}", stop);
}
