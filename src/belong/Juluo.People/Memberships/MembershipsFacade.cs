namespace Juluo.People;

/// <summary>Façade over memberships for other modules: records steps as people join, return and leave, and checks whether a person may leave.</summary>
public sealed class MembershipsFacade
{
    private readonly MembershipStore store;

    internal MembershipsFacade(MembershipStore store) => this.store = store;

    /// <inheritdoc cref="MembershipStore.Write"/>
    public Task Write(PersonId person, StepKind kind, PersonId? by, string? about, CancellationToken stop) =>
        store.Write(person, kind, by, about, stop);

    /// <inheritdoc cref="MembershipStore.Joined"/>
    public Task Joined(PersonId person, bool tell, CancellationToken stop) => store.Joined(person, tell, stop);

    /// <inheritdoc cref="MembershipStore.Claimed"/>
    public Task Claimed(PersonId person, CancellationToken stop) => store.Claimed(person, stop);

    /// <inheritdoc cref="MembershipStore.Remember"/>
    public Task Remember(PersonId person, StepKind kind, PersonId? by, Instant at, CancellationToken stop) =>
        store.Remember(person, kind, by, at, stop);

    /// <inheritdoc cref="MembershipStore.LastOperator"/>
    public Task<Error?> LastOperator(PersonId person, CancellationToken stop) => store.LastOperator(person, stop);

    /// <summary>Makes a person who has left a member again.</summary>
    /// <returns><see cref="NotFound"/> if there is no such person, or the reason why they cannot return.</returns>
    public Task<Outcome<Done>> Return(PersonId alumni, PersonId? by, CancellationToken stop) =>
        store.Take(alumni, by, (person, _) => person.Return(), stop);

    /// <summary>Begins a trial until the given day; if that is before tomorrow, until tomorrow.</summary>
    public Task<Outcome<Done>> Try(PersonId newcomer, PersonId? by, LocalDate until, CancellationToken stop) =>
        store.Take(newcomer, by, (person, today) => person.Try(until > today ? until : today.PlusDays(1), today), stop);
}
