namespace Juluo.Casework;

/// <summary>
/// Hand-offs of cases to professionals, with encrypted reasons. A case has one open hand-off per professional (<c>one_hand_off_at_a_time</c>), who sees nothing before the applicant
/// agrees.
/// </summary>
internal sealed class HandOffStore(UnitOfWork work, Clock clock, CaseSeal seal)
{
    private sealed record Row(
        HandOffId Id,
        PersonId Person,
        HandOffField Field,
        string Why,
        Instant AskedAt,
        Instant? AgreedAt,
        Instant? DeclinedAt,
        Instant? EndedAt
    );

    public async Task<List<HandOff>> Of(CaseId id, CancellationToken stop) =>
        (
            await work.List<Row>(
                $"""
                select id, person_id as person, field, why, asked_at, agreed_at, declined_at, ended_at from casework.hand_off
                where community_id = {work.Community} and case_id = {id} order by asked_at, id
                """,
                stop
            )
        ).ConvertAll(r => new HandOff(r.Id, r.Person, r.Field, seal.Open(r.Why), r.AskedAt, r.AgreedAt, r.DeclinedAt, r.EndedAt));

    public async Task<Outcome<HandOffId>> Ask(CaseId id, PersonId to, HandOffField field, string why, PersonId by, CancellationToken stop)
    {
        var (handOff, closed) = (Id.New<HandOffId>(clock), seal.Seal(why));
        try
        {
            await work.Do(
                $"""
                insert into casework.hand_off (community_id, case_id, id, person_id, field, why, asked_at, asked_by)
                values ({work.Community}, {id}, {handOff}, {to}, {field}, {closed}, {clock.Now}, {by})
                """,
                stop
            );
            return handOff;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "one_hand_off_at_a_time")
        {
            return new HandOffErrors.AskedAlready();
        }
    }

    public async Task<bool> Answer(CaseId id, HandOffId handOff, bool agree, CancellationToken stop) =>
        await work.Do(
            $"""
            update casework.hand_off set agreed_at = case when {agree} then {clock.Now} end, declined_at = case when not {agree} then {clock.Now} end
            where community_id = {work.Community} and case_id = {id} and id = {handOff} and agreed_at is null and declined_at is null and ended_at is null
            """,
            stop
        ) == 1;

    /// <summary>Ends a hand-off, so that the professional can no longer see the case. False if it was declined or has already ended.</summary>
    public async Task<bool> End(CaseId id, HandOffId handOff, CancellationToken stop) =>
        await work.Do(
            $"""
            update casework.hand_off set ended_at = {clock.Now}
            where community_id = {work.Community} and case_id = {id} and id = {handOff} and ended_at is null and declined_at is null
            """,
            stop
        ) == 1;
}
