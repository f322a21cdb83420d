namespace Juluo.Organisations;

/// <summary>
/// Stores organisations and publishes <see cref="OrganisationListed"/> when the list changes. An index refuses a second listed organisation with the same name, ignoring case and
/// accents.
/// </summary>
internal sealed class OrganisationStore(UnitOfWork work, Clock clock)
{
    private readonly Outbox outbox = new(work, clock);

    /// <summary>Returns true if the organisation exists in this community and has not been removed.</summary>
    public Task<bool> Has(OrganisationId id, CancellationToken stop) =>
        work.Find<bool>(
            $"""
            select exists (
              select from organisations.organisation where community_id = {work.Community} and id = {id} and removed_at is null)
            """,
            stop
        );

    /// <summary>Returns the person who added an organisation, and may therefore change it. Null if it was imported, the person was erased, or there is no such organisation.</summary>
    public async Task<PersonId?> AddedBy(OrganisationId id, CancellationToken stop) =>
        await work.Find<Guid?>($"select added_by from organisations.organisation where community_id = {work.Community} and id = {id}", stop)
            is { } by
            ? new PersonId(by)
            : null;

    public async Task<Outcome<OrganisationId>> Add(SaidOfOrganisation said, PersonId? by, CancellationToken stop)
    {
        if (said.Check() is { Count: > 0 } errors)
            return errors.ToList();
        var id = Id.New<OrganisationId>(clock);
        var link = Text(said.Site) is { } site ? WebLink.Whole(site) : null;
        var sentence = Text(said.Sentence);
        var added = await Write(
            $"""
            insert into organisations.organisation (community_id, id, name, latin_name, kind, trade_id, sentence, site, outside,
              added_by, added_at)
            values ({work.Community}, {id}, {said.Name.Trim()}, {Text(said.LatinName)}, {said.Kind}, {said.Trade}, {sentence},
              {link}, {said.Outside}, {by}, {clock.Now})
            """,
            id,
            said,
            stop
        );
        if (!added.Failed)
            await outbox.Publish(new OrganisationListed(id, Added: true), stop);
        return added;
    }

    public Task<Outcome<OrganisationId>> Change(OrganisationId id, SaidOfOrganisation said, CancellationToken stop) =>
        said.Check() is { Count: > 0 } errors
            ? Task.FromResult<Outcome<OrganisationId>>(errors.ToList())
            : Write(
                $"""
                update organisations.organisation set name = {said.Name.Trim()}, latin_name = {Text(said.LatinName)}, kind = {said.Kind},
                  trade_id = {said.Trade}, sentence = {Text(said.Sentence)},
                  site = {(Text(said.Site) is { } site ? WebLink.Whole(site) : null)}, outside = {said.Outside}
                where community_id = {work.Community} and id = {id} and removed_at is null
                """,
                id,
                said,
                stop
            );

    /// <returns>False if there is no such organisation, or it already is in that state.</returns>
    public async Task<bool> Remove(OrganisationId id, bool removed, CancellationToken stop)
    {
        if (
            await work.Do(
                $"""
                update organisations.organisation set removed_at = {clock.NowIf(removed)}
                where community_id = {work.Community} and id = {id} and (removed_at is null) = {removed}
                """,
                stop
            ) == 0
        )
            return false;
        await outbox.Publish(new OrganisationListed(id, Added: !removed), stop);
        return true;
    }

    private async Task<Outcome<OrganisationId>> Write(Statement sql, OrganisationId id, SaidOfOrganisation said, CancellationToken stop)
    {
        try
        {
            return await work.Do(sql, stop) == 1 ? id : new NotFound();
        }
        catch (PostgresException wrong) when (wrong.ConstraintName == "one_organisation_of_a_name")
        {
            return new OrganisationErrors.NameTaken(nameof(said.Name));
        }
        catch (PostgresException wrong)
            when (wrong.ConstraintName?.StartsWith("organisation_community_id_trade_id", StringComparison.Ordinal) == true)
        {
            return new ProfessionErrors.Unknown(nameof(said.Trade));
        }
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
