namespace Juluo.Alliances;

/// <summary>What a community does in its alliances: each by a function of the database, which acts for this community and no other.</summary>
internal sealed partial class AllianceBook
{
    /// <summary>Who signs for the community, and what they are called.</summary>
    public sealed record Signer(PersonId Person, string Name);

    public async Task<AllianceId> Found(
        (string Zh, string En) name,
        (string? Zh, string? En) purpose,
        AllianceTerms terms,
        Signer by,
        CancellationToken stop
    )
    {
        var id = Id.New<AllianceId>(clock);
        await using var found = work.Command(
            "select alliances.found_alliance($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            id.Value,
            name.Zh,
            name.En,
            purpose.Zh,
            purpose.En,
            terms.Text,
            terms.Shares.Select(EnumWord.Of).ToArray(),
            terms.Fields.Select(EnumWord.Of).ToArray(),
            by.Person.Value,
            by.Name,
            Fresh(),
            clock.Now.ToDateTimeUtc()
        );
        await found.ExecuteNonQueryAsync(stop);
        return id;
    }

    public Task<Outcome<Done>> Invite(AllianceId id, CommunityId whom, CancellationToken stop) =>
        Ask(
            "select alliances.invite_ally($1, $2, $3, $4)",
            new AllianceErrors.NotListed(),
            new AllianceErrors.InItAlready(),
            stop,
            id.Value,
            whom.Value
        );

    /// <param name="seen">The hash of what was read.</param>
    public Task<Outcome<Done>> Sign(AllianceId id, int version, string seen, Signer by, CancellationToken stop) =>
        Ask(
            "select alliances.sign_agreement($1, $2, $3, $4, $5, $6, $7)",
            new NotFound(),
            new AllianceErrors.SignedAlready(),
            stop,
            id.Value,
            version,
            seen,
            by.Person.Value,
            by.Name
        );

    public Task<Outcome<Done>> Propose(AllianceId id, AllianceTerms terms, Signer by, CancellationToken stop) =>
        Ask(
            "select alliances.propose_agreement($1, $2, $3, $4, $5, $6, $7, $8)",
            new NotFound(),
            new NotFound(),
            stop,
            id.Value,
            terms.Text,
            terms.Shares.Select(EnumWord.Of).ToArray(),
            terms.Fields.Select(EnumWord.Of).ToArray(),
            by.Person.Value,
            by.Name
        );

    /// <summary>Leaves, or declines an invitation.</summary>
    public Task<Outcome<Done>> Leave(AllianceId id, CancellationToken stop) =>
        Ask("select alliances.leave_alliance($1, $2, $3)", new NotFound(), new NotFound(), stop, id.Value);

    /// <summary>Takes that back, within a day.</summary>
    public Task<Outcome<Done>> Return(AllianceId id, CancellationToken stop) =>
        Ask("select alliances.return_to_alliance($1, $2, $3)", new NotFound(), new NotFound(), stop, id.Value);

    public Task<Outcome<Done>> PartWith(AllianceId id, CommunityId whom, CancellationToken stop) =>
        Ask("select alliances.part_with_ally($1, $2, $3, $4)", new NotFound(), new NotFound(), stop, id.Value, whom.Value);

    private async Task<Outcome<Done>> Ask(string sql, Error unknown, Error already, CancellationToken stop, params object[] values)
    {
        await using var command = work.Command(sql, [.. values, Fresh(), clock.Now.ToDateTimeUtc()]);
        return (string?)await command.ExecuteScalarAsync(stop) switch
        {
            "unknown" => unknown,
            "already" => already,
            "not_convenor" => await Known(values[0], stop) ? new AllianceErrors.OnlyForConvenor() : new NotFound(),
            "changed" => new AllianceErrors.ChangedMeanwhile(),
            _ => Done.It,
        };
    }

    private async Task<bool> Known(object id, CancellationToken stop) => await Find(new((Guid)id), stop) is not null;

    private Guid Fresh() => Guid.CreateVersion7(clock.Provider.GetUtcNow());
}
