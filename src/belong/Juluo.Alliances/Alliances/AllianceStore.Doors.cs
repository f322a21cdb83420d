namespace Juluo.Alliances;

/// <summary>The actions of a community in its alliances. Each calls a database function that acts only for this community.</summary>
internal sealed partial class AllianceStore
{
    /// <summary>The person who signs for the community, with their name.</summary>
    public sealed record Signer(PersonId Person, string Name);

    public async Task<AllianceId> Found(LocalizedText name, LocalizedText? purpose, AllianceTerms terms, Signer by, CancellationToken stop)
    {
        var id = Id.New<AllianceId>(clock);
        await work.Do(
            $"select alliances.found_alliance({id}, {name}, {purpose?.Said}, {terms.Text}, {terms.Shares.Select(EnumWord.Of).ToArray()}, {terms.Fields.Select(EnumWord.Of).ToArray()}, {by.Person}, {by.Name}, {Fresh()}, {clock.Now})",
            stop
        );
        return id;
    }

    public Task<Outcome<Done>> Invite(AllianceId id, CommunityId whom, CancellationToken stop) =>
        Ask(
            id,
            $"select alliances.invite_ally({id}, {whom}, {Fresh()}, {clock.Now})",
            new AllianceErrors.NotListed(),
            new AllianceErrors.InItAlready(),
            stop
        );

    /// <param name="seen">The hash of the text that the signer read; signing fails if it isn't that of the version.</param>
    public Task<Outcome<Done>> Sign(AllianceId id, int version, string seen, Signer by, CancellationToken stop) =>
        Ask(
            id,
            $"select alliances.sign_agreement({id}, {version}, {seen}, {by.Person}, {by.Name}, {Fresh()}, {clock.Now})",
            new NotFound(),
            new AllianceErrors.SignedAlready(),
            stop
        );

    public Task<Outcome<Done>> Propose(AllianceId id, AllianceTerms terms, Signer by, CancellationToken stop) =>
        Ask(
            id,
            $"select alliances.propose_agreement({id}, {terms.Text}, {terms.Shares.Select(EnumWord.Of).ToArray()}, {terms.Fields.Select(EnumWord.Of).ToArray()}, {by.Person}, {by.Name}, {Fresh()}, {clock.Now})",
            new NotFound(),
            new NotFound(),
            stop
        );

    /// <summary>Leaves an alliance, or declines the invitation to it.</summary>
    public Task<Outcome<Done>> Leave(AllianceId id, CancellationToken stop) =>
        Ask(id, $"select alliances.leave_alliance({id}, {Fresh()}, {clock.Now})", new NotFound(), new NotFound(), stop);

    /// <summary>Undoes leaving an alliance or declining its invitation, within a day.</summary>
    public Task<Outcome<Done>> Return(AllianceId id, CancellationToken stop) =>
        Ask(id, $"select alliances.return_to_alliance({id}, {Fresh()}, {clock.Now})", new NotFound(), new NotFound(), stop);

    public Task<Outcome<Done>> Remove(AllianceId id, CommunityId whom, CancellationToken stop) =>
        Ask(id, $"select alliances.part_with_ally({id}, {whom}, {Fresh()}, {clock.Now})", new NotFound(), new NotFound(), stop);

    private async Task<Outcome<Done>> Ask(AllianceId id, Statement sql, Error unknown, Error already, CancellationToken stop) =>
        await work.Find<string>(sql, stop) switch
        {
            "unknown" => unknown,
            "already" => already,
            "not_convenor" => await Find(id, stop) is not null ? new AllianceErrors.OnlyForConvenor() : new NotFound(),
            "changed" => new AllianceErrors.ChangedMeanwhile(),
            _ => Done.It,
        };

    private Guid Fresh() => clock.NewKey();
}
