using Npgsql;

namespace Juluo.People;

/// <summary>Writes organisations, positions in them and links between them. Who comes twice, the database says.</summary>
internal sealed class OrganisationStore(UnitOfWork work, Clock clock)
{
    private readonly Outbox outbox = new(work, clock);

    public async Task<Outcome<OrganisationId>> Add(SaidOfOrganisation said, PersonId? by, CancellationToken stop)
    {
        if (said.Check() is { Count: > 0 } errors)
            return errors.ToList();
        var id = Id.New<OrganisationId>(clock);
        var link = Text(said.Site) is { } site ? WebLink.Whole(site) : null;
        var sentence = Text(said.Sentence);
        var added = await Write(
            $"""
            insert into people.organisation (community_id, id, name, latin_name, kind, trade_id, sentence, site, outside, added_by,
              added_at)
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
                update people.organisation set name = {said.Name.Trim()}, latin_name = {Text(said.LatinName)}, kind = {said.Kind},
                  trade_id = {said.Trade}, sentence = {Text(said.Sentence)},
                  site = {(Text(said.Site) is { } site ? WebLink.Whole(site) : null)}, outside = {said.Outside}
                where community_id = {work.Community} and id = {id} and removed_at is null
                """,
                id,
                said,
                stop
            );

    /// <returns>False when there is no such organisation.</returns>
    public async Task<bool> Remove(OrganisationId id, bool removed, CancellationToken stop)
    {
        if (
            await work.Do(
                $"""
                update people.organisation set removed_at = {clock.NowIf(removed)}
                where community_id = {work.Community} and id = {id}
                """,
                stop
            ) == 0
        )
            return false;
        await outbox.Publish(new OrganisationListed(id, Added: !removed), stop);
        return true;
    }

    public async Task<Outcome<Done>> Link(OrganisationId from, OrganisationId to, SupplyKind kind, string? note, CancellationToken stop)
    {
        if (from == to)
            return new OrganisationErrors.SuppliesItself("to");
        var trimmed = string.IsNullOrWhiteSpace(note) ? null : note.Trim();
        await work.Do(
            $"""
            insert into people.supply_link (community_id, from_id, to_id, kind, note) values ({work.Community}, {from}, {to},
              {kind}, {trimmed})
            on conflict (community_id, from_id, to_id, kind) do update set note = excluded.note
            """,
            stop
        );
        return Done.It;
    }

    public async Task<bool> Unlink(OrganisationId from, OrganisationId to, SupplyKind kind, CancellationToken stop) =>
        await work.Do(
            $"delete from people.supply_link where community_id = {work.Community} and from_id = {from} and to_id = {to} and kind = {kind}",
            stop
        ) == 1;

    public async Task<Outcome<Done>> Hold(
        OrganisationId organisation,
        PersonId person,
        string title,
        LocalDate since,
        LocalDate? until,
        CancellationToken stop
    )
    {
        if (FormText.CheckGiven(nameof(title), title, 80).ToList() is { Count: > 0 } errors)
            return errors;
        if (until <= since)
            return new OrganisationErrors.EndsBeforeItBegan(nameof(until));
        if (since.Year is < 1900 or > 2200 || until?.Year > 2200)
            return new PersonErrors.DayOutOfReach(nameof(since));
        try
        {
            await work.Do(
                $"""
                insert into people.position (community_id, id, organisation_id, person_id, title, since, until)
                values ({work.Community}, {clock.NewKey()}, {organisation}, {person}, {title.Trim()}, {since}, {until})
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "one_position_at_a_time")
        {
            return new OrganisationErrors.HeldAlready(nameof(title));
        }
    }

    public async Task<Outcome<Done>> Want(OrganisationId organisation, WantKind kind, string text, CancellationToken stop)
    {
        if (FormText.CheckGiven(nameof(text), text, People.Want.MostText).ToList() is { Count: > 0 } errors)
            return errors;
        try
        {
            await work.Do(
                $"""
                insert into people.organisation_want (community_id, id, organisation_id, kind, text, since)
                values ({work.Community}, {Id.New<WantId>(clock)}, {organisation}, {kind}, {text.Trim()}, {clock.Now})
                """,
                stop
            );
            return Done.It;
        }
        catch (PostgresException twice) when (twice.ConstraintName == "organisation_wants_once")
        {
            return new OrganisationErrors.AlreadyThere(nameof(text));
        }
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
            return new TradeErrors.Unknown(nameof(said.Trade));
        }
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
